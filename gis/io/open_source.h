// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "gis/base/result.h"
#include "gis/io/drivers.h"
#include "gis/io/gdal_errors.h"
#include "gis/io/prepare_file.h"
#include "gis/io/source_files.h"

class GDALDataset;
class OGRLayer;

namespace hectare::gis {

struct DatasetClose {
  void operator()(GDALDataset* dataset) const;
};

/// A file opened for reading by one of the drivers of the allow-list. Nothing is written beside it: drivers that would
/// are given a link in a scratch folder, as is a copy of a GeoPackage that another program has open. What is inside a
/// zip is unpacked there; text tables that GDAL would read otherwise than they are meant are rewritten there; workbooks
/// are laid out in memory.
struct OpenSource {
  ScratchFolder scratch;  ///< outlives the dataset
  std::unique_ptr<GDALDataset, DatasetClose> dataset;
  std::string driver;          ///< GDAL's short name of the file's format
  std::filesystem::path file;  ///< what was opened: the path itself, or what was unpacked or fetched for it
  std::string encoding;        ///< of a text table, as found or said; empty: the format fixes or declares it
  Findings findings;           ///< how the file is written; `layer` is empty when it is about all layers
};

/// \pre a GdalErrors and a GdalConfig with readingOptions() live on this thread.
/// `path` is a file, a file geodatabase, a zip with one dataset in it, or "x.zip/inner/file.shp".
/// Errors: notFound, unreadable, refused (no driver of the allow-list knows the format; it leads to places that need a
/// consent).
Result<OpenSource> openSource(const std::filesystem::path& path, GdalErrors& errors, const OpenOptions& options = {});

std::vector<std::string> layerNames(GDALDataset& dataset);

}  // namespace hectare::gis
