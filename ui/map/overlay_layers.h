// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/plan/plan.h"
#include "src/world/world.h"
#include "ui/map/map_content.h"
#include "ui/map/map_view.h"

namespace hectare::map {

/// Adds the plan's overlays in its order, those that are drawn under the land before `content.ground` (which moves up),
/// those over it at the top. One that could not be read is told in the notes. Every layer of the content that shows a
/// source of the plan gets the source's attribution.
void addOverlays(const world::World& world, const plan::Plan& plan, MapContent& content);

/// Whom the map of this view has to name, each once, from bottom to top.
std::vector<std::string> attributionsIn(const std::vector<MapLayer>& layers, const MapView& view);

}  // namespace hectare::map
