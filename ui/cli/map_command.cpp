// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <charconv>
#include <filesystem>

#include "src/plan/plan_file.h"
#include "ui/cli/ask.h"
#include "ui/cli/command.h"
#include "ui/cli/sheet_answers.h"
#include "ui/cli/terminal_progress.h"
#include "ui/print/page_format.h"
#include "ui/print/sheet_input.h"
#include "ui/print/targets.h"

namespace hectare::cli {
namespace {

struct MapCommand {
  AskOptions ask;
  std::string sheet;
  std::string question;
  std::string extent;
  std::string park;
  double scale = 0;
  std::string size;
  double dpi = 150;
  std::string form;
  std::string stamp;
  std::string style;
  bool grid = false;
  bool graticule = false;
  bool geo = false;
  std::string out;
};

gis::Result<plan::SheetExtent> parseExtent(const std::string& text) {
  std::array<double, 4> n{};
  const char* at = text.data();
  const char* end = at + text.size();
  for (std::size_t i = 0; i < n.size(); ++i) {
    const auto read = std::from_chars(at, end, n.at(i));
    const bool apart = i + 1 == n.size() ? read.ptr == end : read.ptr != end && *read.ptr == ',';
    if (read.ec != std::errc() || !apart) return usageError({"cli.bad_extent", {{"value", text}}}, {}, {}, "map");
    at = read.ptr + 1;
  }
  if (n[0] >= n[2] || n[1] >= n[3]) return usageError({"cli.bad_extent", {{"value", text}}}, {}, {}, "map");
  return plan::SheetExtent{n[0], n[1], n[2], n[3]};
}

/// The sheet of the plan, if one is named, with what the command line says instead.
gis::Result<plan::Sheet> chosenSheet(const MapCommand& command, const plan::Plan&) {
  plan::Sheet sheet;
  if (!command.question.empty()) sheet.question = command.question;
  if (!command.form.empty()) sheet.form = command.form;
  if (!command.park.empty()) sheet.park = command.park;
  if (!command.stamp.empty()) sheet.stamp = command.stamp;
  if (command.scale > 0) sheet.scale = command.scale;
  if (command.grid) sheet.grid = "coordinates";
  if (command.graticule) sheet.grid = "graticule";
  if (!command.extent.empty()) {
    HECTARE_ASSIGN(sheet.extent, parseExtent(command.extent));
  }
  if (!command.size.empty()) {
    HECTARE_ASSIGN(const auto format, print::parsePageFormat(command.size));
    sheet.paper = format.size;
    sheet.orientation = format.orientation == print::Orientation::portrait ? "portrait" : "landscape";
  }
  return sheet;
}

gis::Result<ExitCode> tell(const MapCommand& command, const Console& console) {
  if (command.out.empty()) return usageError({"cli.missing_option", {{"option", std::string("-o")}}}, {}, {}, "map");
  HECTARE_TRY(print::checkTarget(command.out));
  TerminalProgress progress(console);
  gis::PartProgress loading(progress, 0, 0.3);
  gis::PartProgress asking(progress, 0.3, 0.6);
  gis::PartProgress painting(progress, 0.6, 1);
  gis::Memo memo;
  HECTARE_ASSIGN(const auto plan, plan::readPlan(command.ask.plan));
  HECTARE_ASSIGN(const auto sheet, chosenSheet(command, plan));
  std::vector<std::filesystem::path> folders;
  if (!command.style.empty()) folders.emplace_back(command.style);
  HECTARE_ASSIGN(const auto house, print::readHouseStyle(command.style));
  HECTARE_ASSIGN(const auto styles, answer::Styles::read(folders));
  HECTARE_ASSIGN(const auto world, world::load(plan, nullptr, loading, command.ask.consent));
  HECTARE_ASSIGN(const SheetAnswers answers, answersFor(sheet, {world, plan, memo, asking}));
  HECTARE_ASSIGN(const auto document, print::composeSheet({world, plan, sheet, answers.main, answers.sizes,
                                                           answers.density, styles, console.language(), house}));
  HECTARE_TRY(print::writeDocument(document, command.out, {command.dpi, command.geo}, painting));
  console.say({"cli.wrote", {{"path", command.out}}});
  return closing(console, *answers.main);
}

}  // namespace

Story prepareMap(CommandLine& line) {
  const auto command = std::make_shared<MapCommand>();
  line.positional("PLAN", command->ask.plan);
  line.option("-o,--out", "FILE", command->out);
  line.option("--sheet", "NAME", command->sheet);
  line.choice("--question", plan::sheetQuestions(), command->question);
  line.choice("--template", plan::sheetTemplates(), command->form);
  line.option("--park", "ID", command->park);
  line.option("--extent", "MINX,MINY,MAXX,MAXY", command->extent);
  line.number("--scale", "N", command->scale);
  line.option("--size", "PAPER", command->size);
  line.number("--dpi", "N", command->dpi);
  line.flag("--grid", command->grid);
  line.flag("--graticule", command->graticule);
  line.choice("--stamp", plan::sheetStamps(), command->stamp);
  line.option("--style", "DIR", command->style);
  line.flag("--geo", command->geo);
  declareConsent(line, command->ask.consent);
  return [command](Console& console) { return tell(*command, console); };
}

}  // namespace hectare::cli
