// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gis/base/result.h"
#include "gis/crs/crs.h"
#include "gis/geometry/geometry_column.h"

namespace hectare::gis {

/// One coordinate operation between two systems, chosen once for an area and then applied to all coordinates, so that
/// shared borders stay shared. Not for use by several threads at once.
class Transform {
 public:
  /// \param areaOfInterest box in the coordinates of `from`; the best operation there is chosen.
  /// Errors: invalid (unknown CRS), refused (no operation, or only a ballpark one).
  static Result<Transform> create(const Crs& from, const Crs& to, const Box& areaOfInterest);
  Transform(Transform&&) noexcept;
  Transform& operator=(Transform&&) noexcept;
  ~Transform();

  [[nodiscard]] bool identity() const;
  [[nodiscard]] const std::string& operation() const;     ///< as PROJ names it
  [[nodiscard]] std::optional<double> accuracyM() const;  ///< as PROJ states it
  /// Better operations that need a grid which is not installed (names of the grids); empty when there is none.
  [[nodiscard]] const std::vector<std::string>& missingGrids() const;
  /// What the best of them would be accurate to, as PROJ states it.
  [[nodiscard]] std::optional<double> betterAccuracyM() const;
  /// Errors: invalid, with the first coordinate that cannot be transformed (outside the domain, not finite).
  Status apply(std::span<Coord> coords) const;

 private:
  struct Impl;
  explicit Transform(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

/// The box of `crs` as one in degrees (west, south, east, north), its edges looked at closely; no value where it cannot
/// be told.
std::optional<Box> boxInDegrees(const Crs& crs, const Box& box);

/// Area on the ellipsoid of a ring of `crs` (projected), in m², by geodesics between its vertices (Karney 2013,
/// doi:10.1007/s00190-012-0578-z). Not for use by several threads at once.
class GeodesicArea {
 public:
  static Result<GeodesicArea> create(const Crs& crs);
  GeodesicArea(GeodesicArea&&) noexcept;
  GeodesicArea& operator=(GeodesicArea&&) noexcept;
  ~GeodesicArea();
  /// Signed: counter-clockwise positive. NaN when a vertex cannot be transformed.
  [[nodiscard]] double ring(Path ring) const;

 private:
  struct Impl;
  explicit GeodesicArea(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace hectare::gis
