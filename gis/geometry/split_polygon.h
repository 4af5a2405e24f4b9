// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "gis/base/result.h"
#include "gis/geometry/geometry_column.h"

namespace hectare::gis {

/// A polygon cut along a line, as one feature per part, the largest first. Neighbours have the same coordinates along
/// the cut, so that nothing lies between them or in both. Stretches of the line that end inside divide nothing; parts
/// of a multipolygon that the line leaves whole stay with the largest. One feature: the line divides nothing.
/// \param line its ends are drawn out by a centimetre, so that one that was set on the outline reaches it.
/// \pre a valid polygon in metres; finite coordinates. Errors: internal.
Result<GeometryColumn> splitPolygon(const GeometryColumn& column, std::size_t feature, std::span<const Coord> line);

}  // namespace hectare::gis
