// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/geometry/geometry_column.h"

namespace hectare::gis {

/// From the cells of a grid to the land. Grids may be turned or lean.
struct Affine {
  double x = 0;  ///< of the grid's first corner
  double y = 0;
  double columnX = 1;  ///< along the land by one column
  double columnY = 0;
  double rowX = 0;
  double rowY = -1;

  /// A grid of so many cells over a box, rows from north to south.
  static Affine over(const Box& land, double columns, double rows) {
    return {land.minX, land.maxY, (land.maxX - land.minX) / columns, 0, 0, -(land.maxY - land.minY) / rows};
  }
  [[nodiscard]] Coord at(double column, double row) const {
    return {x + column * columnX + row * rowX, y + column * columnY + row * rowY};
  }
  friend bool operator==(const Affine&, const Affine&) = default;
};

}  // namespace hectare::gis
