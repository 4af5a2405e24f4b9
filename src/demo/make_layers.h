// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/progress.h"
#include "src/demo/demo.h"
#include "src/demo/layers.h"

namespace hectare::demo {

/// Every layer of the demo in memory, dirt included. Errors: cancelled; those of readGazetteer.
gis::Result<Layers> makeLayers(const DemoOptions& options, gis::Progress& progress);

/// The same from a layout.
gis::Result<Layers> makeLayers(const Layout& layout, std::size_t parcels, gis::Progress& progress);

}  // namespace hectare::demo
