// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/finding.h"
#include "src/world/world.h"

namespace hectare::world {

/// What only shows when layers are held side by side: layers whose extent does not meet that of the parks at all
/// ("world.layers_apart", error; "world.axes_swapped" where exchanged axes explain it), municipalities whose NIS codes
/// never held together ("world.nis_differ"), files of differing dates ("world.dates_differ", note) and of unknown date
/// ("world.date_unknown", note for each source).
gis::Findings compareLayers(const World& world);

}  // namespace hectare::world
