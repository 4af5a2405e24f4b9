// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "gis/geometry/geometry_column.h"

namespace hectare::gis {

struct InscribedCircle {
  Coord centre;
  double radiusM = 0;
};

/// The largest circle in a polygon feature, holes and several parts included. Guaranteed: the circle lies inside (its
/// radius is the distance from its centre to the nearest boundary), and no circle inside has a radius larger by more
/// than `toleranceM`. Found by branch and bound over squares, each bounded by the distance at its middle (as polylabel
/// does, Agafonkin 2016) and by the pair of edges between which it lies, so that a long strip of equal width costs no
/// more than a square.
/// No value: no polygon, or narrower than the tolerance everywhere. \pre finite coordinates in metres, rings that do
/// not cross; toleranceM above 0. \param stop may be null. Errors: cancelled.
Result<std::optional<InscribedCircle>> largestInscribedCircle(const GeometryColumn& column, std::size_t feature,
                                                              double toleranceM, const Progress* stop = nullptr);

}  // namespace hectare::gis
