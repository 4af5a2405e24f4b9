// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "gis/base/progress.h"
#include "gis/base/result.h"

namespace hectare::demo {

struct DemoOptions {
  std::filesystem::path folder;
  std::size_t parcels =
      0;  ///< 0: the small demo, parcels only around the parks; else about so many, filling a province
  std::uint64_t seed = 2040;
};

/// Writes an illustrative Limburg (GeoPackage layers and limburg.hectare) into the folder; same options, same bytes.
/// The files written, the plan first. Errors: writeFailed, cancelled; refused when the folder has a plan of that name
/// that says something else.
gis::Result<std::vector<std::filesystem::path>> writeDemo(const DemoOptions& options, gis::Progress& progress);

}  // namespace hectare::demo
