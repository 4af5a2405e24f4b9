// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "gis/base/finding.h"
#include "gis/geometry/geometry_column.h"

namespace hectare::gis {

/// Why a polygon is not valid in the sense of OGC Simple Features (ISO 19125-1), and where.
struct Defect {
  std::string reason;  ///< the validator's own words, for example "Self-intersection"
  Coord place;
};

/// \pre the feature is a polygon. No value: valid.
std::optional<Defect> findDefect(const GeometryColumn& column, std::size_t feature);

struct Repaired {
  std::size_t feature = 0;  ///< index in the column that was repaired
  Defect defect;
  double areaBeforeM2 = 0;  ///< of the rings as given, even-odd by ring sign
  double areaAfterM2 = 0;
  bool vanished = false;  ///< nothing with an area was left; the feature now has kind none
  /// Why it could not be repaired, in the library's words; empty: it was. What could not be repaired has vanished.
  std::string failure;
};

/// Makes every polygon of the column valid (structure method: outer rings are united, holes taken out); valid ones are
/// kept bit for bit. The result is a new column; what changed is told, also where repair failed: one feature that
/// cannot be mended does not stop the others. Runs on several threads; the result does not depend on them. \pre finite
/// coordinates.
struct RepairResult {
  GeometryColumn column;
  std::vector<Repaired> repaired;
};
Result<RepairResult> repairPolygons(GeometryColumn column);

/// The feature widened (or, below 0, narrowed) by `distanceM`, round corners in `segmentsPerQuarter` steps; appended
/// to `out` as a polygon feature (kind none when nothing is left).
Status appendBuffered(GeometryColumn& out, const GeometryColumn& column, std::size_t feature, double distanceM,
                      int segmentsPerQuarter = 16);

}  // namespace hectare::gis
