// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/coverage.h"

#include <cmath>

#include "gis/geometry/area.h"
#include "gis/geometry/coverage_edges.h"
#include "gis/geometry/coverage_gaps.h"
#include "gis/geometry/coverage_overlaps.h"

namespace hectare::gis {

Result<CoverageFlaws> findCoverageFlaws(const GeometryColumn& column, const BoxQuery& query, double gapWidthM,
                                        const Progress& progress) {
  HECTARE_ASSIGN(const MatchedEdges edges, matchEdges(column, progress));
  if (progress.cancelled()) return cancelledError();
  CoverageFlaws flaws;
  HECTARE_TRY(findOverlaps(column, query, edges, progress, flaws));
  HECTARE_TRY(findGaps(column, query, edges, gapWidthM, progress, flaws));
  return flaws;
}

double meanWidth(const GeometryColumn& column, std::size_t feature) {
  if (column.kind(feature) != GeometryKind::polygon) return 0;
  double perimeter = 0;
  column.forEachPath(feature, [&](Path path) {
    for (std::size_t i = 1; i < path.size(); ++i) {
      const double x = path[i].x - path[i - 1].x;
      const double y = path[i].y - path[i - 1].y;
      perimeter += std::sqrt(x * x + y * y);  // std::hypot takes four times as long, for lengths nobody has
    }
  });
  return perimeter > 0 ? 2 * area(column, feature) / perimeter : 0;
}

}  // namespace hectare::gis
