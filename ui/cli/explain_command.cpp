// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/scheme.h"
#include "src/questions/explain/explain.h"
#include "ui/cli/ask.h"
#include "ui/cli/command.h"

namespace hectare::cli {
namespace {

struct ExplainCommand {
  AskOptions ask;
  questions::ExplainOptions options;
};

gis::Result<ExitCode> tell(const ExplainCommand& command, const Console& console) {
  if (command.options.park.empty()) {
    return usageError({"cli.missing_option", {{"option", std::string("--park")}}}, {}, {}, "explain");
  }
  HECTARE_ASSIGN(
      const auto answer,
      askAndPrint(console, command.ask, [&](const auto& world, const auto& plan, auto& memo, auto& progress) {
        return questions::explain(world, plan, command.options, memo, progress);
      }));
  return closing(console, answer);
}

}  // namespace

Story prepareExplain(CommandLine& line) {
  const auto command = std::make_shared<ExplainCommand>();
  declareAskOptions(line, command->ask);
  line.option("--park", "ID", command->options.park);
  line.choice("--class", plan::ledgerClasses(), command->options.landClass);
  line.option("--scheme", "SCHEME", command->options.scheme);
  return [command](Console& console) { return tell(*command, console); };
}

}  // namespace hectare::cli
