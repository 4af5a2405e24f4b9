// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "gis/base/result.h"
#include "gis/io/gdal_errors.h"
#include "gis/io/source_files.h"

class GDALDataset;
class OGRLayer;

namespace hectare::gis {

struct DatasetClose {
  void operator()(GDALDataset* dataset) const;
};

/// A file opened for reading by one of the drivers of the allow-list. Nothing is written beside it: drivers that would
/// are given a link in a scratch folder, as is a copy of a GeoPackage that another program has open.
struct OpenSource {
  ScratchFolder scratch;  ///< outlives the dataset
  std::unique_ptr<GDALDataset, DatasetClose> dataset;
  std::string driver;  ///< GDAL's short name
};

/// Options that hold while anything is opened or read.
std::vector<GdalConfig::Option> readingOptions();

/// \pre a GdalErrors and a GdalConfig with readingOptions() live on this thread.
/// Errors: notFound, unreadable, refused (no driver of the allow-list knows the format).
Result<OpenSource> openSource(const std::filesystem::path& path, GdalErrors& errors);

std::vector<std::string> layerNames(GDALDataset& dataset);

}  // namespace hectare::gis
