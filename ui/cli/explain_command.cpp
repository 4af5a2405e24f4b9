// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/plan_file.h"
#include "src/plan/scheme.h"
#include "src/questions/explain/explain.h"
#include "src/questions/explain/explain_row.h"
#include "src/writers/read_answer.h"
#include "ui/cli/ask.h"
#include "ui/cli/command.h"
#include "ui/cli/resolve_reference.h"

namespace hectare::cli {
namespace {

struct ExplainCommand {
  AskOptions ask;
  questions::ExplainOptions options;
  std::string ref;
  std::string asked;    ///< how the question was asked, where that is not found by itself
  std::string answer;   ///< a file with the answer in which the reference was printed
  std::string oldPlan;  ///< of a row of changes: the plan of before
};

/// A reference names park, class and scheme by itself.
gis::Status checkTogether(const ExplainCommand& command) {
  const auto& options = command.options;
  if (command.ref.empty() && options.park.empty()) {
    return usageError({"cli.explain_what"}, {}, {}, "explain");
  }
  if (command.ref.empty() && !(command.asked.empty() && command.answer.empty() && command.oldPlan.empty())) {
    return usageError({"cli.explain_only_ref"}, {}, {}, "explain");
  }
  const bool both =
      !command.ref.empty() && !(options.park.empty() && options.landClass.empty() && options.scheme.empty());
  if (both) return usageError({"cli.explain_ref_alone"}, {}, {}, "explain");
  return {};
}

gis::Result<answer::Answer> answerTo(const ExplainCommand& command, const Console& console, const Rehearsal& of) {
  if (command.ref.empty()) return questions::explain(of.world, of.plan, command.options, of.memo, of.progress);
  if (!command.oldPlan.empty()) HECTARE_TRY(plan::readPlan(command.oldPlan));  // else it would be as if none was named
  const ReferenceQuest quest{command.ref, command.asked, command.ask.plan, command.oldPlan, console.language()};
  HECTARE_ASSIGN(questions::RowToExplain row, resolveReference(quest, of));
  answer::Answer then;
  if (!command.answer.empty()) {
    HECTARE_ASSIGN(then, writers::readAnswer(command.answer));
    row.then = &then;
  }
  row.shapes = !command.ask.out.empty();
  return questions::explainRow(of.world, of.plan, row, of.memo, of.progress);
}

gis::Result<ExitCode> tell(ExplainCommand& command, Console& console) {
  HECTARE_TRY(checkTogether(command));
  if (!command.ref.empty()) {
    console.clearForm();  // the end of the way: its rows are parts of one that bears a reference
    command.ask.allFindings = command.ask.format == "text";  // whether the data is the same is one of them
    command.ask.csvTable = "pieces";
  }
  HECTARE_ASSIGN(const auto answer, askAndPrint(console, command.ask,
                                                [&](const auto& world, const auto& plan, auto& memo, auto& progress) {
                                                  return answerTo(command, console, {world, plan, memo, progress});
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
  line.option("--ref", "REF", command->ref);
  line.option("--answer", "JSON", command->answer);
  line.option("--old", "OLD", command->oldPlan);
  line.option("--asked", "OPTIONS", command->asked);
  line.option("--out", "DIR|FILE", command->ask.out);
  return [command](Console& console) { return tell(*command, console); };
}

}  // namespace hectare::cli
