// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/area.h"

#include <cmath>

namespace hectare::gis {

double ringArea(Path ring) {
  if (ring.size() < 4) return 0;
  const Coord origin = ring.front();
  double twice = 0;
  for (std::size_t i = 2; i < ring.size(); ++i) {
    const double ax = ring[i - 1].x - origin.x;
    const double ay = ring[i - 1].y - origin.y;
    const double bx = ring[i].x - origin.x;
    const double by = ring[i].y - origin.y;
    twice += ax * by - ay * bx;
  }
  return twice / 2;
}

double area(const GeometryColumn& column, std::size_t feature) {
  if (column.kind(feature) != GeometryKind::polygon) return 0;
  double sum = 0;
  for (std::size_t part = 0; part < column.partCount(feature); ++part) {
    for (std::size_t i = 0; i < column.pathCount(feature, part); ++i) {
      const double ring = std::abs(ringArea(column.path(feature, part, i)));
      sum += i == 0 ? ring : -ring;
    }
  }
  return sum;
}

}  // namespace hectare::gis
