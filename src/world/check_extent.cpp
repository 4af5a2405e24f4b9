// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/check_extent.h"

#include <algorithm>

#include "gis/crs/transform.h"
#include "src/world/findings.h"
#include "src/world/keep_rows.h"

namespace hectare::world {
namespace {

/// Areas of use are drawn generously or tightly; a country's data may reach this far over them.
constexpr double marginDegrees = 1.0;

gis::Box widened(const gis::Box& box) {
  return {box.minX - marginDegrees, std::max(box.minY - marginDegrees, -90.0), box.maxX + marginDegrees,
          std::min(box.maxY + marginDegrees, 90.0)};
}

gis::Coord middle(const gis::Box& box) { return {(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2}; }

gis::Box boxOf(gis::Coord c) { return {c.x, c.y, c.x, c.y}; }

/// A box as a grid of points, since its edges are no straight lines in another system.
std::vector<gis::Coord> gridOf(const gis::Box& box) {
  constexpr int steps = 20;
  std::vector<gis::Coord> grid;
  for (int i = 0; i <= steps; ++i) {
    for (int j = 0; j <= steps; ++j) {
      grid.push_back({box.minX + (box.maxX - box.minX) * i / steps, box.minY + (box.maxY - box.minY) * j / steps});
    }
  }
  return grid;
}

/// The area of use, widened, as a box in the coordinates of `crs` itself; no value where nobody knows it.
std::optional<gis::Box> areaOfUse(const gis::Crs& crs) {
  if (!crs.areaOfUse()) return std::nullopt;
  const gis::Box degrees = widened(*crs.areaOfUse());
  if (crs.isGeographic()) return degrees;
  const auto wgs84 = gis::Crs::parse("EPSG:4326");
  if (!wgs84) return std::nullopt;
  const auto transform = gis::Transform::create(*wgs84, crs, *crs.areaOfUse());
  if (!transform) return std::nullopt;
  gis::Box box;
  for (gis::Coord c : gridOf(degrees)) {
    if (transform->apply({&c, 1})) box.add(c);
  }
  return box;
}

struct Outside {
  std::size_t count = 0;
  std::size_t first = 0;
};

Outside featuresOutside(const gis::Crs& crs, const gis::GeometryColumn& geometry) {
  Outside outside;
  const auto area = areaOfUse(crs);
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

/// Degrees stay within a few hundred units; a metric system keeps its land far from its origin.
bool looksLikeDegrees(const gis::Crs& crs, const gis::Box& box) {
  return crs.isProjected() && gis::Box{-180, -90, 180, 90}.contains(box);
}

}  // namespace

gis::Status checkExtent(const gis::Crs& crs, Layer& layer) {
  const gis::GeometryColumn& geometry = layer.table.geometry;
  if (geometry.size() == 0) return {};
  if (looksLikeDegrees(crs, geometry.box())) return elsewhere("world.crs_degrees", crs, layer);
  const Outside outside = featuresOutside(crs, geometry);
  if (outside.count == geometry.size()) return elsewhere("world.crs_elsewhere", crs, layer);
  if (outside.count == 0) return {};
  const std::string first = idOf(layer, outside.first);
  addFinding(layer, "world.outside_area_of_use", gis::Severity::error, first,
             {"world.outside_area_of_use",
              {{"count", counted(outside.count)}, {"first", first}, {"crs", crs.definition()}, {"name", crs.name()}}});
  return {};
}

gis::Status checkPlanCrs(const gis::Crs& crs, Layer& layer) {
  const gis::GeometryColumn& geometry = layer.table.geometry;
  if (geometry.size() == 0) return {};
  if (featuresOutside(crs, geometry).count < geometry.size()) return {};
  return elsewhere("world.plan_crs_elsewhere", crs, layer);
}

}  // namespace hectare::world
