// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "gis/base/result.h"
#include "src/land/ranked_features.h"
#include "src/world/world.h"

namespace hectare::land {

/// Establishments inside one park, counted at the establishment, not at the seat.
struct ParkJobs {
  double jobs = 0;                                 ///< of those whose number is known
  std::int64_t known = 0;                          ///< establishments with a number of jobs
  std::int64_t unknown = 0;                        ///< establishments without one
  std::map<std::uint32_t, double> byMunicipality;  ///< rank -> jobs; noFeature: in none
};

/// Per park rank; no value when the world has no establishments. A point in several parks counts in that of lowest
/// rank.
gis::Result<std::optional<std::vector<ParkJobs>>> countJobs(const world::World& world, const RankedFeatures& parks,
                                                            const RankedFeatures& municipalities);

}  // namespace hectare::land
