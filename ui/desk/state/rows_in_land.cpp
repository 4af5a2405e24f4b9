// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/rows_in_land.h"

#include <algorithm>
#include <set>
#include <string>

#include "gis/geometry/point_in_polygon.h"
#include "src/answer/cells.h"

namespace hectare::desk {

namespace {

/// Whether two edges cross or touch.
bool cross(gis::Coord a, gis::Coord b, gis::Coord c, gis::Coord d) {
  const auto side = [](gis::Coord p, gis::Coord q, gis::Coord r) {
    return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  };
  const double one = side(a, b, c);
  const double two = side(a, b, d);
  const double three = side(c, d, a);
  const double four = side(c, d, b);
  return ((one <= 0 && two >= 0) || (one >= 0 && two <= 0)) && ((three <= 0 && four >= 0) || (three >= 0 && four <= 0));
}

/// The region as a polygon.
gis::GeometryColumn regionOf(const std::vector<gis::Coord>& ring) {
  gis::GeometryColumn region;
  region.beginFeature(gis::GeometryKind::polygon);
  region.beginPart();
  region.beginPath();
  for (const gis::Coord c : ring) region.add(c);
  region.add(ring.front());
  return region;
}

bool touches(const gis::GeometryColumn& shapes, std::uint32_t row, const gis::GeometryColumn& region) {
  const gis::Path ring = region.path(0, 0, 0);
  if (gis::contains(shapes, row, ring.front())) return true;
  bool found = false;
  shapes.forEachPath(row, [&](gis::Path path) {
    if (path.empty() || found) return;
    found = gis::contains(region, 0, path.front());
    for (std::size_t i = 0; i + 1 < path.size() && !found; ++i) {
      for (std::size_t k = 0; k + 1 < ring.size() && !found; ++k) {
        found = cross(path[i], path[i + 1], ring[k], ring[k + 1]);
      }
    }
  });
  return found;
}

/// Adds the ids of the features that the region touches, and their shapes.
void gather(const world::Layer& layer, const gis::GeometryColumn& region, std::set<std::string>& ids,
            gis::GeometryColumn& shapes) {
  const gis::Column* id = layer.table.find("id");
  if (id == nullptr) return;
  for (const std::uint32_t row : layer.index.query(region.box())) {
    if (layer.table.geometry.kind(row) != gis::GeometryKind::polygon) continue;
    if (!touches(layer.table.geometry, row, region)) continue;
    if (const auto name = id->asText(row)) ids.insert(*name);
    shapes.append(layer.table.geometry, row);
  }
}

/// Which features the rows are.
std::vector<const world::Layer*> layersFor(const Snapshot& snapshot, bool plots) {
  using Layers = std::vector<const world::Layer*>;
  if (!plots) return snapshot.world->layers(plan::Role::parks).value_or(Layers());
  const Layers found = snapshot.world->layers(plan::Role::plots).value_or(Layers());
  return found.empty() ? snapshot.world->layers(plan::Role::parcels).value_or(Layers()) : found;
}

}  // namespace

RowsInLand rowsInLand(const Snapshot& snapshot, const answer::Table& table, const std::vector<gis::Coord>& ring) {
  RowsInLand found;
  const std::size_t plot = answer::columnAt(table, "parcel_id");
  const bool plots = plot < table.columns.size();
  const std::size_t column = plots ? plot : answer::columnAt(table, "park_id");
  if (!snapshot.world || ring.empty() || column >= table.columns.size()) return found;
  const gis::GeometryColumn region = regionOf(ring);
  std::set<std::string> ids;
  for (const world::Layer* layer : layersFor(snapshot, plots)) gather(*layer, region, ids, found.shapes);
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    if (ids.contains(answer::textAt(table.rows[row], column))) found.rows.push_back(row);
  }
  return found;
}

}  // namespace hectare::desk
