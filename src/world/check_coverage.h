// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "src/world/world.h"

namespace hectare::world {

/// Enclosed gaps up to this mean width (twice the area by the perimeter) are told; wider ones are land of their own.
inline constexpr double gapWidthM = 0.5;
/// Polygons below this mean width are told as slivers.
inline constexpr double sliverWidthM = 0.5;

/// What of the land of a layer is counted by two features or by none: overlaps by pair ("coverage.overlap"), enclosed
/// narrow gaps ("coverage.gap") of parcels, plots, municipalities and zoning; and features that are slivers
/// ("geometry.sliver"). The worst are told one by one, the rest as a sum. Zoning plans of differing dates may lie over
/// one another. Overlapping parks are found where land is cut. \pre repaired, in the plan's CRS, indexed.
/// Errors: cancelled, internal.
gis::Status checkCoverage(Layer& layer, const gis::Progress& progress);

}  // namespace hectare::world
