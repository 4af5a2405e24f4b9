// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "gis/base/finding.h"
#include "gis/base/result.h"
#include "gis/crs/crs.h"
#include "gis/io/consent.h"
#include "gis/io/gdal_errors.h"
#include "gis/io/open_source.h"

namespace hectare::gis {

/// A raster opened for reading by one of the drivers of the allow-list.
struct OpenRaster {
  ScratchFolder scratch;  ///< outlives the dataset
  std::unique_ptr<GDALDataset, DatasetClose> dataset;
  std::string sha256;  ///< when it was fetched, else empty
};

/// \pre a GdalErrors and a GdalConfig with readingOptions() live on this thread. Errors: notFound, unreadable, refused
/// (it is no raster; a place on a network without consent).
Result<OpenRaster> openRaster(const std::filesystem::path& path, const Consent& consent, GdalErrors& errors);

/// A raster that could not be read, and why.
Error rasterUnreadable(const std::filesystem::path& path, const std::string& reason);

/// Findings about where it lies (it does not say; it is turned) and its CRS, which is unknown where none is declared.
Crs tellPlace(GDALDataset& dataset, const std::string& name, Findings& findings);

}  // namespace hectare::gis
