// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "src/land/partition.h"
#include "src/questions/changes/feature_matches.h"
#include "src/world/world.h"

namespace hectare::questions {

/// The new outlines with the old facts: plots, parcels and zones of the new delivery that were there before say of
/// themselves what they said then. No value when nothing said anything else: then it is the new delivery itself.
/// \param units, zones matches of the ranks of `now` among the features of `then`.
std::optional<world::World> withOldFacts(const world::World& newWorld, const land::Partition& now,
                                         const land::Partition& then, const FeatureMatches& units,
                                         const FeatureMatches& zones);

}  // namespace hectare::questions
