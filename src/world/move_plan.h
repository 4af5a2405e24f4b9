// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "src/plan/plan.h"

namespace hectare::world {

/// The plan as it is to be written to another file: paths of sources, and of a scheme of one's own, are written so that
/// they lead from there to the files that they lead to now. Where both lie in one folder only the file is another.
[[nodiscard]] plan::Plan movedPlan(plan::Plan plan, const std::filesystem::path& file);

}  // namespace hectare::world
