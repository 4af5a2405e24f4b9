// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "src/world/world.h"

namespace hectare::world {

/// Per row the row of the smallest identifier among those with the same polygon: what tells of one of them names that.
std::vector<std::uint32_t> firstOfSame(const Layer& layer);

/// Polygons that stand twice in the layer, wherever their rings begin and whichever way they run: one finding
/// ("geometry.duplicate") for each later one, naming both.
void findDuplicates(Layer& layer);

}  // namespace hectare::world
