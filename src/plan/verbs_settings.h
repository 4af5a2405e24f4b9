// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "src/plan/plan.h"

namespace hectare::plan {

/// The system that areas are measured in. What people said of it before no longer holds (Plan::why); the places of
/// corrections keep the system that they were written in. Errors: those of gis::Crs::parse and gis::checkFitForAreas;
/// refused while the plan has land or extents in coordinates of its own, which would then lie elsewhere.
gis::Result<Plan> setCrs(const Plan& plan, const std::string& crs);

/// Whether areas are those on the ellipsoid. Errors: invalid, as for a plan file.
gis::Result<Plan> setGeodesicArea(const Plan& plan, bool geodesic);

/// A parameter of the rules; no value: that of the scheme again. Errors: invalid, as for a plan file.
gis::Result<Plan> setParameter(const Plan& plan, const std::string& name, std::optional<double> value);

/// What counts as a remnant. Errors: invalid, as for a plan file.
gis::Result<Plan> setRemnantRule(const Plan& plan, RemnantRule rule);

/// The boundaries of the classes by size; empty: those of the scheme. Errors: invalid (not ascending, not above 0).
gis::Result<Plan> setSizeBoundaries(const Plan& plan, std::vector<double> boundariesM2);

/// Which of several constraints over the same land comes first. \param names of sources and ids of drawn polygons that
/// are constraints, the first before all others; they get the priorities 1, 2, 3, … A constraint that is not named
/// comes after them, in the order that it had. Errors: notFound; invalid (no constraint, named twice).
gis::Result<Plan> setConstraintOrder(const Plan& plan, const std::vector<std::string>& names);

/// The names of all constraints, as setConstraintOrder takes them, by their priority and then as the plan lists them.
[[nodiscard]] std::vector<std::string> constraintOrder(const Plan& plan);

/// Takes a target out of the plan. Errors: notFound.
gis::Result<Plan> removeTarget(const Plan& plan, std::string_view name);

/// Takes a sheet out of the plan. Errors: notFound.
gis::Result<Plan> removeSheet(const Plan& plan, std::string_view name);

/// Takes an acceptance back: what it is about is open again. Errors: notFound.
gis::Result<Plan> removeAcceptance(const Plan& plan, std::string_view rule, std::string_view layer,
                                   std::string_view subject);

}  // namespace hectare::plan
