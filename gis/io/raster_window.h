// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/io/raster.h"
#include "gis/io/tile_service.h"

class GDALDataset;

namespace hectare::gis {

// What is asked of the reader program about rasters, done in this process. Nobody else calls these: a file may make a
// driver crash.

struct RasterLookQuestion {
  std::filesystem::path path;
  Consent consent;
};

/// \return without path; `sha256` is set only when it was fetched.
Result<RasterFile> lookAtRasterHere(const RasterLookQuestion& question, Progress& progress);

struct RasterWindowQuestion {
  std::filesystem::path path;  ///< empty: `tiles`
  Crs crs;                     ///< of the file
  Consent consent;
  TileAddress tiles;
  bool offline = false;  ///< only out of the cache
  RasterRequest request;
};

/// A file that windows were read from stays open for the next ones, as long as it has not changed.
Result<RasterWindow> readWindowHere(const RasterWindowQuestion& question, Progress& progress);

/// A window of an open dataset; no value when GDAL could not make it. Whether all of it could be read is with the
/// GdalErrors of this thread.
std::optional<RasterWindow> warpWindow(GDALDataset& dataset, const Crs& crs, const RasterRequest& request,
                                       Progress& progress);

}  // namespace hectare::gis
