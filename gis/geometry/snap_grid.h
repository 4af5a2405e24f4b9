// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <compare>
#include <cstdint>

#include "gis/base/finding.h"

namespace hectare::gis {

__extension__ using Int128 = __int128;  ///< exact products of grid coordinates

/// A point of the grid on which arrangements are computed. Ordered by x, then y.
struct GridPoint {
  std::int64_t x = 0;
  std::int64_t y = 0;
  friend auto operator<=>(const GridPoint&, const GridPoint&) = default;
};

/// Rounds coordinates in metres to whole units of 0.1 mm around an origin, and back. 0.1 mm is ten times finer than any
/// cadastre is delivered, and leaves differences across 10,000 km well inside 64 bits, so that every predicate on grid
/// points is exact in 128.
class SnapGrid {
 public:
  static constexpr double unitM = 1e-4;
  static constexpr double squareUnitM2 = unitM * unitM;

  explicit SnapGrid(Coord origin) : m_origin{std::round(origin.x), std::round(origin.y)} {}

  [[nodiscard]] GridPoint toGrid(Coord c) const { return {units(c.x - m_origin.x), units(c.y - m_origin.y)}; }
  [[nodiscard]] Coord toCoord(GridPoint p) const {
    // Dividing by 10,000 rounds once; multiplying by 1e-4 would round twice and print as 0.30000000000000004.
    return {m_origin.x + static_cast<double>(p.x) / 1e4, m_origin.y + static_cast<double>(p.y) / 1e4};
  }

 private:
  /// A number that is no place on Earth comes to lie on the edge of what 64 bits hold, with room for a difference.
  static std::int64_t units(double metres) {
    constexpr double farthest = 0x1p60;
    return std::llround(std::clamp(metres / unitM, -farthest, farthest));
  }

  Coord m_origin;
};

/// Twice the signed area of the triangle a, b, c: above 0 when c is left of the line from a to b. Exact.
inline Int128 orientation(GridPoint a, GridPoint b, GridPoint c) {
  return Int128{b.x - a.x} * (c.y - a.y) - Int128{b.y - a.y} * (c.x - a.x);
}

}  // namespace hectare::gis
