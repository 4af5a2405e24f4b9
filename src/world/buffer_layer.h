// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/result.h"
#include "src/world/world.h"

namespace hectare::world {

/// Widens every feature of the layer by `distanceM` (narrows it below 0). What vanishes goes out, with one finding.
gis::Status bufferLayer(double distanceM, Layer& layer);

}  // namespace hectare::world
