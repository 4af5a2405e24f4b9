// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/open_source.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <mutex>

namespace hectare::gis {

namespace fs = std::filesystem;

void DatasetClose::operator()(GDALDataset* dataset) const { GDALClose(dataset); }

namespace {

const char* const allowedDrivers[] = {"GPKG", "FlatGeobuf", "ESRI Shapefile", "GeoJSON", "TopoJSON",
                                      "GML",  "CSV",        nullptr};

/// Only these drivers are ever made known to GDAL here; no plugin is loaded.
void registerDrivers() {
  static std::once_flag once;
  std::call_once(once, [] {
    RegisterOGRGeoPackage();
    RegisterOGRFlatGeobuf();
    RegisterOGRShape();
    RegisterOGRGeoJSON();
    RegisterOGRTopoJSON();
    RegisterOGRGML();
    RegisterOGRCSV();
  });
}

std::vector<const char*> openOptions(const std::string& driver) {
  if (driver == "GPKG") return {"IMMUTABLE=YES", nullptr};
  if (driver == "GML") return {"WRITE_GFS=NO", "DOWNLOAD_SCHEMA=NO", nullptr};
  if (driver == "GeoJSON") return {"DATE_AS_STRING=YES", nullptr};
  if (driver == "CSV") return {"AUTODETECT_TYPE=NO", "KEEP_GEOM_COLUMNS=YES", "EMPTY_STRING_AS_NULL=YES", nullptr};
  return {nullptr};
}

Error formatUnknown(const fs::path& path) {
  return {ErrorKind::refused, {"read.format", {{"path", path.string()}}}, path.string(), {"read.hint_formats"}};
}

Error openFailed(const fs::path& path, const std::string& reason) {
  return {ErrorKind::unreadable,
          {"io.unreadable", {{"path", path.string()}, {"reason", reason}}},
          path.string(),
          {"read.hint_again"}};
}

/// A byte order mark of UTF-16, which GDAL's text drivers would read as rubbish.
bool isUtf16(const fs::path& path) {
  VSILFILE* file = VSIFOpenL(path.c_str(), "rb");
  if (file == nullptr) return false;
  unsigned char mark[2] = {0, 0};
  const std::size_t got = VSIFReadL(mark, 1, 2, file);
  VSIFCloseL(file);
  return got == 2 && ((mark[0] == 0xFF && mark[1] == 0xFE) || (mark[0] == 0xFE && mark[1] == 0xFF));
}

/// Where the driver is sent instead of to the source itself.
Result<fs::path> safePlace(const fs::path& path, const std::string& driver, ScratchFolder& scratch) {
  const std::vector<fs::path> files = filesOf(path);
  const bool openElsewhere = driver == "GPKG" && files.size() > 1;
  const bool readsOrWritesBeside = driver == "GML" || driver == "CSV";
  if (!openElsewhere && !readsOrWritesBeside) return path;
  HECTARE_ASSIGN(scratch, ScratchFolder::create());
  std::error_code code;
  for (const fs::path& file : files) {
    const fs::path place = scratch.path() / file.filename();
    if (openElsewhere) {
      fs::copy_file(file, place, code);
    } else {
      fs::create_symlink(fs::absolute(file), place, code);
    }
    if (code) return openFailed(path, code.message());
  }
  return scratch.path() / path.filename();
}

}  // namespace

std::vector<GdalConfig::Option> readingOptions() {
  return {
      {"GML_FIELDTYPES", "ALWAYS_STRING"},  // guessed numbers would lose leading zeros
      {"GML_FETCH_ALL_GEOMETRIES", "YES"},  // cadastres deliver a label point before the parcel
      {"GML_SKIP_RESOLVE_ELEMS", "ALL"},    // no link to elsewhere is followed
      {"OGR_GEOJSON_MAX_OBJ_SIZE", "0"},    // no limit
      {"SHAPE_RESTORE_SHX", "NO"},         {"GDAL_PAM_ENABLED", "NO"},
  };
}

Result<OpenSource> openSource(const fs::path& path, GdalErrors& errors) {
  registerDrivers();
  HECTARE_TRY(checkWhole(path));
  const fs::path whole = fs::absolute(path);
  GDALDriverH driver = GDALIdentifyDriverEx(whole.c_str(), GDAL_OF_VECTOR, allowedDrivers, nullptr);
  if (driver == nullptr) return formatUnknown(path);
  OpenSource source;
  source.driver = GDALGetDriverShortName(driver);
  if (source.driver == "CSV" && isUtf16(whole)) {
    return Error{ErrorKind::unreadable, {"read.utf16", {{"path", path.string()}}}, path.string(), {"read.hint_utf8"}};
  }
  HECTARE_ASSIGN(const fs::path place, safePlace(whole, source.driver, source.scratch));
  const char* const only[] = {source.driver.c_str(), nullptr};
  std::vector<const char*> options = openOptions(source.driver);
  if (source.driver == "GPKG" && place != whole) options = {nullptr};  // the copy's log has to be read with it
  source.dataset.reset(GDALDataset::Open(place.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR, only,
                                         options.data(), nullptr));
  if (!source.dataset || errors.failed()) return openFailed(path, errors.failure());
  return source;
}

std::vector<std::string> layerNames(GDALDataset& dataset) {
  std::vector<std::string> names;
  for (OGRLayer* layer : dataset.GetLayers()) {
    const std::string name = layer->GetName();
    if (name != "layer_styles" && name != "qgis_projects") names.push_back(name);  // QGIS keeps its own tables there
  }
  return names;
}

}  // namespace hectare::gis
