// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/world/parts.h"
#include "src/world/world.h"

namespace hectare::world {

/// Moves the geometries of the kept rows into the layer's table; the files have none afterwards.
void gatherGeometry(Parts& parts, Layer& layer);

}  // namespace hectare::world
