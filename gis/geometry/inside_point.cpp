// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/inside_point.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "gis/geometry/point_in_polygon.h"

namespace hectare::gis {
namespace {

/// Where the horizontal at y enters and leaves the feature, ascending.
std::vector<double> crossings(const GeometryColumn& column, std::size_t feature, double y) {
  std::vector<double> found;
  column.forEachPath(feature, [&](Path ring) {
    for (std::size_t i = 1; i < ring.size(); ++i) {
      const Coord& a = ring[i - 1];
      const Coord& b = ring[i];
      if ((a.y > y) == (b.y > y)) continue;
      found.push_back(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
    }
  });
  std::sort(found.begin(), found.end());
  return found;
}

double toMillimetre(double value) { return std::round(value * 1000) / 1000; }

}  // namespace

Coord insidePoint(const GeometryColumn& column, std::size_t feature) {
  const Box box = column.box(feature);
  Coord best{(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2};
  double longest = 0;
  for (const double part : {0.5, 0.25, 0.75, 0.1, 0.9, 0.375, 0.625}) {
    const double y = toMillimetre(box.minY + part * (box.maxY - box.minY));
    const std::vector<double> x = crossings(column, feature, y);
    for (std::size_t i = 0; i + 1 < x.size(); i += 2) {
      const Coord middle{toMillimetre((x[i] + x[i + 1]) / 2), y};
      if (x[i + 1] - x[i] <= longest || !contains(column, feature, middle)) continue;
      longest = x[i + 1] - x[i];
      best = middle;
    }
  }
  return best;
}

}  // namespace hectare::gis
