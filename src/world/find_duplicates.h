// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/world/world.h"

namespace hectare::world {

/// Polygons that stand twice in the layer, wherever their rings begin and whichever way they run: one finding
/// ("geometry.duplicate") for each later one, naming both.
void findDuplicates(Layer& layer);

}  // namespace hectare::world
