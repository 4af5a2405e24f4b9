// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "gis/crs/crs.h"
#include "gis/geometry/geometry_column.h"
#include "src/land/partition.h"

namespace hectare::land {

/// Land that is one piece under one scheme and one piece under another.
struct CommonPiece {
  PieceKey from;
  PieceKey to;
  double areaM2 = 0;
};

/// The land of one park under two schemes, each square metre once.
struct ParkCrosswalk {
  std::vector<CommonPiece> pieces;  ///< ascending by `from`, then `to`
  gis::GeometryColumn shapes;       ///< one per piece when shapes were asked, else empty
};

/// Cuts each of the parks once, by the plots or parcels of both schemes together, and asks the rules of both of every
/// face: so a piece lies wholly in one class of each, and nothing has to be intersected afterwards.
/// \pre both partitions come from the same world and plan. Errors: cancelled; those of cutting a park.
gis::Result<std::vector<ParkCrosswalk>> crossLand(const Partition& from, const Partition& to,
                                                  const std::vector<std::uint32_t>& parks, const gis::Crs& crs,
                                                  const ParkLandOptions& options, gis::Progress& progress);

}  // namespace hectare::land
