// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "src/plan/plan.h"
#include "src/world/parts.h"
#include "src/world/world.h"

namespace hectare::world {

/// The values as numbers (a real column); what is none is missing, with a finding in `layer`.
gis::Column bindNumbers(const std::string& ours, const plan::ColumnBinding& binding, const Parts& parts, Layer& layer);

/// Yes where the number is above the binding's threshold, else no; missing stays missing.
gis::Column bindThreshold(const std::string& ours, const plan::ColumnBinding& binding, const Parts& parts,
                          Layer& layer);

/// The same for numbers that are there already. \pre `numbers` is a real column.
gis::Column threshold(const std::string& ours, double above, const gis::Column& numbers);

}  // namespace hectare::world
