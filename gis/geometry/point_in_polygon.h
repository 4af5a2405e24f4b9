// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/geometry/geometry_column.h"

namespace hectare::gis {

/// Even-odd test of a point against all rings of a polygon feature. A point on a boundary that two polygons share is in
/// exactly one of them (the half-open rule: the boundary below and left of a polygon belongs to it), as long as both
/// boundaries have the same vertices there.
bool contains(const GeometryColumn& column, std::size_t feature, Coord point);

}  // namespace hectare::gis
