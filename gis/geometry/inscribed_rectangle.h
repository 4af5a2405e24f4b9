// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "gis/geometry/geometry_column.h"

namespace hectare::gis {

struct InscribedRectangle {
  std::array<Coord, 4> corners;  ///< counter-clockwise, the westernmost (of several the southernmost) first
  double widthM = 0;             ///< the shorter side
  double lengthM = 0;            ///< the longer one
  double areaM2 = 0;
};

/// A large rectangle, of any orientation, in a polygon feature with holes and several parts.
///   certain     it lies inside: every side is drawn in by 2 mm, its corners are rounded to the grid of SnapGrid, and
///               no edge of the polygon on that grid reaches into it, by exact arithmetic.
///   guaranteed  of the orientations that are tried no other has a rectangle larger by more than 0.5 %.
///   tried       the directions of the edges, those that differ by less than half a degree taken together, the 12 of
///               greatest length; a fan of every 7.5 degrees from the first of these; and the neighbourhood of the best
///               of both, to 0.06 degrees, as long as that makes it larger. A larger rectangle in between can be
///               missed; where edges are parallel to the best one, as on most plots, it is not.
/// The result turns and moves with the polygon, but for the rounding. No value: no polygon, or nothing wider than 1 cm
/// fits. \pre finite coordinates in metres, rings that do not cross. \param stop may be null. Errors: cancelled.
Result<std::optional<InscribedRectangle>> largeInscribedRectangle(const GeometryColumn& column, std::size_t feature,
                                                                  const Progress* stop = nullptr);

/// Whether the quadrilateral (convex, counter-clockwise) lies inside the polygon feature, both rounded to the grid of
/// SnapGrid: no edge reaches into it and its middle is inside. Exact.
bool liesInside(const std::array<Coord, 4>& corners, const GeometryColumn& column, std::size_t feature);

}  // namespace hectare::gis
