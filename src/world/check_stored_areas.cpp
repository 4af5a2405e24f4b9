// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/check_stored_areas.h"

#include <algorithm>
#include <cmath>

#include "gis/base/units.h"
#include "gis/geometry/area.h"
#include "src/world/findings.h"
#include "src/world/keep_rows.h"

namespace hectare::world {
namespace {

constexpr double share = 0.001;

/// Half of the last decimal that any value of the column has: what rounding explains.
double halfStep(const gis::Column& column) {
  constexpr int most = 4;
  int decimals = 0;
  for (std::size_t row = 0; row < column.size() && decimals < most; ++row) {
    const auto value = column.asNumber(row);
    if (!value) continue;
    while (decimals < most) {
      const double scaled = *value * std::pow(10.0, decimals);
      if (std::abs(scaled - std::round(scaled)) < 1e-6 * std::max(1.0, std::abs(scaled))) break;
      ++decimals;
    }
  }
  return 0.5 * std::pow(10.0, -decimals);
}

struct Comparison {
  std::size_t compared = 0;
  std::size_t differ = 0;
  std::size_t worst = 0;  ///< row
  double worstBy = 0;
  double storedM2 = 0;  ///< of all compared
  double measuredM2 = 0;
  double worstStoredM2 = 0;
  double worstMeasuredM2 = 0;
};

Comparison compare(const gis::Column& column, double m2PerUnit, const gis::GeometryColumn& geometry) {
  Comparison result;
  const double step = halfStep(column) * m2PerUnit;
  for (std::size_t row = 0; row < geometry.size(); ++row) {
    const auto value = column.asNumber(row);
    if (!value) continue;
    const double stored = *value * m2PerUnit;
    const double measured = gis::area(geometry, row);
    const double by = std::abs(stored - measured);
    ++result.compared;
    result.storedM2 += stored;
    result.measuredM2 += measured;
    if (by <= step * 1.000001 + share * measured) continue;
    ++result.differ;
    if (by <= result.worstBy) continue;
    result.worst = row;
    result.worstBy = by;
    result.worstStoredM2 = stored;
    result.worstMeasuredM2 = measured;
  }
  return result;
}

void check(const char* name, double m2PerUnit, Layer& layer) {
  const gis::Column* column = layer.table.find(name);
  if (column == nullptr) return;
  const Comparison c = compare(*column, m2PerUnit, layer.table.geometry);
  if (c.differ == 0) return;
  const std::string id = idOf(layer, c.worst);
  gis::Finding& finding = addFinding(layer, "area.stored_differs", gis::Severity::warning, name,
                                     {"layer_check.stored_area",
                                      {{"count", counted(c.differ)},
                                       {"rows", counted(c.compared)},
                                       {"first", id},
                                       {"stored", c.worstStoredM2},
                                       {"measured", c.worstMeasuredM2},
                                       {"sum_stored", c.storedM2},
                                       {"sum_measured", c.measuredM2}}});
  finding.areaBeforeM2 = c.storedM2;
  finding.areaAfterM2 = c.measuredM2;
}

}  // namespace

void checkStoredAreas(Layer& layer) {
  check("area_m2", 1, layer);
  check("area_ha", gis::squareMetresPerHectare, layer);
}

}  // namespace hectare::world
