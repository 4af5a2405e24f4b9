// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/plan_file.h"
#include "src/world/own_files.h"
#include "ui/cli/ask.h"
#include "ui/cli/command.h"
#include "ui/cli/sheet_options.h"
#include "ui/cli/terminal_progress.h"
#include "ui/print/asked_atlas.h"

namespace hectare::cli {
namespace {

/// Share of the progress bar.
constexpr double atlasLoaded = 0.15;

struct AtlasCommand {
  AskOptions ask;
  SheetOptions sheet;
  print::TargetOptions target;
  std::string by = "park";
  std::string style;
  std::string out;
};

gis::Result<ExitCode> tell(const AtlasCommand& command, const Console& console) {
  if (command.out.empty()) return usageError({"cli.missing_option", {{"option", std::string("-o")}}}, {}, {}, "atlas");
  if (!print::isAtlasFile(command.out)) return usageError({"cli.atlas_out"}, {}, {}, "atlas");
  TerminalProgress progress(console);
  gis::PartProgress loading(progress, 0, atlasLoaded);
  gis::PartProgress painting(progress, atlasLoaded, 1);
  gis::Memo memo;
  HECTARE_ASSIGN(const auto plan, plan::readPlan(command.ask.plan));
  HECTARE_TRY(world::refuseOwnFiles(plan, command.out));
  HECTARE_ASSIGN(plan::Sheet sheet, chosenSheet(command.sheet, plan));
  if (command.sheet.form.empty() && command.sheet.sheet.empty() && command.by == "park") sheet.form = "fact-sheet";
  HECTARE_ASSIGN(const auto house, print::readHouseStyle(command.style));
  HECTARE_ASSIGN(const auto styles, print::stylesOf(command.style));
  HECTARE_ASSIGN(const auto world, world::load(plan, nullptr, loading, command.ask.consent));
  const Rehearsal of{world, plan, memo, painting};
  const print::Appearance appearance{styles, console.language(), house};
  HECTARE_ASSIGN(const auto atlas, print::AskedAtlas::ask(command.by, sheet, of, appearance));
  HECTARE_TRY(atlas.write(command.out, command.target, painting));
  console.say({"cli.wrote", {{"path", command.out}}});
  return closing(console, atlas.answer());
}

}  // namespace

Story prepareAtlas(CommandLine& line) {
  const auto command = std::make_shared<AtlasCommand>();
  line.positional("PLAN", command->ask.plan);
  line.option("-o,--out", "FILE|DIR", command->out);
  line.choice("--by", {"park", "municipality"}, command->by);
  declareSheetLook(line, command->sheet);
  line.flag("--geo", command->target.geo);
  line.option("--style", "DIR", command->style);
  declareConsent(line, command->ask.consent);
  return [command](Console& console) { return tell(*command, console); };
}

}  // namespace hectare::cli
