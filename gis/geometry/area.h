// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/geometry/geometry_column.h"

namespace hectare::gis {

/// Signed planar area of a closed ring (counter-clockwise positive), in squared units of the coordinates. Computed
/// relative to the first coordinate, so that large coordinates cost no digits.
double ringArea(Path ring);

/// Planar area of a polygon feature: outer rings minus holes, whatever their orientation; 0 for other kinds.
/// \pre the feature is valid.
double area(const GeometryColumn& column, std::size_t feature);

}  // namespace hectare::gis
