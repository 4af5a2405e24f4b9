// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheet_view.h"

#include <algorithm>
#include <cmath>

namespace hectare::print {

namespace {

constexpr double vectorDotMm = 0.02;

gis::Error noLand(const std::string& park) {
  if (park.empty()) return {gis::ErrorKind::notFound, {"print.no_land"}, {}, {}};
  return {gis::ErrorKind::notFound, {"print.no_park", {{"park", park}}}, {}, {}};
}

/// The land of the rows that the answer draws.
gis::Box answeredLand(const SheetInput& input) {
  gis::Box box;
  for (const answer::Layer& layer : input.answer->layers) box.add(layer.shapes.box());
  return box;
}

/// Services have no box of their own: they may lie anywhere.
bool shows(const map::MapLayer& layer, const gis::Box& land) {
  const bool service = layer.raster != nullptr && layer.shapes->box().empty();
  return service || !layer.index->query(land).empty();
}

/// The extent that a planner gives, if there is anything in it.
gis::Result<gis::Box> extentOf(const plan::SheetExtent& extent, const SheetInput& input) {
  const gis::Box land{extent.minX, extent.minY, extent.maxX, extent.maxY};
  const auto& layers = input.content.layers;
  if (std::ranges::any_of(layers, [&](const map::MapLayer& layer) { return shows(layer, land); })) return land;
  gis::Box all;
  for (const map::MapLayer& layer : layers) all.add(layer.shapes->box());
  gis::Message hint{"print.land_lies",
                    {{"west", all.minX}, {"south", all.minY}, {"east", all.maxX}, {"north", all.maxY}}};
  if (all.empty()) return gis::Error{gis::ErrorKind::notFound, {"print.no_land"}, {}, {}};
  return gis::Error{gis::ErrorKind::notFound, {"print.nothing_in_extent"}, {}, std::move(hint)};
}

/// The parks (the sheet's alone); where there are none, what is answered, else all land that the map has.
gis::Result<gis::Box> landOf(const SheetInput& input) {
  if (input.sheet.extent) return extentOf(*input.sheet.extent, input);
  HECTARE_ASSIGN(const auto parks, input.world.layers(plan::Role::parks));
  gis::Box box;
  if (input.sheet.form == "overview" && input.sheet.park.empty() && !parks.empty()) {
    const auto ground = input.world.layers(plan::Role::municipalities);
    for (const world::Layer* layer : ground.value_or(std::vector<const world::Layer*>())) {
      box.add(layer->table.geometry.box());
    }
  }
  for (const world::Layer* layer : parks) {
    const gis::Column* id = layer->table.find("id");
    for (std::size_t row = 0; row < layer->table.size(); ++row) {
      const bool wanted = input.sheet.park.empty() || (id != nullptr && id->asText(row) == input.sheet.park);
      if (wanted) box.add(layer->table.geometry.box(row));
    }
  }
  if (box.empty() && input.sheet.park.empty()) box = answeredLand(input);
  if (box.empty() && input.sheet.park.empty()) {
    for (const map::MapLayer& layer : input.content.layers) box.add(layer.shapes->box());
  }
  if (box.empty()) return noLand(input.sheet.park);
  return box;
}

/// The smallest paper on which the land fits at the scale, its frame as large a part of the paper as here; empty: none.
std::string paperFor(const gis::Box& land, double denominator, const PageFormat& format, QSizeF frameMm) {
  const QSizeF page = format.sizeMm();
  const double width = (land.maxX - land.minX) * 1000 / denominator;
  const double height = (land.maxY - land.minY) * 1000 / denominator;
  std::string found;
  for (const std::string& size : plan::sheetPapers()) {  // the largest first
    const QSizeF paper = PageFormat{size, format.orientation}.sizeMm();
    const bool fits = width <= frameMm.width() / page.width() * paper.width() &&
                      height <= frameMm.height() / page.height() * paper.height();
    if (fits) found = size;
  }
  return found;
}

}  // namespace

gis::Result<map::MapView> sheetView(const SheetInput& input, const PageFormat& format, QSizeF frameMm) {
  HECTARE_ASSIGN(const gis::Box land, landOf(input));
  constexpr double usualMargin = 0.04;
  constexpr double leastMargin = 0.015;
  const bool overview = input.sheet.form == "overview";
  // An extent that a planner gives has its own margin.
  const double margin = input.sheet.extent ? 0 : overview ? leastMargin : usualMargin;
  const map::MapView whole = map::MapView::showing(land, frameMm, vectorDotMm, margin);
  const double denominator = input.sheet.scale;
  if (denominator <= 0) return whole;
  const map::MapView chosen(whole.centre(), denominator, frameMm, vectorDotMm);
  if (chosen.land().contains(land)) return chosen;
  const std::string paper = paperFor(land, denominator, format, frameMm);
  gis::Message hint{"print.fits_at", {{"denominator", whole.denominator()}, {"paper", format.size}}};
  if (!paper.empty()) {
    hint = {"print.fits_at_or_on", {{"denominator", whole.denominator()}, {"paper", format.size}, {"other", paper}}};
  }
  return gis::Error{gis::ErrorKind::usage,
                    {"print.does_not_fit", {{"denominator", denominator}, {"paper", format.size}}},
                    {},
                    std::move(hint)};
}

}  // namespace hectare::print
