// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "src/plan/plan_file.h"
#include "src/questions/availability/availability.h"
#include "src/questions/check/check.h"
#include "src/questions/density/density.h"
#include "src/world/acceptances.h"
#include "src/world/correct_plot.h"
#include "ui/cli/command.h"
#include "ui/cli/edit_plan.h"
#include "ui/cli/terminal_progress.h"
#include "ui/cli/today.h"

namespace hectare::cli {
namespace {

struct AcceptCommand {
  std::string plan;
  plan::Acceptance said;
  gis::Consent consent;
  bool dryRun = false;
};

/// What a question finds; nothing where it cannot be asked of this plan: then it prints no findings either.
struct Found {
  std::string question;  ///< as the plan says it
  gis::Findings findings;
};

/// The questions whose findings can be accepted, check first: what it finds needs no other.
gis::Result<std::vector<Found>> findAll(const world::World& world, const plan::Plan& plan, gis::Memo& memo,
                                        gis::Progress& progress) {
  HECTARE_ASSIGN(const auto checked, questions::check(world, plan, {}, memo, progress));
  std::vector<Found> all{{"", checked.findings}};
  questions::AvailabilityOptions sure;
  sure.uncertainty = true;
  questions::AvailabilityOptions room;
  room.room = true;
  for (const questions::AvailabilityOptions& options : {sure, room}) {
    const auto answer = questions::availability(world, plan, options, memo, progress);
    if (progress.cancelled()) return gis::cancelledError();
    if (answer) all.push_back({"availability", answer->findings});
  }
  const auto density = questions::density(world, plan, {}, memo, progress);
  if (progress.cancelled()) return gis::cancelledError();
  if (density) all.push_back({"density", density->findings});
  return all;
}

gis::Result<plan::Plan> acceptIn(const std::vector<Found>& all, const plan::Plan& plan, plan::Acceptance said) {
  gis::Findings together;
  for (const Found& found : all) {
    together.insert(together.end(), found.findings.begin(), found.findings.end());
    const bool isThere =
        std::ranges::any_of(found.findings, [&](const auto& one) { return world::isAbout(said, one); });
    if (!isThere) continue;
    said.question = found.question;
    return world::acceptAsFound(plan, std::move(said), found.findings);
  }
  return world::acceptAsFound(plan, std::move(said), together);
}

gis::Result<plan::Plan> accepted(const AcceptCommand& command, const plan::Plan& plan, const Console& console) {
  TerminalProgress progress(console);
  gis::PartProgress loading(progress, 0, 0.5);
  gis::PartProgress asking(progress, 0.5, 1);
  gis::Memo memo;
  HECTARE_ASSIGN(const auto world, world::load(plan, nullptr, loading, command.consent));
  HECTARE_ASSIGN(const auto all, findAll(world, plan, memo, asking));
  plan::Acceptance said = command.said;
  if (said.date.empty()) said.date = today();
  return acceptIn(all, plan, std::move(said));
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
