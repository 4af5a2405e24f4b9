// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "src/land/partition.h"
#include "src/land/ranked_features.h"

namespace hectare::land {

/// The zoning of the land of one plot or parcel in one park.
struct UnitZoning {
  std::string code;   ///< under which most of it lies; empty: most has no zoning in force
  std::string name;   ///< as the zone says; may be empty
  double areaM2 = 0;  ///< of the land under that code
};

/// By ranks of park and plot or parcel.
using UnitZonings = std::map<std::pair<std::uint32_t, std::uint32_t>, UnitZoning>;

/// The zoning of every plot or parcel of the parks, each square metre once, as the ledger counts it: to the park, the
/// plot and the zone of lowest rank. Of two codes that share a plot evenly, the first in the alphabet.
/// \param parks ranks. Errors: cancelled, internal.
gis::Result<UnitZonings> unitZonings(const Partition& partition, const std::vector<std::uint32_t>& parks,
                                     const RankedFeatures& zones, gis::Progress& progress);

}  // namespace hectare::land
