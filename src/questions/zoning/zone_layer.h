// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "src/answer/answer.h"
#include "src/land/ranked_features.h"

namespace hectare::questions {

/// Every zone in force with the land that it zones, which leaves out what a zone of lower rank has: no two of them lie
/// over one another. A zone that others have wholly taken has no row. Errors: cancelled, internal.
gis::Result<answer::Layer> zoneLayer(const land::RankedFeatures& zones, gis::Progress& progress);

}  // namespace hectare::questions
