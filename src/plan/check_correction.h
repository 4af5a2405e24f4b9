// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "gis/geometry/geometry_column.h"
#include "src/plan/plan_checker.h"

namespace hectare::plan {

void checkCorrection(PlanChecker& check, const Plan& plan, const Correction& correction);

/// The polygon that a text at `key` says; one of kind none when it says none (and that is told).
gis::GeometryColumn checkShape(PlanChecker& check, const std::string& key, const std::string& wkt);

}  // namespace hectare::plan
