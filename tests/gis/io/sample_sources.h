// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "tests/support/temp_folder.h"

namespace hectare::tests {

/// The same two parcels of 100 m² each in every format: ids "0137" and "137", area 12.5 and none, n 3 and none;
/// EPSG:31370 where the format says so.
struct SampleSources {
  explicit SampleSources(const TempFolder& folder);
  std::filesystem::path geoPackage;
  std::filesystem::path flatGeobuf;  ///< declares no CRS
  std::filesystem::path shapefile;   ///< without .prj
  std::filesystem::path geoJson;
  std::filesystem::path gml;
  std::filesystem::path topoJson;
  std::filesystem::path csv;  ///< without geometry
};

}  // namespace hectare::tests
