// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/result.h"
#include "gis/crs/crs.h"
#include "src/world/world.h"

namespace hectare::world {

/// Holds the layer's coordinates against the CRS they are said to be in. Some outside its area of use is a finding of
/// severity error. Errors (undecided): longitudes and latitudes under a metric CRS ("world.crs_degrees"), metres under
/// one in degrees ("world.crs_metres"); all features outside the area of use, but inside with x and y exchanged
/// ("world.axes_swapped"), or not even then ("world.crs_elsewhere"). A CRS without a known area of use is not tested
/// further.
gis::Status checkExtent(const gis::Crs& crs, Layer& layer);

/// The same for the plan's CRS after projection: it must be one for this part of the world
/// ("world.plan_crs_elsewhere"), unless exchanged axes explain it ("world.axes_swapped").
/// \param from what the layer was projected from. \param given its extent there.
gis::Status checkPlanCrs(const gis::Crs& from, const gis::Box& given, const gis::Crs& crs, Layer& layer);

}  // namespace hectare::world
