// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/plan/plan.h"
#include "src/plan/plan_checker.h"

namespace hectare::plan {

/// Rules of one sheet of the plan.
void checkSheet(PlanChecker& check, const Sheet& sheet, const Plan& plan);

}  // namespace hectare::plan
