// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "gis/base/result.h"
#include "src/land/ranked_features.h"
#include "src/plan/scheme.h"
#include "src/world/world.h"

namespace hectare::land {

/// The layers that an accounting needs, ranked.
struct LandSources {
  RankedFeatures parks;
  RankedFeatures units;  ///< plots or parcels, as the scheme says
  RankedFeatures publicLand;
  RankedFeatures hard;  ///< hard constraints, by priority
  RankedFeatures soft;
  RankedFeatures zones;
  RankedFeatures municipalities;
  RankedFeatures buildings;  ///< only where units do not say themselves whether they are built
  bool builtFromBuildings = false;
};

/// Errors: notFound when the world has no parks or no units; the error of a source that is needed and could not be
/// read.
gis::Result<LandSources> collectSources(const world::World& world, const plan::Scheme& scheme);

}  // namespace hectare::land
