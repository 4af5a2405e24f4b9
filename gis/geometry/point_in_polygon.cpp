// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/point_in_polygon.h"

#include <utility>

namespace hectare::gis {

namespace {

/// Whether the horizontal ray to the right of p crosses the edge. Computed from the lower end, so that an edge that two
/// polygons share is judged the same for both.
bool crosses(Coord a, Coord b, Coord p) {
  if ((a.y > p.y) == (b.y > p.y)) return false;
  if (b.y < a.y) std::swap(a, b);
  return (b.x - a.x) * (p.y - a.y) > (p.x - a.x) * (b.y - a.y);
}

}  // namespace

bool contains(const GeometryColumn& column, std::size_t feature, Coord point) {
  bool inside = false;
  column.forEachPath(feature, [&](Path path) {
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
      if (crosses(path[i], path[i + 1], point)) inside = !inside;
    }
  });
  return inside;
}

}  // namespace hectare::gis
