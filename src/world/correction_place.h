// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "gis/base/result.h"
#include "gis/crs/crs.h"
#include "src/plan/correction.h"

namespace hectare::world {

/// Where a correction's plot was, in another system.
struct MovedPlace {
  plan::PlotPlace place;
  std::string operation = {};  ///< as PROJ names it; empty: it is in that system
};

/// The place of a correction in the system of the layer that it is about. A correction that names no system is in it.
/// Errors: invalid (no such system, a coordinate outside its domain), refused (no operation between the two).
gis::Result<MovedPlace> placeIn(const gis::Crs& crs, const plan::Correction& correction);

}  // namespace hectare::world
