// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "gis/geometry/geometry_column.h"

namespace hectare::gis {

/// Whether a polygon is valid beyond doubt: one ring of few vertices of which no two edges meet but neighbours, by
/// tests of orientation that rounding cannot turn (Shewchuk 1997). Most parcels are like that, and seeing it takes a
/// fraction of what a validator takes. False says nothing: then a validator has to look. Internal to gis/geometry.
[[nodiscard]] bool plainlyValid(const GeometryColumn& column, std::size_t feature);

}  // namespace hectare::gis
