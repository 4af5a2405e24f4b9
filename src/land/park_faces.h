// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "gis/base/result.h"
#include "gis/crs/crs.h"
#include "gis/geometry/arrangement.h"
#include "src/land/park_land.h"

namespace hectare::land {

/// What the polygons are that land is cut by. `otherUnit`: the plots or parcels of a second scheme.
enum class Cutter : std::uint8_t { park, unit, publicLand, hard, soft, zone, municipality, otherUnit };

/// One polygon of the arrangement.
struct CutterTag {
  Cutter kind{};
  std::uint32_t rank = 0;
};

/// The land of one park cut by everything that bears on it, before any scheme has said what it is.
struct ParkFaces {
  std::uint32_t park = 0;
  std::vector<CutterTag> tags;  ///< per shape of the arrangement: kind by kind, ascending by rank
  gis::Arrangement arrangement;
  std::vector<bool> counted;   ///< per cover: inside the park and not left to one of lower rank
  std::vector<double> areaM2;  ///< per face
};

/// \param otherUnits units of a second scheme that cut as well; null: none. \pre the park has an extent.
/// Errors: cancelled; internal; invalid when an area on the ellipsoid cannot be had.
gis::Result<ParkFaces> cutFaces(std::uint32_t park, const LandSources& sources, const RankedFeatures* otherUnits,
                                const gis::Crs& crs, const ParkLandOptions& options);

}  // namespace hectare::land
