// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "gis/base/result.h"
#include "gis/geometry/geometry_column.h"

namespace hectare::gis {

/// A coordinate reference system, as an authority code ("EPSG:31370") or WKT. A value; cheap to copy. Axis order is
/// always x = easting or longitude, y = northing or latitude (as GDAL's traditional GIS order).
class Crs {
 public:
  /// Unknown: no CRS was declared.
  Crs() = default;
  /// From an authority code, WKT or PROJ string. Errors: invalid.
  static Result<Crs> parse(std::string_view definition);

  [[nodiscard]] bool known() const { return !m_definition.empty(); }
  /// "EPSG:31370" where an authority is known, else the WKT.
  [[nodiscard]] const std::string& definition() const { return m_definition; }
  [[nodiscard]] const std::string& name() const { return m_name; }  ///< "BD72 / Belgian Lambert 72"
  [[nodiscard]] bool isProjected() const { return m_projected; }
  [[nodiscard]] bool isGeographic() const { return m_geographic; }
  /// Metres per unit of the axes; 0 for degrees.
  [[nodiscard]] double metresPerUnit() const { return m_metresPerUnit; }
  /// True for Mercator projections for the web (EPSG:3857 and its kin), whose areas are wrong by design.
  [[nodiscard]] bool isWebMercator() const { return m_webMercator; }
  /// Area of use in degrees (minX = west …), if known.
  [[nodiscard]] const std::optional<Box>& areaOfUse() const { return m_areaOfUse; }
  /// Same system, however it was written.
  [[nodiscard]] bool sameAs(const Crs& other) const;

 private:
  static Result<Crs> make(const std::string& text);

  std::string m_definition;
  std::string m_name;
  bool m_projected = false;
  bool m_geographic = false;
  bool m_webMercator = false;
  double m_metresPerUnit = 0;
  std::optional<Box> m_areaOfUse;
};

/// Checks that areas may be measured in `crs`: projected, in metres, not web Mercator. Errors: refused, with a hint
/// that names a CRS that fits.
Status checkFitForAreas(const Crs& crs);

/// Codes of metric systems that fit a box in degrees, for a hint: "EPSG:31370, EPSG:3812" in Belgium, "EPSG:28992" in
/// the Netherlands, elsewhere the UTM zone of its middle.
std::string metricCrsFor(const Box& degrees);

}  // namespace hectare::gis
