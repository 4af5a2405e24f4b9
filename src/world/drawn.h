// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "gis/base/result.h"
#include "src/world/world.h"

namespace hectare::world {

/// The polygons of the plan that make one layer: of one role, and for constraints of one weight.
using DrawnGroup = std::vector<const plan::Drawn*>;

/// In the order in which the plan first names each role and weight.
std::vector<DrawnGroup> drawnGroups(const plan::Plan& plan);

/// A layer named "drawn" in the plan's CRS, repaired and indexed like any other. Errors: invalid, naming the polygon.
gis::Result<Layer> drawnLayer(const plan::Plan& plan, const DrawnGroup& group, const gis::Crs& crs);

}  // namespace hectare::world
