// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gis/base/finding.h"
#include "gis/base/progress.h"
#include "gis/geometry/geometry_column.h"

namespace hectare::gis {

/// What is wrong with a polygon. All but the last two make it invalid in the sense of OGC Simple Features (ISO
/// 19125-1).
enum class DefectKind : std::uint8_t {
  selfIntersection,   ///< the boundary crosses itself
  ringTouchesItself,  ///< a ring passes twice through one point
  holeOutside,        ///< a hole lies outside its outer ring
  nestedHoles,        ///< a hole lies in another hole
  nestedParts,        ///< a part lies in another part
  doubledRing,        ///< a ring stands twice, so that a reader who counts crossings loses its land
  interiorInPieces,   ///< holes cut the interior in pieces
  tooFewPoints,       ///< a ring has fewer than three different points
  unclosedRing,       ///< a ring does not end where it begins
  unknown,            ///< the validator names something else
  repeatedPoints,     ///< a vertex repeats the one before
  spike               ///< the boundary goes out and comes back on itself (clean_ring.h)
};

struct Defect {
  DefectKind kind = DefectKind::unknown;
  Coord place;
};

/// Why a polygon is not valid, and where. \pre the feature is a polygon. No value: valid.
std::optional<Defect> findDefect(const GeometryColumn& column, std::size_t feature);

/// One defect of one polygon, and what mending it did to the area.
struct Repaired {
  std::size_t feature = 0;  ///< index in the column that was repaired
  Defect defect;
  std::size_t count = 1;    ///< repeated points or spikes: how many
  double areaBeforeM2 = 0;  ///< of the rings as given, even-odd by ring sign
  double areaAfterM2 = 0;
  bool vanished = false;  ///< nothing with an area was left; the feature now has kind none
  /// Why it could not be repaired, in the library's words; empty: it was. What could not be repaired has vanished.
  std::string failure;
};

/// Makes every polygon of the column valid, in steps that are each told: repeated points and spikes are taken away,
/// then what is still invalid is rebuilt (structure method: outer rings are united, holes taken out). Polygons without
/// a defect are kept bit for bit; what comes out has none, so that repairing it again changes nothing. One feature
/// that cannot be mended does not stop the others. Runs on several threads; the result does not depend on them.
/// \pre finite coordinates in metres. Errors: cancelled.
struct RepairResult {
  GeometryColumn column;
  std::vector<Repaired> repaired;  ///< by feature, then in the order of the steps
};
Result<RepairResult> repairPolygons(GeometryColumn column, const Progress& progress = Progress());

/// The feature widened (or, below 0, narrowed) by `distanceM`, round corners in `segmentsPerQuarter` steps; appended
/// to `out` as a polygon feature (kind none when nothing is left).
Status appendBuffered(GeometryColumn& out, const GeometryColumn& column, std::size_t feature, double distanceM,
                      int segmentsPerQuarter = 16);

}  // namespace hectare::gis
