// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/write_geotiff.h"

#include <gdal_frmts.h>
#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include <memory>

#include "gis/base/file.h"
#include "gis/io/gdal_errors.h"
#include "gis/io/open_source.h"

namespace hectare::gis {

namespace fs = std::filesystem;

namespace {

constexpr float noData = -9999;

Error writeFailed(const fs::path& path, const std::string& reason) {
  return {
      ErrorKind::writeFailed, {"io.write_failed", {{"path", path.string()}, {"reason", reason}}}, path.string(), {}};
}

bool writeBand(GDALRasterBand& band, const RasterWindow& cells, std::vector<float> values) {
  for (float& value : values) {
    if (!(value == value)) value = noData;
  }
  return band.SetNoDataValue(noData) == CE_None &&
         band.RasterIO(GF_Write, 0, 0, cells.columns, cells.rows, values.data(), cells.columns, cells.rows, GDT_Float32,
                       0, 0, nullptr) == CE_None;
}

bool place(GDALDataset& dataset, const RasterWindow& cells, const GeoTiffOptions& options) {
  const Affine at = Affine::over(cells.land, cells.columns, cells.rows);
  double transform[6] = {at.x, at.columnX, at.rowX, at.y, at.columnY, at.rowY};
  OGRSpatialReference crs;
  crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  return dataset.SetGeoTransform(transform) == CE_None &&
         crs.SetFromUserInput(options.crs.definition().c_str()) == OGRERR_NONE &&
         dataset.SetSpatialRef(&crs) == CE_None;
}

Status writeNew(const fs::path& temporary, const fs::path& path, const RasterWindow& cells,
                const GeoTiffOptions& options, Progress& progress) {
  GdalErrors errors;
  const GdalConfig config(std::vector<GdalConfig::Option>{{"GDAL_PAM_ENABLED", "NO"}});
  GDALRegister_GTiff();
  const char* const how[] = {"TILED=YES",        "BLOCKXSIZE=256", "BLOCKYSIZE=256",
                             "COMPRESS=DEFLATE", "PREDICTOR=3",    nullptr};
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
  const int bands = static_cast<int>(cells.bands.size());
  std::unique_ptr<GDALDataset, DatasetClose> dataset(
      driver->Create(temporary.c_str(), cells.columns, cells.rows, bands, GDT_Float32, const_cast<char**>(how)));
  if (!dataset) return writeFailed(path, errors.failure());
  if (!options.description.empty()) dataset->SetMetadataItem("TIFFTAG_IMAGEDESCRIPTION", options.description.c_str());
  if (options.illustrative) dataset->SetMetadataItem("illustrative", "yes");
  bool written = place(*dataset, cells, options);
  for (int i = 0; i < bands && written; ++i) {
    if (progress.cancelled()) return cancelledError();
    written = writeBand(*dataset->GetRasterBand(i + 1), cells, cells.bands[static_cast<std::size_t>(i)]);
    progress.report(static_cast<double>(i + 1) / bands);
  }
  dataset.reset();  // the last tiles are written here
  if (!written || errors.failed()) return writeFailed(path, errors.failure());
  return {};
}

}  // namespace

Status writeGeoTiff(const fs::path& path, const RasterWindow& cells, const GeoTiffOptions& options,
                    Progress& progress) {
  return replaceFile(path,
                     [&](const fs::path& temporary) { return writeNew(temporary, path, cells, options, progress); });
}

}  // namespace hectare::gis
