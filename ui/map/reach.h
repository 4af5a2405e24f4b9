// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/geometry/geometry_column.h"

namespace hectare::map {

/// Whether some of a segment lies in a box, its border not counted.
bool reachesInto(gis::Coord from, gis::Coord to, const gis::Box& box);

/// Whether some of a feature lies in a box: of a polygon some land, of a line some length, of a point the point. What
/// only touches the border of the box from outside does not.
bool reachesInto(const gis::GeometryColumn& column, std::size_t feature, const gis::Box& box);

/// The same of its boundary alone: false where the box lies inside a polygon.
bool boundaryReachesInto(const gis::GeometryColumn& column, std::size_t feature, const gis::Box& box);

}  // namespace hectare::map
