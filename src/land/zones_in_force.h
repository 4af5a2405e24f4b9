// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "src/land/ranked_features.h"

namespace hectare::land {

/// Zoning that is in force, or says nothing about it; a plan in preparation zones nothing yet.
[[nodiscard]] bool inForce(const FeatureRef& zone);

/// The zones in force that meet a box, ascending by rank: by priority of their layer, then by id.
[[nodiscard]] std::vector<std::uint32_t> zonesInForce(const RankedFeatures& zones, const gis::Box& box);

}  // namespace hectare::land
