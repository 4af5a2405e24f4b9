// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheet_view.h"

#include <algorithm>
#include <cmath>

namespace hectare::print {

namespace {

constexpr double vectorDotMm = 0.02;

gis::Result<gis::Box> landOf(const SheetInput& input) {
  if (const auto& e = input.sheet.extent) return gis::Box{e->minX, e->minY, e->maxX, e->maxY};
  HECTARE_ASSIGN(const auto layers, input.world.layers(plan::Role::parks));
  gis::Box box;
  for (const world::Layer* layer : layers) {
    const gis::Column* id = layer->table.find("id");
    for (std::size_t row = 0; row < layer->table.size(); ++row) {
      const bool wanted = input.sheet.park.empty() || (id != nullptr && id->asText(row) == input.sheet.park);
      if (wanted) box.add(layer->table.geometry.box(row));
    }
  }
  if (!box.empty()) return box;
  return gis::Error{gis::ErrorKind::notFound, {"print.no_land", {{"park", input.sheet.park}}}, {}, {}};
}

}  // namespace

gis::Result<map::MapView> sheetView(const SheetInput& input, QSizeF frameMm) {
  HECTARE_ASSIGN(const gis::Box land, landOf(input));
  const map::MapView whole = map::MapView::showing(land, frameMm, vectorDotMm);
  if (input.sheet.scale <= 0) return whole;
  const gis::Coord centre = whole.centre();
  map::MapView asked(centre, input.sheet.scale, frameMm, vectorDotMm);
  if (asked.land().contains(land)) return asked;
  return gis::Error{gis::ErrorKind::usage,
                    {"print.does_not_fit", {{"denominator", input.sheet.scale}, {"paper", input.sheet.paper}}},
                    {},
                    {"print.fits_at", {{"denominator", whole.denominator()}}}};
}

}  // namespace hectare::print
