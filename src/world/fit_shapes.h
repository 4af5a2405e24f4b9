// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/result.h"
#include "src/world/world.h"

namespace hectare::world {

/// Leaves out the features that the layer's role cannot use, each reason with one finding that counts them and names
/// the first: no geometry at all, coordinates that are no numbers, and points or lines where land is meant. Afterwards
/// a layer without features is a finding; of parks it is an error (undecided).
gis::Status fitShapes(const plan::Source& source, Layer& layer);

/// Says that a layer has no features. Errors: undecided, for parks.
gis::Status checkNotEmpty(Layer& layer);

}  // namespace hectare::world
