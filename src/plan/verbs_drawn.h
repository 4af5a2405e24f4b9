// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gis/base/finding.h"
#include "src/plan/plan.h"

namespace hectare::plan {

// Each: errors notFound (no drawn polygon of that id), invalid, as for a plan file. Shapes are to 1 mm, and one that
// crosses itself, or has no area, is refused with the place: what is drawn by hand can be drawn well.

/// Takes a drawn polygon out of the plan.
gis::Result<Plan> removeDrawn(const Plan& plan, std::string_view id);

/// Moves a drawn polygon by metres to the east and to the north. \pre finite.
gis::Result<Plan> moveDrawn(const Plan& plan, std::string_view id, double eastM, double northM);

/// Gives a drawn polygon other rings. \param wkt POLYGON or MULTIPOLYGON in the plan's CRS.
gis::Result<Plan> reshapeDrawn(const Plan& plan, std::string_view id, std::string_view wkt);

/// Cuts a drawn polygon along a line into two or more: the largest keeps the id, the others, by size, become `id-2`,
/// `id-3` and so on (the next numbers that are free) and stand after it, with all else as it was. Together they are the
/// land of the whole, each corner of the cut to 1 mm. Errors also: a line that divides nothing.
gis::Result<Plan> splitDrawn(const Plan& plan, std::string_view id, std::span<const gis::Coord> line);

/// Gives a drawn polygon another id. Errors also: the id is taken.
gis::Result<Plan> setDrawnId(const Plan& plan, std::string_view id, std::string newId);

/// Gives a drawn polygon a name, or none (empty).
gis::Result<Plan> renameDrawn(const Plan& plan, std::string_view id, std::string name);

/// Says what a drawn polygon is: parks, constraint or public. What the new role does not have (level, hard, priority)
/// is as for a new one.
gis::Result<Plan> setDrawnRole(const Plan& plan, std::string_view id, Role role);

/// Says whether a drawn constraint takes land out. Errors also: it is no constraint.
gis::Result<Plan> setDrawnHard(const Plan& plan, std::string_view id, bool hard);

/// The priority of a drawn constraint: lower comes first. Errors also: it is no constraint.
gis::Result<Plan> setDrawnPriority(const Plan& plan, std::string_view id, int priority);

/// The level of a drawn park (regional, local, campus), or none (empty). Errors also: it is no park.
gis::Result<Plan> setDrawnLevel(const Plan& plan, std::string_view id, std::string level);

/// An id that no drawn polygon has yet: "park-1", "constraint-2", "public-1".
[[nodiscard]] std::string freeDrawnId(const Plan& plan, Role role);

}  // namespace hectare::plan
