// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "src/world/world.h"

namespace hectare::world {

/// Whether a format (GDAL's short name of its driver) says which way rings run. TopoJSON puts rings together from arcs
/// that neighbours share, MapInfo and DXF do not say: there no way is wrong.
[[nodiscard]] bool saysWayOfRings(std::string_view driver);

/// Tells, once for the layer ("geometry.orientation", note), how many polygons run the wrong way: an outer ring against
/// most outer rings of the layer, or a hole the same way as the outer ring around it. Formats disagree on which way is
/// right, so the layer is held against itself. Nothing here depends on it; other programs may. \pre before repair.
void checkOrientation(Layer& layer);

}  // namespace hectare::world
