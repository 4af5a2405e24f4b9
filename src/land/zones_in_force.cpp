// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/zones_in_force.h"

namespace hectare::land {

bool inForce(const FeatureRef& zone) { return zone.text("status").value_or("in_force") == "in_force"; }

std::vector<std::uint32_t> zonesInForce(const RankedFeatures& zones, const gis::Box& box) {
  std::vector<std::uint32_t> ranks;
  for (const std::uint32_t rank : zones.query(box)) {
    if (inForce(zones[rank])) ranks.push_back(rank);
  }
  return ranks;
}

}  // namespace hectare::land
