// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "gis/base/result.h"
#include "src/plan/newer_plan.h"
#include "src/plan/plan.h"

namespace hectare::desk {

/// A plan that is to be opened, as its file has it.
struct ReadPlan {
  plan::Plan plan;
  std::optional<plan::NewerPlan> newer;  ///< it is of a newer format, and can only be read
  std::string known;                     ///< what the file held (PlanWatch::stateOf); empty: it was never saved
};

/// Errors: those of readPlan.
gis::Result<ReadPlan> planInFile(const std::filesystem::path& file);

/// The same; where there is no file, from the journal of a plan that was never saved.
gis::Result<ReadPlan> planToOpen(const std::filesystem::path& file);

}  // namespace hectare::desk
