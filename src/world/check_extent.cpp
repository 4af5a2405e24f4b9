// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/check_extent.h"

#include "gis/crs/area_of_use.h"
#include "gis/crs/transform.h"
#include "src/world/findings.h"
#include "src/world/keep_rows.h"

namespace hectare::world {
namespace {

gis::Coord middle(const gis::Box& box) { return {(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2}; }

gis::Box boxOf(gis::Coord c) { return {c.x, c.y, c.x, c.y}; }

struct Outside {
  std::size_t count = 0;
  std::size_t first = 0;
};

Outside featuresOutside(const gis::Crs& crs, const gis::GeometryColumn& geometry) {
  Outside outside;
  const auto area = gis::areaOfUseIn(crs);
  if (!area || area->contains(geometry.box())) return outside;
  for (std::size_t row = 0; row < geometry.size(); ++row) {
    if (area->contains(boxOf(middle(geometry.box(row))))) continue;
    if (outside.count++ == 0) outside.first = row;
  }
  return outside;
}

gis::Error elsewhere(std::string id, const gis::Crs& crs, const Layer& layer) {
  gis::Message hint(id + "_hint");
  return {gis::ErrorKind::undecided,
          {std::move(id), {{"source", layer.name}, {"crs", crs.definition()}, {"name", crs.name()}}},
          layer.name,
          std::move(hint)};
}

bool looksLikeMetres(const gis::Crs& crs, const gis::Box& box) {
  return crs.isGeographic() && !gis::Box{-360, -360, 360, 360}.contains(box);
}

gis::Box exchanged(const gis::Box& box) { return {box.minY, box.minX, box.maxY, box.maxX}; }

/// Whether all features lie where the CRS is used once x and y are exchanged.
bool fitsExchanged(const gis::Crs& crs, const gis::GeometryColumn& geometry) {
  const auto area = gis::areaOfUseIn(crs);
  if (!area) return false;
  for (std::size_t row = 0; row < geometry.size(); ++row) {
    if (!area->contains(boxOf(middle(exchanged(geometry.box(row)))))) return false;
  }
  return true;
}

}  // namespace

gis::Status checkExtent(const gis::Crs& crs, Layer& layer) {
  const gis::GeometryColumn& geometry = layer.table.geometry;
  if (geometry.size() == 0) return {};
  if (gis::looksLikeDegrees(crs, geometry.box())) return elsewhere("world.crs_degrees", crs, layer);
  const Outside outside = featuresOutside(crs, geometry);
  if (outside.count == geometry.size()) {
    if (looksLikeMetres(crs, geometry.box())) return elsewhere("world.crs_metres", crs, layer);
    return elsewhere(fitsExchanged(crs, geometry) ? "world.axes_swapped" : "world.crs_elsewhere", crs, layer);
  }
  if (outside.count == 0) return {};
  const std::string first = idOf(layer, outside.first);
  addFinding(layer, "world.outside_area_of_use", gis::Severity::error, first,
             {"world.outside_area_of_use",
              {{"count", counted(outside.count)}, {"first", first}, {"crs", crs.definition()}, {"name", crs.name()}}});
  return {};
}

gis::Status checkPlanCrs(const gis::Crs& from, const gis::Box& given, const gis::Crs& crs, Layer& layer) {
  const gis::GeometryColumn& geometry = layer.table.geometry;
  if (geometry.size() == 0) return {};
  if (featuresOutside(crs, geometry).count < geometry.size()) return {};
  const auto degrees = gis::boxInDegrees(from, exchanged(given));
  const bool swapped = degrees && crs.areaOfUse() && crs.areaOfUse()->intersects(*degrees);
  return swapped ? elsewhere("world.axes_swapped", from, layer) : elsewhere("world.plan_crs_elsewhere", crs, layer);
}

}  // namespace hectare::world
