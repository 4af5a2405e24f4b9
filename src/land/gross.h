// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "gis/base/result.h"
#include "gis/crs/crs.h"
#include "src/land/ranked_features.h"

namespace hectare::land {

/// How large a park is, from its own rings alone: what the classes must add up to.
struct Gross {
  double areaM2 = 0;         ///< by the plan's area method, without what lies in parks of lower rank
  double geodesicRatio = 1;  ///< area on the ellipsoid / area in the plane of the CRS, of the whole park
  std::map<std::uint32_t, double> inLowerParkM2;     ///< overlap with each park of lower rank: counted there
  std::map<std::uint32_t, double> byMunicipalityM2;  ///< rank -> share of areaM2; noFeature: in none
};

/// Errors: internal; invalid when the area on the ellipsoid cannot be had.
gis::Result<Gross> measureGross(std::uint32_t parkRank, const RankedFeatures& parks,
                                const RankedFeatures& municipalities, const gis::Crs& crs, bool geodesic);

}  // namespace hectare::land
