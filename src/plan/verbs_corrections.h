// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "src/plan/plan.h"

namespace hectare::plan {

/// Corrects a plot. An earlier correction of the same plot loses the facts that this one sets, and goes when it has
/// none left. Errors: invalid, as for a plan file.
gis::Result<Plan> addCorrection(const Plan& plan, Correction correction);

/// Takes the corrections of a plot out of the plan. \param layer empty: the plan's source of plots.
/// Errors: notFound, naming the plots that have one.
gis::Result<Plan> removeCorrection(const Plan& plan, std::string_view layer, std::string_view id);

}  // namespace hectare::plan
