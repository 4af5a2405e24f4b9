// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/finding_land.h"

#include <algorithm>

#include "gis/geometry/point_in_polygon.h"

namespace hectare::desk {

namespace {

void addLine(gis::GeometryColumn& column, gis::Coord from, gis::Coord to) {
  column.beginFeature(gis::GeometryKind::line);
  column.beginPart();
  column.beginPath();
  column.add(from);
  column.add(to);
}

}  // namespace

gis::GeometryColumn landOf(const gis::Finding& finding, const Snapshot& snapshot) {
  gis::GeometryColumn land;
  if (!finding.place || !snapshot.world) return land;
  constexpr double armM = 5;
  const gis::Coord at = *finding.place;
  for (const world::Entry& entry : snapshot.world->entries) {
    if (entry.name != finding.layer || !entry.layer) continue;
    const gis::GeometryColumn& shapes = entry.layer->table.geometry;
    for (const std::uint32_t row : entry.layer->index.query({at.x, at.y, at.x, at.y})) {
      if (shapes.kind(row) == gis::GeometryKind::polygon && gis::contains(shapes, row, at)) land.append(shapes, row);
    }
  }
  addLine(land, {at.x - armM, at.y - armM}, {at.x + armM, at.y + armM});
  addLine(land, {at.x - armM, at.y + armM}, {at.x + armM, at.y - armM});
  return land;
}

}  // namespace hectare::desk
