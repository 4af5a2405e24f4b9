// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "gis/io/prepare_file.h"
#include "gis/table/survey.h"

namespace hectare::gis {

/// What a raster is: GeoTIFF (cloud-optimised as well), ESRI ASCII grid, JPEG 2000, PNG or JPEG with a world file; also
/// inside a zip. Never a virtual raster. Looked at in the reader's process. The file's `raster` is set. Errors:
/// notFound, unreadable, refused (it is no raster), cancelled.
Result<SurveyFile> rasterFacts(const std::filesystem::path& path, Progress& progress, const Consent& consent = {});

/// The same in this process; least and greatest values by windows, never the whole in memory. Of more than
/// `mostRasterCells` cells no values are looked at, which is told. \param file whose path is looked at; its format is
/// set, and its hash when it was fetched.
Result<SurveyRaster> rasterFactsHere(const OpenOptions& options, SurveyFile& file, Progress& progress);

/// The height model of Flanders at 1 m has 14 billion cells; a province at 5 m has 100 million. A file of a few bytes
/// can state any number of them.
inline constexpr double mostRasterCells = 4e9;

}  // namespace hectare::gis
