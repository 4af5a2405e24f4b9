// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "src/plan/plan.h"
#include "src/world/world.h"

namespace hectare::world {

/// Writes into the provenance of the first `files` files how well their places are known, and who says so: the planner
/// (accuracy_m), else what the plan names of data/accuracy (accuracy). Errors: those of that list.
gis::Status takeAccuracy(const plan::Source& source, std::size_t files, Layer& layer);

/// What a planner drew is a definition and not a measurement: as exact as a plan file writes it.
void takeDrawnAccuracy(Layer& layer);

}  // namespace hectare::world
