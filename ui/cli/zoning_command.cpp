// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/zoning/zoning.h"
#include "ui/cli/ask.h"
#include "ui/cli/command.h"

namespace hectare::cli {
namespace {

gis::Result<ExitCode> tellZoning(const AskOptions& ask, const Console& console) {
  HECTARE_ASSIGN(const auto answer,
                 askAndPrint(console, ask, [&](const auto& world, const auto& plan, auto& memo, auto& progress) {
                   const questions::ZoningOptions options{!ask.out.empty()};
                   return questions::zoning(world, plan, options, memo, progress);
                 }));
  return closing(console, answer);
}

}  // namespace

Story prepareZoning(CommandLine& line) {
  const auto ask = std::make_shared<AskOptions>();
  declareAskOptions(line, *ask);
  line.option("--out", "DIR|FILE", ask->out);
  return [ask](Console& console) { return tellZoning(*ask, console); };
}

}  // namespace hectare::cli
