// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/crosswalk/crosswalk.h"
#include "ui/cli/ask.h"
#include "ui/cli/command.h"

namespace hectare::cli {
namespace {

struct CrosswalkCommand {
  AskOptions ask;
  questions::CrosswalkOptions options;
};

gis::Result<ExitCode> tell(CrosswalkCommand& command, const Console& console) {
  if (command.options.to.empty()) {
    return usageError({"cli.missing_option", {{"option", std::string("--to")}}}, {}, {}, "crosswalk");
  }
  command.options.shapes = !command.ask.out.empty();
  command.options.pieces = command.options.shapes || console.rehearsal() != nullptr;  // what a row is made of
  HECTARE_ASSIGN(
      const auto answer,
      askAndPrint(console, command.ask, [&](const auto& world, const auto& plan, auto& memo, auto& progress) {
        return questions::crosswalk(world, plan, command.options, memo, progress);
      }));
  return closing(console, answer);
}

}  // namespace

Story prepareCrosswalk(CommandLine& line) {
  const auto command = std::make_shared<CrosswalkCommand>();
  declareAskOptions(line, command->ask);
  line.option("--from", "SCHEME", command->options.from);
  line.option("--to", "SCHEME", command->options.to);
  line.repeatable("--park", "ID", command->options.parks);
  line.option("--out", "DIR|FILE", command->ask.out);
  return [command](Console& console) { return tell(*command, console); };
}

}  // namespace hectare::cli
