// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "src/plan/plan.h"

namespace hectare::demo {

/// The file with the demo's layers, beside the plan.
inline constexpr const char* layersFile = "limburg.gpkg";

/// What is drawn of Limburg DC: its features, and its terrain.
inline constexpr const char* campusFile = "limburg-dc.gpkg";
inline constexpr const char* terrainFile = "limburg-dc-terrain.tif";

/// The plan that comes with the demo: every layer with its role and columns, the constraints with their priority, what
/// counts as a remnant, and the target of Ruimtepact 2040. Marked illustrative. \param campus with the overlays.
plan::Plan demoPlan(const std::filesystem::path& file, bool campus = true);

}  // namespace hectare::demo
