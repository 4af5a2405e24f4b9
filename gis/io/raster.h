// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "gis/base/finding.h"
#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "gis/io/consent.h"
#include "gis/raster/raster_source.h"

namespace hectare::gis {

/// A raster file as it is found before its cells are read.
struct RasterFile {
  std::filesystem::path path;
  RasterInfo info;  ///< its CRS is unknown when the file declares none; the caller may say it
  bool placed = true;
  std::string sha256;
  Findings findings;
};

/// Looks at a raster (the formats of rasterFacts) in the reader's process. Of its values it reads a thinned grid of
/// about a million cells, so that a colour ramp has its ends. Errors: as rasterFacts.
Result<RasterFile> lookAtRaster(const std::filesystem::path& path, const Consent& consent, Progress& progress);

/// The windows of a file, each read in the reader's process, out of the overview that fits, and warped by GDAL into the
/// CRS that is asked for. \param file with a CRS that is known.
std::shared_ptr<const RasterSource> rasterSource(const RasterFile& file, const Consent& consent);

}  // namespace hectare::gis
