// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "gis/geometry/repair.h"
#include "src/world/world.h"

namespace hectare::world {

/// Defects by row.
using Defects = std::map<std::size_t, gis::Defect>;

/// The polygons of a layer that are invalid where they stand now. Errors: cancelled.
gis::Result<Defects> findDefects(const gis::GeometryColumn& geometry, const gis::Progress& progress);

/// Makes the polygons of a layer valid, after projection, and says for each what was wrong, where, and its area before
/// and after: a rule for each kind of defect ("geometry.self_intersection", "geometry.spike", …), and
/// "geometry.invalid_projected" for what was valid in the file's own coordinates. A polygon that has no area left goes
/// out of the layer; so does one that could not be repaired, as an error ("geometry.not_repaired").
/// \param before defects found in the file's coordinates; no value: the file is in the plan's CRS already.
/// Errors: cancelled.
gis::Status repairLayer(const std::optional<Defects>& before, const gis::Progress& progress, Layer& layer);

}  // namespace hectare::world
