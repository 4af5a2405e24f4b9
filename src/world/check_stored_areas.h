// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/world/world.h"

namespace hectare::world {

/// Holds the areas that a source states (`area_m2`, `area_ha`) against its geometry: one finding for the layer
/// ("area.stored_differs") with how many differ, the worst of them, and both sums. A stated area agrees when it is
/// within half of its last decimal and 0.1 % of the measured one, the most that projections for a country stretch.
/// \pre after repair, in the plan's CRS.
void checkStoredAreas(Layer& layer);

}  // namespace hectare::world
