// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "gis/io/gdal_errors.h"
#include "gis/io/raster_window.h"

namespace hectare::gis {

/// Where the tiles of a service are kept: a folder of its own for each address, layer and CRS.
std::filesystem::path folderOf(const TileAddress& address);

/// The service as a description for GDAL's WMS and WMTS drivers. \param capabilities wmts: a local file.
std::string describeService(const TileAddress& address, bool offline, const std::filesystem::path& capabilities);

/// A window of `question.tiles`, from the network or, `offline`, from what was kept. Tiles that the service does not
/// have (404) and such as were not kept are transparent.
/// \param errors of this thread. \pre a GdalConfig with readingOptions() lives on this thread. Errors: unreadable.
Result<RasterWindow> readTilesHere(const RasterWindowQuestion& question, GdalErrors& errors, Progress& progress);

}  // namespace hectare::gis
