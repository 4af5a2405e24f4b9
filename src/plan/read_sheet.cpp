// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/read_sheet.h"

namespace hectare::plan {

Sheet readSheet(TomlReader& reader, const toml::table& t) {
  reader.allowOnly(t, {"name", "template", "question", "paper", "orientation", "scale", "extent", "park", "layers",
                       "title", "subtitle", "texts", "stamp", "grid"});
  reader.need(t, "name");
  const auto text = [&](const char* key) { return reader.text(t, key).value_or(""); };
  Sheet sheet;
  sheet.name = text("name");
  sheet.form = reader.choice(t, "template", sheetTemplates()).value_or(sheet.form);
  sheet.question = reader.choice(t, "question", sheetQuestions()).value_or(sheet.question);
  sheet.paper = reader.choice(t, "paper", sheetPapers()).value_or("");
  sheet.orientation = reader.choice(t, "orientation", {"landscape", "portrait"}).value_or("");
  sheet.scale = reader.number(t, "scale").value_or(0);
  if (t.contains("extent")) {
    const std::vector<double> edges = reader.numbers(t, "extent");
    if (edges.size() == 4) {
      sheet.extent = SheetExtent{edges[0], edges[1], edges[2], edges[3]};
    } else {
      reader.fail(t.get("extent")->source(), {"plan.sheet_extent"}, {"plan.sheet_extent_hint"});
    }
  }
  sheet.park = text("park");
  sheet.layers = reader.texts(t, "layers");
  sheet.title = text("title");
  sheet.subtitle = text("subtitle");
  sheet.texts = reader.texts(t, "texts");
  sheet.stamp = reader.choice(t, "stamp", sheetStamps()).value_or("");
  sheet.grid = reader.choice(t, "grid", sheetGrids()).value_or("");
  return sheet;
}

}  // namespace hectare::plan
