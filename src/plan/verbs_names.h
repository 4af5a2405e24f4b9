// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "src/plan/plan.h"

namespace hectare::plan {

/// What the plan is called. Errors: invalid (no name).
gis::Result<Plan> setPlanName(const Plan& plan, std::string name);

/// Puts a target in the place of the one of that name, also under another name. Errors: notFound; invalid, as for a
/// plan file, or when another target has the new name.
gis::Result<Plan> changeTarget(const Plan& plan, std::string_view name, Target target);

/// Gives a sheet another name. Errors: notFound; invalid (no name, the name of another sheet).
gis::Result<Plan> renameSheet(const Plan& plan, std::string_view name, std::string newName);

}  // namespace hectare::plan
