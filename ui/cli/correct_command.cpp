// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/day.h"
#include "gis/base/nearest.h"
#include "src/plan/plan_file.h"
#include "src/plan/verbs_corrections.h"
#include "src/world/correct_plot.h"
#include "ui/cli/command.h"
#include "ui/cli/edit_plan.h"
#include "ui/cli/terminal_progress.h"

namespace hectare::cli {
namespace {

struct CorrectCommand {
  std::string plan;
  std::vector<std::string> facts;  ///< FACT=VALUE
  plan::Correction said;
  gis::Consent consent;
  bool remove = false;
  bool dryRun = false;
};

gis::Result<std::pair<std::string, std::string>> factSaid(const std::string& value) {
  const auto equals = value.find('=');
  if (equals != std::string::npos && equals > 0 && equals + 1 < value.size()) {
    return std::pair(value.substr(0, equals), value.substr(equals + 1));
  }
  return gis::Error{gis::ErrorKind::usage,
                    {"cli.bad_fact", {{"value", value}}},
                    {},
                    {"cli.bad_fact_hint", {{"facts", gis::joinNames(plan::correctableFacts(plan::Role::plots))}}}};
}

gis::Status checkUse(const CorrectCommand& command) {
  const plan::Correction& said = command.said;
  if (command.remove) {
    if (command.facts.empty()) return needOptions({{"--plot", said.id}}, "correct");
    return usageError({"cli.remove_with_set"}, {}, {}, "correct");
  }
  const std::string set = command.facts.empty() ? "" : command.facts.front();
  return needOptions({{"--plot", said.id},
                      {"--set", set},
                      {"--reason", said.reason},
                      {"--source", said.source},
                      {"--author", said.author}},
                     "correct");
}

/// The plan with the correction. Only the source that is corrected is read.
gis::Result<plan::Plan> corrected(const CorrectCommand& command, const plan::Plan& plan, const Console& console) {
  plan::Correction said = command.said;
  for (const std::string& fact : command.facts) {
    HECTARE_ASSIGN(auto named, factSaid(fact));
    const std::string name = named.first;
    if (!said.set.insert(std::move(named)).second) {
      return usageError({"cli.fact_twice", {{"fact", name}}}, {}, {}, "correct");
    }
  }
  if (said.date.empty()) said.date = gis::today();
  // What is wrong with the words alone is told before anything is read.
  plan::Correction placed = said;
  placed.place.areaM2 = 1;
  HECTARE_TRY(plan::addCorrection(plan, placed));
  TerminalProgress progress(console);
  const plan::Plan part = world::planOfSource(plan, *plan::correctedSource(plan, said));
  HECTARE_ASSIGN(const auto world, world::load(part, nullptr, progress, command.consent));
  return world::correctPlot(plan, world, std::move(said));
}

void tellCorrection(const plan::Correction& correction, const Console& console) {
  for (const auto& [fact, value] : correction.set) {
    const std::string& was = correction.was.at(fact);
    console.say({"cli.corrected",
                 {{"id", correction.id},
                  {"area", correction.place.areaM2},
                  {"fact", fact},
                  {"was", was.empty() ? "–" : was},
                  {"value", value}}});
  }
}

gis::Result<ExitCode> tell(const CorrectCommand& command, const Console& console) {
  HECTARE_TRY(checkUse(command));
  HECTARE_ASSIGN(const auto plan, plan::readPlan(command.plan));
  if (command.remove) {
    HECTARE_ASSIGN(const auto next, plan::removeCorrection(plan, command.said.layer, command.said.id));
    return writePlan(next, command.dryRun, console);
  }
  HECTARE_ASSIGN(const auto next, corrected(command, plan, console));
  tellCorrection(next.corrections.back(), console);
  return writePlan(next, command.dryRun, console);
}

}  // namespace

Story prepareCorrect(CommandLine& line) {
  const auto command = std::make_shared<CorrectCommand>();
  line.positional("PLAN", command->plan);
  line.option("--plot", "ID", command->said.id);
  line.option("--layer", "SOURCE", command->said.layer);
  line.repeatable("--set", "FACT=VALUE", command->facts);
  line.option("--reason", "TEXT", command->said.reason);
  line.option("--source", "TEXT", command->said.source);
  line.option("--date", "DATE", command->said.date);
  line.option("--author", "NAME", command->said.author);
  line.flag("--remove", command->remove);
  line.flag("--dry-run", command->dryRun);
  line.flag("--allow-network", command->consent.network);
  line.flag("--allow-outside", command->consent.outside);
  return [command](Console& console) { return tell(*command, console); };
}

}  // namespace hectare::cli
