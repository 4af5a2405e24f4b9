// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/world/world.h"

namespace hectare::world {

/// Tells, once for the layer ("geometry.orientation", note), how many polygons run the wrong way: an outer ring against
/// most outer rings of the layer, or a hole the same way as the outer ring around it. Formats disagree on which way is
/// right, so the layer is held against itself. Nothing here depends on it; other programs may. \pre before repair.
void checkOrientation(Layer& layer);

}  // namespace hectare::world
