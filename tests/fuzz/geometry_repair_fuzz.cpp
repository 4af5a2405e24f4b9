// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Polygons as bad as can be: what comes out is valid, repairing it again changes nothing, and what was good is kept.
#include <algorithm>
#include <cmath>

#include "gis/geometry/area.h"
#include "gis/geometry/repair.h"
#include "tests/fuzz/geos_judge.h"
#include "tests/fuzz/polygons_of.h"

namespace hectare::fuzz {
namespace {

using gis::GeometryColumn;
using gis::GeometryKind;

bool same(const GeometryColumn& a, std::size_t featureA, const GeometryColumn& b, std::size_t featureB) {
  return a.kind(featureA) == b.kind(featureB) && gis::toWkb(a, featureA) == gis::toWkb(b, featureB);
}

double length(const GeometryColumn& column, std::size_t feature) {
  double sum = 0;
  column.forEachPath(feature, [&](gis::Path path) {
    for (std::size_t i = 1; i < path.size(); ++i)
      sum += std::hypot(path[i].x - path[i - 1].x, path[i].y - path[i - 1].y);
  });
  return sum;
}

void checkKept(const GeometryColumn& given, const gis::RepairResult& result, std::size_t f) {
  const bool told = std::ranges::any_of(result.repaired, [&](const gis::Repaired& r) { return r.feature == f; });
  require(told || same(given, f, result.column, f), "a polygon of which nothing is told is kept bit for bit");
}

/// A valid feature may lose spikes of at most 1 mm wide.
void checkArea(const GeosJudge& geos, const GeometryColumn& given, const gis::RepairResult& result, std::size_t f) {
  if (given.kind(f) != GeometryKind::polygon || geos.valid(given, f) != true) return;
  const double before = geos.area(given, f);
  const double after = gis::area(result.column, f);
  const double bound = 0.001 * length(given, f) + 1e-9 * (1 + before);
  require(std::abs(before - after) <= bound, "the area of a valid polygon stays, but for spikes of 1 mm");
}

void geometryRepair(Bytes bytes) {
  Choices choices(bytes);
  const Drawing drawing = polygonsOf(choices, 200);
  const auto result = gis::repairPolygons(drawing.column);
  require(result.has_value(), "repairing always gives a result");
  require(result->column.size() == drawing.column.size(), "there are as many features as before");
  const GeosJudge geos;
  for (std::size_t f = 0; f < result->column.size(); ++f) {
    require(!gis::findDefect(result->column, f), "no defect is left by our own judgement");
    require(geos.valid(result->column, f) == true, "what comes out is valid");
    checkKept(drawing.column, *result, f);
    // Areas of numbers that are no places run out of digits.
    if (!drawing.anyNumber) checkArea(geos, drawing.column, *result, f);
  }
  const auto again = gis::repairPolygons(result->column);
  require(again && again->repaired.empty(), "nothing is left to repair");
  for (std::size_t f = 0; f < result->column.size(); ++f) {
    require(same(result->column, f, again->column, f), "repairing again changes nothing");
  }
}

}  // namespace
}  // namespace hectare::fuzz

HECTARE_FUZZ_TARGET("geometry_repair", geometryRepair)
