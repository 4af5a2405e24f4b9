// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/write_geopackage.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include "gis/base/file.h"
#include "gis/io/gdal_errors.h"
#include "gis/io/layer_writer.h"
#include "gis/io/open_source.h"

namespace hectare::gis {

namespace fs = std::filesystem;

namespace {

/// Everything that would differ between two runs is set; safety against a crash comes from replaceFile, not from
/// SQLite.
std::vector<GdalConfig::Option> writingOptions(const GeoPackageOptions& options) {
  const std::string date = options.date.empty() ? "1970-01-01" : options.date;
  return {{"OGR_CURRENT_DATE", date + "T00:00:00.000Z"},
          {"OGR_SQLITE_SYNCHRONOUS", "OFF"},
          {"OGR_SQLITE_JOURNAL", "MEMORY"},
          {"GDAL_PAM_ENABLED", "NO"}};
}

/// The table in which QGIS looks for the style of a layer.
bool writeStyles(GDALDataset& dataset, const std::vector<GeoPackageLayer>& layers, const std::string& date) {
  const bool any = std::any_of(layers.begin(), layers.end(), [](const auto& l) { return !l.styleQml.empty(); });
  if (!any) return true;
  const char* const options[] = {"FID=id", "IDENTIFIER=layer_styles", nullptr};
  OGRLayer* table = dataset.CreateLayer("layer_styles", nullptr, wkbNone, const_cast<char**>(options));
  if (table == nullptr) return false;
  for (const char* name : {"f_table_catalog", "f_table_schema", "f_table_name", "f_geometry_column", "styleName",
                           "styleQML", "styleSLD", "description", "owner", "ui"}) {
    OGRFieldDefn field(name, OFTString);
    if (table->CreateField(&field) != OGRERR_NONE) return false;
  }
  OGRFieldDefn useAsDefault("useAsDefault", OFTInteger);
  useAsDefault.SetSubType(OFSTBoolean);
  OGRFieldDefn updateTime("update_time", OFTDateTime);
  if (table->CreateField(&useAsDefault) != OGRERR_NONE || table->CreateField(&updateTime) != OGRERR_NONE) return false;
  for (const GeoPackageLayer& layer : layers) {
    if (layer.styleQml.empty()) continue;
    OGRFeature row(table->GetLayerDefn());
    row.SetField("f_table_catalog", "");
    row.SetField("f_table_schema", "");
    row.SetField("f_table_name", layer.table->name.c_str());
    row.SetField("f_geometry_column", geometryColumnName(*layer.table).c_str());
    row.SetField("styleName", "default");
    row.SetField("styleQML", layer.styleQml.c_str());
    row.SetField("useAsDefault", 1);
    row.SetField("update_time", (date + "T00:00:00Z").c_str());
    if (table->CreateFeature(&row) != OGRERR_NONE) return false;
  }
  return true;
}

Status writeLayers(GDALDataset& dataset, const std::vector<GeoPackageLayer>& layers, const GdalErrors& errors,
                   const fs::path& path, Progress& progress) {
  double all = 1;
  for (const auto& layer : layers) all += static_cast<double>(layer.table->size());
  double done = 0;
  for (const auto& layer : layers) {
    const double part = static_cast<double>(layer.table->size()) / all;
    PartProgress stretch(progress, done, done + part);
    const bool written = writeLayer(dataset, layer, stretch);
    if (progress.cancelled()) return cancelledError();
    if (!written || errors.failed()) return writeFailed(path, errors);
    done += part;
  }
  return {};
}

Status writeNew(const fs::path& temporary, const fs::path& path, const std::vector<GeoPackageLayer>& layers,
                const GeoPackageOptions& options, Progress& progress) {
  GdalErrors errors;
  const GdalConfig config(writingOptions(options));
  RegisterOGRGeoPackage();
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
  std::unique_ptr<GDALDataset, DatasetClose> dataset(driver->Create(temporary.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  if (!dataset) return writeFailed(path, errors);
  if (options.illustrative) dataset->SetMetadataItem("illustrative", "yes");
  HECTARE_TRY(writeLayers(*dataset, layers, errors, path, progress));
  const std::string date = options.date.empty() ? "1970-01-01" : options.date;
  const bool styled = writeStyles(*dataset, layers, date);
  dataset.reset();  // the last pages and the spatial indices are written here
  if (!styled || errors.failed()) return writeFailed(path, errors);
  return {};
}

void removeLogs(const fs::path& temporary) {
  for (const char* suffix : {"-journal", "-wal", "-shm"}) {
    fs::path log = temporary;
    std::error_code ignored;
    fs::remove(log += suffix, ignored);
  }
}

}  // namespace

Status writeGeoPackage(const fs::path& path, const std::vector<GeoPackageLayer>& layers,
                       const GeoPackageOptions& options, Progress& progress) {
  return replaceFile(path, [&](const fs::path& temporary) {
    Status written = writeNew(temporary, path, layers, options, progress);
    removeLogs(temporary);
    return written;
  });
}

}  // namespace hectare::gis
