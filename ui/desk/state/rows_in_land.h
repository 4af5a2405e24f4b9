// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/desk/state/snapshot.h"

namespace hectare::desk {

/// Rows of a table whose land a region touches, and that land.
struct RowsInLand {
  std::vector<std::size_t> rows;  ///< ascending
  gis::GeometryColumn shapes;
};

/// Of a table whose rows are parks, or plots. \param ring of the region, open; a single point chooses what lies there.
RowsInLand rowsInLand(const Snapshot& snapshot, const answer::Table& table, const std::vector<gis::Coord>& ring);

}  // namespace hectare::desk
