// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "src/plan/plan.h"

namespace hectare::demo {

/// The file with the demo's layers, beside the plan.
inline constexpr const char* layersFile = "limburg.gpkg";

/// The plan that comes with the demo: every layer with its role and columns, the constraints with their priority, what
/// counts as a remnant, and the target of Ruimtepact 2040. Marked illustrative.
plan::Plan demoPlan(const std::filesystem::path& file);

}  // namespace hectare::demo
