// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "gis/geometry/geometry_column.h"
#include "gis/geometry/snap_grid.h"

namespace hectare::gis {

/// A ring on the grid, not repeated at its end.
using GridRing = std::vector<GridPoint>;

struct GridBox {
  GridPoint low;
  GridPoint high;
};

/// Clips a ring to a box side by side (Sutherland and Hodgman 1974, doi:10.1145/360767.360802). Read even-odd, the
/// result is the ring inside the box; it may run along the border of the box. Where two rings share an edge, they are
/// cut at the same point.
void clipRing(GridRing& ring, const GridBox& box);

}  // namespace hectare::gis
