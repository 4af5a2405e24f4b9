// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/memo.h"
#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "src/answer/answer.h"
#include "src/plan/plan.h"
#include "src/world/world.h"

namespace hectare::questions {

struct ZoningOptions {
  bool shapes = false;  ///< give the layer of zones, each with the land that it zones
};

/// Hectares per zoning code within parks and within parcels, each square metre once. Tables: zoning (code, name, area
/// in parks, in parcels), parks_zoning (park, code, area), findings where zones overlap. Layer, when asked: zones.
gis::Result<answer::Answer> zoning(const world::World& world, const plan::Plan& plan, const ZoningOptions& options,
                                   gis::Memo& memo, gis::Progress& progress);

}  // namespace hectare::questions
