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

/// Whether shapes are those of a source that the sheet does not want.
bool unwanted(const SheetInput& input, const gis::GeometryColumn* shapes) {
  return std::ranges::any_of(input.world.entries, [&](const world::Entry& entry) {
    return entry.layer != nullptr && &entry.layer->table.geometry == shapes &&
           std::ranges::count(input.sheet.layers, entry.name) == 0;
  });
}

/// Sources that the sheet does not name are not shown, nor their names; what the question itself shows always is.
void leaveOut(const SheetInput& input, map::MapContent& content) {
  const auto& wanted = input.sheet.layers;
  if (wanted.empty()) return;
  std::vector<map::MapLayer> kept;
  for (std::size_t i = 0; i < content.layers.size(); ++i) {
    const std::string& id = content.layers[i].id;
    const bool isSource = input.plan.find(id) != nullptr;
    if (!isSource || std::ranges::count(wanted, id) > 0) {
      kept.push_back(content.layers[i]);
    } else if (i < content.ground) {
      --content.ground;
    }
  }
  content.layers = std::move(kept);
  std::vector<map::LabelLayer> names;
  for (const map::LabelLayer& layer : content.labels) {
    if (!unwanted(input, layer.shapes.get())) names.push_back(layer);
  }
  content.labels = std::move(names);
}

gis::Result<Page> pageOf(const SheetInput& input) {
  if (input.sheet.form == "fact-sheet") return factSheet(input);
  return input.sheet.form == "overview" ? overviewSheet(input) : policyMap(input);
}

/// What could not be read of grids is told on the page, so it is laid out again.
gis::Result<Page> pageWithGrids(SheetInput& input) {
  HECTARE_ASSIGN(Page page, pageOf(input));
  HECTARE_ASSIGN(const bool read, readGrids(input, page));
  if (!read) return page;
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

gis::Result<SheetInput> prepareSheet(SheetInput input) {
  HECTARE_TRY(startGui());
  HECTARE_ASSIGN(input.content, map::mapContent(input.world, input.plan, input.answer, input.styles));
  leaveOut(input, input.content);
  return input;
}

gis::Result<bool> readGrids(SheetInput& input, const Page& page) {
  std::vector<map::MapLayer>& layers = input.content.layers;
  const bool grids = std::ranges::any_of(layers, [](const map::MapLayer& layer) { return layer.raster != nullptr; });
  if (!grids || !page.view) return false;
  gis::Progress progress;
  HECTARE_TRY(map::prepareRasters(layers, *page.view, input.content.notes, progress));
  return true;
}

gis::Result<Page> composePage(SheetInput input) {
  HECTARE_ASSIGN(SheetInput ready, prepareSheet(std::move(input)));
  return pageWithGrids(ready);
}

gis::Result<Document> composeSheet(SheetInput input) {
  HECTARE_ASSIGN(SheetInput ready, prepareSheet(std::move(input)));
  Document document;
  document.title = titleOf(ready);
  document.subject = subtitleOf(ready);
  document.author = ready.house.organisation;
  document.keywords = keywordsOf(ready);
  document.language = ready.language.code();
  HECTARE_ASSIGN(Page page, pageWithGrids(ready));
  document.pageCount = 1;
  document.page = [page = std::move(page)](std::size_t) -> gis::Result<Page> { return page; };
  return document;
}

}  // namespace hectare::print
