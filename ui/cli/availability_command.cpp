// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/asking/join_name.h"
#include "src/plan/scheme.h"
#include "src/questions/availability/availability.h"
#include "ui/cli/ask.h"
#include "ui/cli/command.h"

namespace hectare::cli {
namespace {

using questions::AvailabilityOptions;
using By = AvailabilityOptions::By;

struct AvailabilityCommand {
  AskOptions ask;
  std::string by = "park";
  std::string join;
  bool everyJob = false;
  AvailabilityOptions options;
};

By byFromName(const std::string& name) {
  if (name == "municipality") return By::municipality;
  if (name == "parcel") return By::parcel;
  if (name == "size") return By::size;
  return name == "plan" ? By::plan : By::park;
}

/// A threshold for rows of parcels, and how lots are joined, would be without effect, in silence, on any other row.
gis::Status checkTogether(const AvailabilityCommand& command) {
  if (!command.join.empty() && command.by != "size") {
    return gis::Error{gis::ErrorKind::usage, {"cli.join_needs_sizes"}, {}, {"cli.add_by_size"}};
  }
  if (command.options.minAreaM2 <= 0 || command.by == "parcel" || command.options.room) return {};
  return gis::Error{gis::ErrorKind::usage, {"cli.min_area_needs_parcels"}, {}, {"cli.add_by_parcel"}};
}

gis::Result<ExitCode> tell(AvailabilityCommand& command, const Console& console) {
  HECTARE_TRY(checkTogether(command));
  auto& options = command.options;
  options.by = byFromName(command.by);
  options.joinLots = asking::joinFromName(command.join);
  options.disclosureControl = !command.everyJob;
  command.ask.consent.owners = options.owners;
  options.pieces = options.shapes = !command.ask.out.empty();
  HECTARE_ASSIGN(const auto answer, askAndPrint(console, command.ask,
                                                [&](const auto& world, const auto& plan, auto& memo, auto& progress) {
                                                  return questions::availability(world, plan, options, memo, progress);
                                                }));
  return closing(console, answer);
}

}  // namespace

Story prepareAvailability(CommandLine& line) {
  const auto command = std::make_shared<AvailabilityCommand>();
  declareAskOptions(line, command->ask);
  line.option("--scheme", "SCHEME", command->options.scheme);
  line.choice("--by", {"park", "municipality", "parcel", "size", "plan"}, command->by);
  line.choice("--join", {"parcel", "owner", "park"}, command->join);
  line.repeatable("--park", "ID", command->options.parks);
  line.choices("--class", plan::ledgerClasses(), command->options.classes);
  line.flag("--room", command->options.room);
  line.number("--min-area", "M2", command->options.minAreaM2);
  line.flag("--no-disclosure-control", command->everyJob);
  line.flag("--with-owners", command->options.owners);
  line.flag("--uncertainty", command->options.uncertainty);
  line.option("--out", "DIR|FILE", command->ask.out);
  return [command](Console& console) { return tell(*command, console); };
}

}  // namespace hectare::cli
