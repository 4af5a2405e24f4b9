// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "gis/crs/crs.h"
#include "gis/raster/raster_source.h"

namespace hectare::gis {

struct GeoTiffOptions {
  Crs crs;
  std::string description;    ///< in the file's metadata
  bool illustrative = false;  ///< marked in the file's metadata
};

/// Writes the bands of a window as one GeoTIFF of 32-bit numbers in tiles, compressed, in one step (a whole file or
/// none); cells of which nothing is known are no data. Same input, same bytes. Errors: writeFailed, cancelled.
Status writeGeoTiff(const std::filesystem::path& path, const RasterWindow& cells, const GeoTiffOptions& options,
                    Progress& progress);

}  // namespace hectare::gis
