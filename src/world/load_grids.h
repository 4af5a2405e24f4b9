// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "src/plan/plan.h"
#include "src/world/world.h"

namespace hectare::world {

/// Whether a file could not be read as a layer because it is a raster.
[[nodiscard]] bool isGrid(const gis::Error& error);

/// Takes the rasters of an overlay into `layer`: their facts, provenance and findings; its table stays empty. A grid
/// has to have a CRS, its own or the one that the plan says. Errors (undecided): none known, file and plan that differ;
/// those of gis::rasterFacts.
gis::Status loadGrids(const plan::Plan& plan, const plan::Source& source, Layer& layer, const gis::Consent& consent,
                      gis::Progress& progress);

/// A service of map tiles. Nothing is asked of it yet. Errors: invalid (its CRS).
gis::Status loadService(const plan::Source& source, const gis::Crs& planCrs, Layer& layer, const gis::Consent& consent);

}  // namespace hectare::world
