// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/result.h"
#include "src/answer/answer.h"
#include "src/land/ranked_features.h"
#include "src/world/nis_codes.h"

namespace hectare::questions {

/// The code under which `known` has a municipality of the plan, or its own.
std::string nisAmong(const land::FeatureRef& municipality, const world::NisChanges& changes,
                     const std::set<std::string>& known);

/// A table of published stock per municipality with the outlines of the plan's municipalities: those that
/// have merged into one of the table are one. A row whose municipality the plan does not have has no shape. Errors:
/// internal.
gis::Result<answer::Layer> stockLayer(const answer::Table& table, const land::RankedFeatures& municipalities,
                                      const world::NisChanges& changes);

}  // namespace hectare::questions
