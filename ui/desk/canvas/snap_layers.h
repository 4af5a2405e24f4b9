// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "src/world/world.h"
#include "ui/desk/canvas/snap_points.h"

namespace hectare::desk {

/// What attracts the points of a tool: what is drawn, then parks, plots, parcels and the other land, as far as it could
/// be read. Layers are shared with the world.
/// \param exceptDrawn id of a drawn polygon that is being reshaped; empty: none.
std::vector<SnapLayer> snapLayersOf(const world::World& world, std::string_view exceptDrawn = {});

}  // namespace hectare::desk
