// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/result.h"
#include "gis/crs/crs.h"
#include "src/world/world.h"

namespace hectare::world {

/// What one coordinate operation did to a layer.
struct Projection {
  bool changed = false;             ///< false: the layer was in the plan's CRS already
  std::string operation;            ///< empty when nothing was needed
  std::optional<double> accuracyM;  ///< 0 when nothing was needed
};

/// Brings the layer's table from `from` into the plan's CRS by one operation for the whole layer, the best one for its
/// box. A better one that lacks its grid is a finding. Errors: those of gis::Transform, naming the layer.
gis::Result<Projection> project(const gis::Crs& from, const gis::Crs& to, Layer& layer);

}  // namespace hectare::world
