// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/reach.h"

#include <algorithm>

#include "gis/geometry/point_in_polygon.h"

namespace hectare::map {

namespace {

/// Narrows [from, to], a stretch of a segment by its parameter, to where the segment lies between two parallels (Liang
/// and Barsky 1984). False: nowhere.
bool narrow(double start, double step, double low, double high, double& from, double& to) {
  if (step == 0) return start > low && start < high;
  const double a = (low - start) / step;
  const double b = (high - start) / step;
  from = std::max(from, std::min(a, b));
  to = std::min(to, std::max(a, b));
  return from < to;
}

}  // namespace

bool reachesInto(gis::Coord from, gis::Coord to, const gis::Box& box) {
  double begin = 0;
  double end = 1;
  return narrow(from.x, to.x - from.x, box.minX, box.maxX, begin, end) &&
         narrow(from.y, to.y - from.y, box.minY, box.maxY, begin, end);
}

bool boundaryReachesInto(const gis::GeometryColumn& column, std::size_t feature, const gis::Box& box) {
  if (!column.box(feature).intersects(box)) return false;
  bool found = false;
  column.forEachPath(feature, [&](gis::Path path) {
    for (std::size_t i = 0; i < path.size() && !found; ++i) {
      found = reachesInto(path[i > 0 ? i - 1 : 0], path[i], box);
    }
  });
  return found;
}

bool reachesInto(const gis::GeometryColumn& column, std::size_t feature, const gis::Box& box) {
  if (boundaryReachesInto(column, feature, box)) return true;
  if (column.kind(feature) != gis::GeometryKind::polygon || !column.box(feature).intersects(box)) return false;
  // No boundary in the box: it lies wholly inside the polygon, or outside.
  return gis::contains(column, feature, {(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2});
}

}  // namespace hectare::map
