// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "gis/base/result.h"
#include "src/plan/plan.h"

namespace hectare::world {

/// Whether something can be written to `target` without destroying what the plan stands on. Looks at the disk: a file
/// is the same by whatever name it is called. Errors: refused where it is the plan's own file, or that of one of its
/// sources (a zip of them too) or of its scheme.
gis::Status refuseOwnFiles(const plan::Plan& plan, const std::filesystem::path& target);

}  // namespace hectare::world
