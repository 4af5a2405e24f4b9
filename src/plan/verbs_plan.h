// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/plan/plan.h"

namespace hectare::plan {

/// Accounts by another scheme: an id of data/rules or a scheme file. Errors: those of findScheme.
gis::Result<Plan> setScheme(const Plan& plan, std::string idOrPath);

/// Adds a target, or puts it in the place of the one with its name. Errors: invalid, as for a plan file.
gis::Result<Plan> setTarget(const Plan& plan, Target target);

/// Adds a sheet, or puts it in the place of the one with its name. Errors: invalid, as for a plan file.
gis::Result<Plan> setSheet(const Plan& plan, Sheet sheet);

/// Adds a drawn polygon, or puts it in the place of the one with its id; its coordinates are rounded to 1 mm.
/// Errors: invalid, as for a plan file.
gis::Result<Plan> draw(const Plan& plan, Drawn drawn);

/// Accepts a finding; one that was accepted before gets the new reason. Errors: invalid (no rule, no reason).
gis::Result<Plan> acceptFinding(const Plan& plan, Acceptance acceptance);

}  // namespace hectare::plan
