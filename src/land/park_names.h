// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/finding.h"
#include "src/land/ranked_features.h"

namespace hectare::land {

/// Parks of one name: they are told apart by their ids ("parks.same_name", a finding for each name).
void tellParksOfOneName(const RankedFeatures& parks, gis::Findings& findings);

}  // namespace hectare::land
