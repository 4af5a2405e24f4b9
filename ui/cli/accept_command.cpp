// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/day.h"
#include "src/asking/accept_found.h"
#include "src/plan/plan_file.h"
#include "ui/cli/command.h"
#include "ui/cli/edit_plan.h"
#include "ui/cli/terminal_progress.h"

namespace hectare::cli {
namespace {

struct AcceptCommand {
  std::string plan;
  plan::Acceptance said;
  gis::Consent consent;
  bool dryRun = false;
};

gis::Result<plan::Plan> accepted(const AcceptCommand& command, const plan::Plan& plan, const Console& console) {
  TerminalProgress progress(console);
  gis::PartProgress loading(progress, 0, 0.5);
  gis::PartProgress asking(progress, 0.5, 1);
  gis::Memo memo;
  HECTARE_ASSIGN(const auto world, world::load(plan, nullptr, loading, command.consent));
  plan::Acceptance said = command.said;
  if (said.date.empty()) said.date = gis::today();
  return asking::acceptFound({world, plan, memo, asking}, std::move(said));
}

gis::Result<ExitCode> tell(const AcceptCommand& command, const Console& console) {
  const plan::Acceptance& said = command.said;
  HECTARE_TRY(needOptions({{"--rule", said.rule}, {"--reason", said.reason}, {"--author", said.author}}, "accept"));
  HECTARE_ASSIGN(const auto plan, plan::readPlan(command.plan));
  HECTARE_ASSIGN(const auto next, accepted(command, plan, console));
  for (const plan::Acceptance& one : next.accepted) {
    if (one.rule != said.rule || one.layer != said.layer || one.subject != said.subject) continue;
    console.say({"cli.accepted", {{"rule", one.rule}, {"count", static_cast<std::int64_t>(one.said.size())}}});
  }
  return writePlan(next, command.dryRun, console);
}

}  // namespace

Story prepareAccept(CommandLine& line) {
  const auto command = std::make_shared<AcceptCommand>();
  line.positional("PLAN", command->plan);
  line.option("--rule", "RULE", command->said.rule);
  line.option("--layer", "LAYER", command->said.layer);
  line.option("--subject", "ID", command->said.subject);
  line.option("--reason", "TEXT", command->said.reason);
  line.option("--date", "DATE", command->said.date);
  line.option("--author", "NAME", command->said.author);
  line.flag("--dry-run", command->dryRun);
  line.flag("--allow-network", command->consent.network);
  line.flag("--allow-outside", command->consent.outside);
  return [command](Console& console) { return tell(*command, console); };
}

}  // namespace hectare::cli
