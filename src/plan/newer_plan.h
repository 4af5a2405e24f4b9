// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "src/plan/plan.h"

namespace hectare::plan {

/// What this program understands of a plan of a newer format: to be looked at, never to be saved.
struct NewerPlan {
  Plan plan;
  int format = 0;
  /// What it doesn't understand and what is therefore missing from `plan`, as paths of keys: "sheet.council.binding". A
  /// source, target, … of which a known key says something unknown is left out whole: half of it would be another one.
  std::vector<std::string> leftOut;
};

/// Errors: notFound, unreadable; invalid where it is no plan at all, of no newer format, or where too little is
/// understood (the plan's own CRS).
gis::Result<NewerPlan> readNewerPlan(const std::filesystem::path& file);

/// The same from text; `file` is only for messages and relative paths.
gis::Result<NewerPlan> parseNewerPlan(std::string_view text, const std::filesystem::path& file);

}  // namespace hectare::plan
