// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "src/writers/cell.h"
#include "ui/map/paint_raster.h"
#include "ui/print/blocks.h"
#include "ui/print/fact_sheet.h"
#include "ui/print/gui.h"
#include "ui/print/overview_sheet.h"
#include "ui/print/policy_map.h"
#include "ui/print/sheet_input.h"

namespace hectare::print {

namespace {

gis::Result<Page> pageOf(const SheetInput& input) {
  if (input.sheet.form == "fact-sheet") return factSheet(input);
  return input.sheet.form == "overview" ? overviewSheet(input) : policyMap(input);
}

/// Grids are read once it is known what the page shows of them; what could not be read is told on it, so it is laid out
/// again.
gis::Result<Page> pageWithGrids(SheetInput& input) {
  HECTARE_ASSIGN(Page page, pageOf(input));
  std::vector<map::MapLayer>& layers = input.content.layers;
  const bool grids = std::ranges::any_of(layers, [](const map::MapLayer& layer) { return layer.raster != nullptr; });
  if (!grids || !page.view) return page;
  gis::Progress progress;
  HECTARE_TRY(map::prepareRasters(layers, *page.view, input.content.notes, progress));
  return pageOf(input);
}

std::vector<std::string> keywordsOf(const SheetInput& input) {
  std::vector<std::string> words{"Hectare", writers::questionTitle(*input.answer, input.language)};
  if (!input.answer->scheme.empty()) words.push_back(input.answer->scheme);
  words.push_back(input.answer->crs);
  const std::string park = parkName(input);
  if (!park.empty()) words.push_back(park);
  return words;
}

}  // namespace

gis::Result<Document> composeSheet(SheetInput input) {
  HECTARE_TRY(startGui());
  HECTARE_ASSIGN(input.content, map::mapContent(input.world, input.plan, input.answer, input.styles));
  Document document;
  document.title = titleOf(input);
  document.subject = subtitleOf(input);
  document.author = input.house.organisation;
  document.keywords = keywordsOf(input);
  document.language = input.language.code();
  HECTARE_ASSIGN(Page page, pageWithGrids(input));
  document.pages.push_back(std::move(page));
  return document;
}

}  // namespace hectare::print
