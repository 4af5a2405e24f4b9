// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/occupancy/occupancy.h"
#include "ui/cli/ask.h"
#include "ui/cli/command.h"

namespace hectare::cli {
namespace {

struct OccupancyCommand {
  AskOptions ask;
  questions::OccupancyOptions options;
};

gis::Result<ExitCode> tell(OccupancyCommand& command, const Console& console) {
  command.options.shapes = !command.ask.out.empty();
  HECTARE_ASSIGN(
      const auto answer,
      askAndPrint(console, command.ask, [&](const auto& world, const auto& plan, auto& memo, auto& progress) {
        return questions::occupancy(world, plan, command.options, memo, progress);
      }));
  return closing(console, answer);
}

}  // namespace

Story prepareOccupancy(CommandLine& line) {
  const auto command = std::make_shared<OccupancyCommand>();
  declareAskOptions(line, command->ask);
  line.option("--year", "YEAR", command->options.year);
  line.option("--from", "YEAR", command->options.from);
  line.option("--to", "YEAR", command->options.to);
  line.option("--out", "DIR|FILE", command->ask.out);
  return [command](Console& console) { return tell(*command, console); };
}

}  // namespace hectare::cli
