// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "gis/base/result.h"
#include "src/plan/plan.h"
#include "ui/cli/console.h"

namespace hectare::cli {

/// Option and what was given for it. Errors: usage, naming the first without a value.
gis::Status needOptions(const std::vector<std::pair<std::string, std::string>>& options, const std::string& command);

/// Replaces the plan's file, of which every line stays that did not have to change; or only prints what it would be.
gis::Result<ExitCode> writePlan(const plan::Plan& plan, bool dryRun, const Console& console);

}  // namespace hectare::cli
