// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

#include "src/plan/plan.h"

namespace hectare::plan {

/// Reads a plan file (TOML, format 1; data/schemas/plan.schema.json says it formally). Errors: notFound, unreadable,
/// invalid with file:line:column, what is wrong, and for an unknown key the nearest known one; a newer format says so.
gis::Result<Plan> readPlan(const std::filesystem::path& file);

/// The same from text; `file` is only for messages and relative paths.
gis::Result<Plan> parsePlan(std::string_view text, const std::filesystem::path& file);

/// A new plan file for `plan`, in the order and style that people can go on editing. parsePlan(formatPlan(p)) == p.
std::string formatPlan(const Plan& plan);

/// `text` with the least change that makes it say `to` instead of what it says now: untouched lines and comments stay
/// byte for byte. Errors: invalid when `text` is not a plan.
gis::Result<std::string> rewritePlan(std::string_view text, const Plan& to);

/// Writes `plan` to plan.file in one step; a file that is there is rewritten as above.
gis::Status savePlan(const Plan& plan);

/// Writes `plan` to plan.file in one step, whatever is there: in the words of the file `like`, whose comments come
/// along, and anew where that is no plan that can be read.
gis::Status savePlanLike(const Plan& plan, const std::filesystem::path& like);

}  // namespace hectare::plan
