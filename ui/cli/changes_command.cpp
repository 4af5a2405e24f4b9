// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/plan_file.h"
#include "src/questions/changes/changes.h"
#include "ui/cli/ask.h"
#include "ui/cli/command.h"

namespace hectare::cli {
namespace {

struct ChangesCommand {
  AskOptions ask;  ///< of the new plan
  std::string oldPlan;
  answer::ReferenceGround oldGround = {};  ///< known when it was asked
};

/// The old plan as the new one would read it; layers that are read the same are not read again.
gis::Result<answer::Answer> compare(ChangesCommand& command, const Console& console, const Rehearsal& of) {
  gis::PartProgress loading(of.progress, 0, 0.3);
  gis::PartProgress asking(of.progress, 0.3, 1);
  const gis::Consent& consent = command.ask.consent;
  HECTARE_ASSIGN(const plan::Plan old, plan::readPlan(command.oldPlan));
  HECTARE_ASSIGN(const world::World oldWorld, world::load(old, nullptr, loading, consent));
  const plan::Plan redefined = questions::redefinedPlan(old, of.plan, questions::unchangedSources(oldWorld, of.world));
  HECTARE_ASSIGN(const world::World redefinedWorld, world::load(redefined, &oldWorld, loading, consent));
  const plan::Plan uncorrected = questions::uncorrectedPlan(old, of.plan);
  HECTARE_ASSIGN(const world::World uncorrectedWorld, world::load(uncorrected, &of.world, loading, consent));
  const questions::Deliveries deliveries{
      {oldWorld, old}, {redefinedWorld, redefined}, {uncorrectedWorld, uncorrected}, {of.world, of.plan}};
  if (console.form()) command.oldGround = asking::groundOf(*console.form(), old, oldWorld);
  return questions::changes(deliveries, {!command.ask.out.empty()}, of.memo, asking);
}

gis::Result<ExitCode> tell(ChangesCommand& command, const Console& console) {
  command.ask.besides = [&command] { return command.oldGround; };
  HECTARE_ASSIGN(const auto answer, askAndPrint(console, command.ask,
                                                [&](const auto& world, const auto& plan, auto& memo, auto& progress) {
                                                  return compare(command, console, {world, plan, memo, progress});
                                                }));
  return closing(console, answer);
}

}  // namespace

Story prepareChanges(CommandLine& line) {
  const auto command = std::make_shared<ChangesCommand>();
  line.positional("OLD", command->oldPlan);
  line.positional("NEW", command->ask.plan);
  line.flag("--allow-network", command->ask.consent.network);
  line.flag("--allow-outside", command->ask.consent.outside);
  line.choice("--format", {"text", "json", "csv", "csv-be"}, command->ask.format);
  line.option("--out", "DIR|FILE", command->ask.out);
  return [command](Console& console) { return tell(*command, console); };
}

}  // namespace hectare::cli
