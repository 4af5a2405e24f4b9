// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/check_orientation.h"

#include "gis/geometry/area.h"
#include "src/world/findings.h"
#include "src/world/keep_rows.h"

namespace hectare::world {
namespace {

/// How the rings of a polygon run. Rings without an area run no way at all.
struct Ways {
  bool left = false;   ///< an outer ring with its land on the left
  bool right = false;  ///< and on the right
  bool holeAlong = false;
};

Ways waysOf(const gis::GeometryColumn& geometry, std::size_t row) {
  Ways ways;
  for (std::size_t part = 0; part < geometry.partCount(row); ++part) {
    const double outer = gis::ringArea(geometry.path(row, part, 0));
    ways.left |= outer > 0;
    ways.right |= outer < 0;
    for (std::size_t p = 1; p < geometry.pathCount(row, part); ++p) {
      ways.holeAlong |= outer * gis::ringArea(geometry.path(row, part, p)) > 0;
    }
  }
  return ways;
}

}  // namespace

bool saysWayOfRings(std::string_view driver) {
  return driver != "TopoJSON" && driver != "MapInfo File" && driver != "DXF";
}

void checkOrientation(Layer& layer) {
  const gis::GeometryColumn& geometry = layer.table.geometry;
  std::vector<Ways> all(geometry.size());
  std::size_t left = 0;
  std::size_t right = 0;
  for (std::size_t row = 0; row < geometry.size(); ++row) {
    if (geometry.kind(row) != gis::GeometryKind::polygon) continue;
    all[row] = waysOf(geometry, row);
    left += all[row].left ? 1 : 0;
    right += all[row].right ? 1 : 0;
  }
  std::size_t wrong = 0;
  std::size_t first = 0;
  for (std::size_t row = all.size(); row-- > 0;) {
    const bool against = left >= right ? all[row].right : all[row].left;
    if (!against && !all[row].holeAlong) continue;
    ++wrong;
    first = row;
  }
  if (wrong == 0) return;
  const std::string id = idOf(layer, first);
  addFinding(layer, "geometry.orientation", gis::Severity::note, {},
             {"layer_check.orientation", {{"count", counted(wrong)}, {"first", id}}});
}

}  // namespace hectare::world
