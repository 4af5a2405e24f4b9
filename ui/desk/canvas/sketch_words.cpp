// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/canvas/sketch_words.h"

#include <cmath>
#include <utility>

#include "gis/geometry/area.h"
#include "gis/geometry/repair.h"

namespace hectare::desk {

double lengthM(const std::vector<gis::Coord>& points, bool ring) {
  double sum = 0;
  for (std::size_t i = 1; i < points.size(); ++i)
    sum += std::hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
  if (ring && points.size() > 2)
    sum += std::hypot(points.front().x - points.back().x, points.front().y - points.back().y);
  return sum;
}

double planarAreaM2(const std::vector<gis::Coord>& ring) {
  if (ring.size() < 3) return 0;
  std::vector<gis::Coord> closed = ring;
  closed.push_back(ring.front());
  return std::abs(gis::ringArea(closed));
}

namespace {

bool crossesItself(const std::vector<gis::Coord>& ring) {
  gis::GeometryColumn column;
  column.beginFeature(gis::GeometryKind::polygon);
  column.beginPart();
  column.beginPath();
  for (const gis::Coord c : ring) column.add(c);
  if (ring.front() != ring.back()) column.add(ring.front());
  const auto defect = gis::findDefect(column, 0);
  return defect && defect->kind == gis::DefectKind::selfIntersection;
}

}  // namespace

SketchWords sketchWords(const Texts& texts, std::function<double(const std::vector<gis::Coord>&)> areaM2) {
  return [&texts, areaM2 = std::move(areaM2)](const std::vector<gis::Coord>& points, bool ring) {
    if (points.size() < 2) return QString();
    if (!ring || points.size() < 3) return texts.of({"tool.length", {{"length", lengthM(points, false)}}});
    // Where it crosses itself, its land on one side is taken from that on the other.
    if (crossesItself(points)) return texts.of({"tool.crossing", {{"length", lengthM(points, true)}}});
    return texts.of({"tool.area", {{"area", areaM2(points)}, {"length", lengthM(points, true)}}});
  };
}

}  // namespace hectare::desk
