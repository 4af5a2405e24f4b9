// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "src/questions/check/check.h"
#include "ui/cli/ask.h"
#include "ui/cli/command.h"

namespace hectare::cli {
namespace {

bool isUndecided(const gis::Finding& finding) { return finding.severity == gis::Severity::error && !finding.accepted; }

gis::Result<ExitCode> tellFindings(const AskOptions& ask, const Console& console) {
  HECTARE_ASSIGN(const auto answer,
                 askAndPrint(console, ask, [](const auto& world, const auto& plan, auto& memo, auto& progress) {
                   return questions::check(world, plan, {}, memo, progress);
                 }));
  const auto undecided = std::count_if(answer.findings.begin(), answer.findings.end(), isUndecided);
  if (undecided == 0) return ExitCode::done;
  console.say({"cli.undecided", {{"count", static_cast<std::int64_t>(undecided)}}});
  return ExitCode::undecided;
}

}  // namespace

Story prepareCheck(CommandLine& line) {
  const auto ask = std::make_shared<AskOptions>();
  ask->allFindings = true;
  declareAskOptions(line, *ask);
  return [ask](Console& console) { return tellFindings(*ask, console); };
}

}  // namespace hectare::cli
