// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "gis/geometry/geometry_column.h"

namespace hectare::fuzz {

/// What GEOS itself says of polygons, asked without any code of ours but the writing of WKB.
class GeosJudge {
 public:
  GeosJudge();
  ~GeosJudge();
  GeosJudge(const GeosJudge&) = delete;
  GeosJudge& operator=(const GeosJudge&) = delete;

  /// No value: GEOS cannot make a geometry of it.
  [[nodiscard]] std::optional<bool> valid(const gis::GeometryColumn& column, std::size_t feature) const;
  [[nodiscard]] double area(const gis::GeometryColumn& column, std::size_t feature) const;
  /// Area of the union of all features; no value: GEOS gave up.
  [[nodiscard]] std::optional<double> unionArea(const gis::GeometryColumn& column) const;
  /// Area of what two features share; no value: GEOS gave up.
  [[nodiscard]] std::optional<double> sharedArea(const gis::GeometryColumn& column, std::size_t a, std::size_t b) const;

 private:
  struct Geos;
  std::unique_ptr<Geos> m_geos;
};

}  // namespace hectare::fuzz
