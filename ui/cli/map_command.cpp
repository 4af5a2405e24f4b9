// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include "src/plan/plan_file.h"
#include "src/plan/verbs_plan.h"
#include "src/world/own_files.h"
#include "ui/cli/ask.h"
#include "ui/cli/command.h"
#include "ui/cli/sheet_options.h"
#include "ui/cli/terminal_progress.h"
#include "ui/print/asked_sheet.h"
#include "ui/print/targets.h"

namespace hectare::cli {
namespace {

/// Shares of the progress bar.
constexpr double loadedShare = 0.3;
constexpr double askedShare = 0.6;

struct MapCommand {
  AskOptions ask;
  SheetOptions sheet;
  print::TargetOptions target;
  std::string style;
  std::string out;
  std::string keep;
};

gis::Status keepSheet(const MapCommand& command, const plan::Plan& plan, plan::Sheet sheet, const Console& console) {
  if (command.keep.empty()) return {};
  sheet.name = command.keep;
  HECTARE_ASSIGN(const plan::Plan next, plan::setSheet(plan, std::move(sheet)));
  HECTARE_TRY(plan::savePlan(next));
  console.say({"cli.sheet_kept", {{"plan", command.ask.plan}, {"name", command.keep}}});
  return {};
}

gis::Result<ExitCode> tell(const MapCommand& command, const Console& console) {
  if (command.out.empty()) return usageError({"cli.missing_option", {{"option", std::string("-o")}}}, {}, {}, "map");
  HECTARE_TRY(print::checkTarget(command.out, command.target));
  TerminalProgress progress(console);
  gis::PartProgress loading(progress, 0, loadedShare);
  gis::PartProgress asking(progress, loadedShare, askedShare);
  gis::PartProgress painting(progress, askedShare, 1);
  gis::Memo memo;
  HECTARE_ASSIGN(const auto plan, plan::readPlan(command.ask.plan));
  HECTARE_TRY(world::refuseOwnFiles(plan, command.out));
  HECTARE_ASSIGN(const auto sheet, chosenSheet(command.sheet, plan));
  HECTARE_ASSIGN(const auto house, print::readHouseStyle(command.style));
  HECTARE_ASSIGN(const auto styles, print::stylesOf(command.style));
  HECTARE_ASSIGN(const auto world, world::load(plan, nullptr, loading, command.ask.consent));
  HECTARE_ASSIGN(const auto made,
                 print::askSheet(sheet, {world, plan, memo, asking}, {styles, console.language(), house}));
  HECTARE_TRY(print::writeDocument(made.document, command.out, command.target, painting));
  console.say({"cli.wrote", {{"path", command.out}}});
  HECTARE_TRY(keepSheet(command, plan, sheet, console));
  return closing(console, *made.answers.main);
}

}  // namespace

Story prepareMap(CommandLine& line) {
  const auto command = std::make_shared<MapCommand>();
  line.positional("PLAN", command->ask.plan);
  line.option("-o,--out", "FILE", command->out);
  declareSheetContent(line, command->sheet);
  declareSheetLook(line, command->sheet);
  line.number("--dpi", "N", command->target.dpi);
  line.flag("--geo", command->target.geo);
  line.option("--style", "DIR", command->style);
  line.option("--keep", "NAME", command->keep);
  declareConsent(line, command->ask.consent);
  return [command](Console& console) { return tell(*command, console); };
}

}  // namespace hectare::cli
