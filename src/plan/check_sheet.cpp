// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/check_sheet.h"

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
  if (sheet.scale != 0 && !isMapScale(sheet.scale)) {
    check.fail({"scale"}, {"plan.sheet_scale", {{"scale", sheet.scale}}}, {"plan.sheet_scale_hint"});
  }
  if (sheet.extent && !isPlaced(*sheet.extent)) {
    check.fail({"extent"}, {"plan.sheet_extent"}, {"plan.sheet_extent_hint"});
  }
  Names sources;
  for (const Source& source : plan.sources) sources.push_back(source.name);
  for (const std::string& layer : sheet.layers) check.among("layers", layer, sources);
}

}  // namespace hectare::plan
