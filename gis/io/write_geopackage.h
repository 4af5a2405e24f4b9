// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "gis/table/feature_table.h"

namespace hectare::gis {

struct GeoPackageLayer {
  const FeatureTable* table = nullptr;
  GeometryKind kind = GeometryKind::polygon;  ///< declared type of the layer (multi); none: a table without geometry
  std::string title;                          ///< "identifier" in gpkg_contents; empty: the table's name
  std::string description;                    ///< in gpkg_contents
  std::string styleQml;                       ///< default style that QGIS applies on opening; empty: none
};

struct GeoPackageOptions {
  std::string date;  ///< ISO date that every time stamp inside is set to, so that the same content gives the same bytes
  bool illustrative = false;  ///< marked in the file's metadata
};

/// Writes the layers as one GeoPackage in one step (a whole file or none). Same input, same bytes.
/// Errors: writeFailed, cancelled.
Status writeGeoPackage(const std::filesystem::path& path, const std::vector<GeoPackageLayer>& layers,
                       const GeoPackageOptions& options, Progress& progress);

}  // namespace hectare::gis
