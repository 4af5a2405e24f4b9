// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/geometry/geometry_column.h"

namespace hectare::gis {

/// A point well inside a polygon feature, to 1 mm: the middle of the longest stretch of land on one of a few horizontal
/// lines across it. The same land gives the same point. The middle of the box where the polygon has no width of 1 mm.
/// \pre a polygon.
Coord insidePoint(const GeometryColumn& column, std::size_t feature);

}  // namespace hectare::gis
