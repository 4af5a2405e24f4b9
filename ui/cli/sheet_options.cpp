// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/sheet_options.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "ui/print/page_format.h"

namespace hectare::cli {
namespace {

gis::Error badExtent(const std::string& text) {
  return usageError({"cli.bad_extent", {{"value", text}}}, {}, {}, "map");
}

gis::Result<plan::SheetExtent> parseExtent(const std::string& text) {
  std::array<double, 4> n{};
  const char* at = text.data();
  const char* end = at + text.size();
  for (std::size_t i = 0; i < n.size(); ++i) {
    const auto read = std::from_chars(at, end, n.at(i));
    const bool apart = i + 1 == n.size() ? read.ptr == end : read.ptr != end && *read.ptr == ',';
    if (read.ec != std::errc() || !apart) return badExtent(text);
    at = read.ptr + 1;
  }
  const plan::SheetExtent extent{n[0], n[1], n[2], n[3]};
  if (!plan::isPlaced(extent)) return badExtent(text);
  return extent;
}

gis::Result<plan::Sheet> sheetOfPlan(const std::string& name, const plan::Plan& plan) {
  const auto found = std::ranges::find(plan.sheets, name, &plan::Sheet::name);
  if (found != plan.sheets.end()) return *found;
  std::string names;
  for (const plan::Sheet& sheet : plan.sheets) names += (names.empty() ? "" : ", ") + sheet.name;
  gis::Message hint{"cli.sheets_there", {{"names", names}}};
  if (names.empty()) hint = {"cli.no_sheets"};
  return gis::Error{gis::ErrorKind::notFound, {"cli.no_sheet", {{"name", name}}}, plan.file.string(), std::move(hint)};
}

}  // namespace

void declareSheetLook(CommandLine& line, SheetOptions& options) {
  line.option("--sheet", "NAME", options.sheet);
  line.choice("--template", plan::sheetTemplates(), options.form);
  line.number("--scale", "N", options.scale);
  line.option("--size", "PAPER", options.size);
  line.option("--title", "TEXT", options.title);
  line.option("--subtitle", "TEXT", options.subtitle);
  line.flag("--grid", options.grid);
  line.flag("--graticule", options.graticule);
  line.choice("--stamp", plan::sheetStamps(), options.stamp);
}

void declareSheetContent(CommandLine& line, SheetOptions& options) {
  line.choice("--question", plan::sheetQuestions(), options.question);
  line.option("--park", "ID", options.park);
  line.option("--extent", "MINX,MINY,MAXX,MAXY", options.extent);
}

gis::Result<plan::Sheet> chosenSheet(const SheetOptions& options, const plan::Plan& plan) {
  plan::Sheet sheet;
  if (!options.sheet.empty()) {
    HECTARE_ASSIGN(sheet, sheetOfPlan(options.sheet, plan));
  }
  const auto take = [](std::string& value, const std::string& given) {
    if (!given.empty()) value = given;
  };
  take(sheet.question, options.question);
  take(sheet.form, options.form);
  take(sheet.park, options.park);
  take(sheet.title, options.title);
  take(sheet.subtitle, options.subtitle);
  take(sheet.stamp, options.stamp);
  if (options.grid) sheet.grid = "coordinates";
  if (options.graticule) sheet.grid = "graticule";
  if (options.scale != 0) {
    if (!plan::isMapScale(options.scale)) {
      return usageError({"plan.sheet_scale", {{"scale", options.scale}}}, {}, {}, "map");
    }
    sheet.scale = options.scale;
  }
  if (!options.extent.empty()) {
    HECTARE_ASSIGN(sheet.extent, parseExtent(options.extent));
  }
  if (!options.size.empty()) {
    HECTARE_ASSIGN(const auto format, print::parsePageFormat(options.size));
    sheet.paper = format.size;
    sheet.orientation = format.orientation == print::Orientation::portrait ? "portrait" : "landscape";
  }
  return sheet;
}

}  // namespace hectare::cli
