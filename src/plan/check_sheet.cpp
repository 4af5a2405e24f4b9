// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/check_sheet.h"

#include <cmath>

namespace hectare::plan {

void checkSheet(PlanChecker& check, const Sheet& sheet, const Plan& plan) {
  const auto amongOrEmpty = [&](const char* key, const std::string& value, const Names& known) {
    if (!value.empty()) check.among(key, value, known);
  };
  check.notEmpty("name", sheet.name);
  check.among("template", sheet.form, sheetTemplates());
  check.among("question", sheet.question, sheetQuestions());
  amongOrEmpty("paper", sheet.paper, sheetPapers());
  amongOrEmpty("orientation", sheet.orientation, {"landscape", "portrait"});
  amongOrEmpty("stamp", sheet.stamp, sheetStamps());
  amongOrEmpty("grid", sheet.grid, sheetGrids());
  check.notNegative("scale", sheet.scale);
  if (const auto& e = sheet.extent) {
    constexpr double farthest = 1e8;  // metres: no projected system reaches so far, nor does what is not a number
    const auto onEarth = [](double metres) { return std::abs(metres) <= farthest; };
    const bool placed = onEarth(e->minX) && onEarth(e->minY) && onEarth(e->maxX) && onEarth(e->maxY);
    if (!placed || e->minX >= e->maxX || e->minY >= e->maxY) {
      check.fail({"extent"}, {"plan.sheet_extent"}, {"plan.sheet_extent_hint"});
    }
  }
  if (sheet.form == "fact-sheet" && sheet.park.empty()) check.fail({"template"}, {"plan.sheet_park"}, {});
  Names sources;
  for (const Source& source : plan.sources) sources.push_back(source.name);
  for (const std::string& layer : sheet.layers) check.among("layers", layer, sources);
}

}  // namespace hectare::plan
