// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "src/plan/plan.h"
#include "src/world/parts.h"
#include "src/world/world.h"

namespace hectare::world {

/// The values as text of ours: split by the binding's separator, mapped by its `values`, joined by "|".
gis::Column bindValues(const std::string& ours, const plan::ColumnBinding& binding, const Parts& parts, Layer& layer);

}  // namespace hectare::world
