// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/density/density.h"
#include "ui/cli/ask.h"
#include "ui/cli/command.h"

namespace hectare::cli {
namespace {

struct DensityCommand {
  AskOptions ask;
  std::string by = "park";
  bool everyJob = false;
  questions::DensityOptions options;
};

gis::Result<ExitCode> tell(DensityCommand& command, const Console& console) {
  auto& options = command.options;
  using enum questions::DensityOptions::By;
  options.by = command.by == "park" ? park : command.by == "sector" ? sector : municipality;
  options.disclosureControl = !command.everyJob;
  options.shapes = !command.ask.out.empty();
  HECTARE_ASSIGN(const auto answer, askAndPrint(console, command.ask,
                                                [&](const auto& world, const auto& plan, auto& memo, auto& progress) {
                                                  return questions::density(world, plan, options, memo, progress);
                                                }));
  return closing(console, answer);
}

}  // namespace

Story prepareDensity(CommandLine& line) {
  const auto command = std::make_shared<DensityCommand>();
  declareAskOptions(line, command->ask);
  line.option("--scheme", "SCHEME", command->options.scheme);
  line.choice("--by", {"park", "municipality", "sector"}, command->by);
  line.repeatable("--park", "ID", command->options.parks);
  line.flag("--no-disclosure-control", command->everyJob);
  line.option("--out", "DIR|FILE", command->ask.out);
  return [command](Console& console) { return tell(*command, console); };
}

}  // namespace hectare::cli
