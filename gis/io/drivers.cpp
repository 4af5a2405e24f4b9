// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/drivers.h"

#include <cpl_http.h>
#include <gdal_frmts.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <mutex>

namespace hectare::gis {

namespace {

const char* const forLayers[] = {"GPKG", "FlatGeobuf", "ESRI Shapefile", "GeoJSON",     "TopoJSON",
                                 "GML",  "LIBKML",     "MapInfo File",   "OpenFileGDB", "DXF",
                                 "XLSX", "ODS",        "OGR_VRT",        "CSV",         nullptr};
const char* const forRasters[] = {"GTiff", "AAIGrid", "JP2OpenJPEG", "PNG", "JPEG", nullptr};

void registerLayerDrivers() {
  RegisterOGRGeoPackage();
  RegisterOGRFlatGeobuf();
  RegisterOGRShape();
  RegisterOGRGeoJSON();
  RegisterOGRTopoJSON();
  RegisterOGRGML();
  RegisterOGRLIBKML();
  RegisterOGRTAB();
  RegisterOGROpenFileGDB();
  RegisterOGRDXF();
  RegisterOGRXLSX();
  RegisterOGRODS();
  RegisterOGRVRT();
  RegisterOGRCSV();
  RegisterOGRMEM();  // tables of a workbook are laid out in memory
}

void registerRasterDrivers() {
  GDALRegister_GTiff();
  GDALRegister_AAIGrid();
  GDALRegister_JP2OpenJPEG();
  GDALRegister_PNG();
  GDALRegister_JPEG();
  GDALRegister_MEM();  // windows are warped in memory
}

CPLHTTPResult* refuseToFetch(const char* /*url*/, CSLConstList /*options*/, GDALProgressFunc /*progress*/,
                             void* /*progressData*/, CPLHTTPFetchWriteFunc /*write*/, void* /*writeData*/,
                             void* /*user*/) {
  auto* refused = static_cast<CPLHTTPResult*>(CPLCalloc(1, sizeof(CPLHTTPResult)));  // GDAL frees it
  refused->nStatus = 1;
  refused->pszErrBuf = CPLStrdup("nothing is fetched because a file says so");
  return refused;
}

}  // namespace

void registerDrivers() {
  static std::once_flag once;
  std::call_once(once, [] {
    registerLayerDrivers();
    registerRasterDrivers();
    CPLHTTPSetFetchCallback(&refuseToFetch, nullptr);
  });
}

const char* const* layerDrivers() { return forLayers; }

const char* const* rasterDrivers() { return forRasters; }

std::vector<const char*> openOptions(const std::string& driver) {
  if (driver == "GPKG") return {"IMMUTABLE=YES", nullptr};
  if (driver == "GML") return {"WRITE_GFS=NO", "DOWNLOAD_SCHEMA=NO", nullptr};
  if (driver == "GeoJSON") return {"DATE_AS_STRING=YES", nullptr};
  if (driver == "CSV") {
    return {"HEADERS=YES",
            "AUTODETECT_TYPE=NO",
            "KEEP_GEOM_COLUMNS=YES",
            "EMPTY_STRING_AS_NULL=YES",
            "MAX_LINE_SIZE=100000000",
            nullptr};
  }
  return {nullptr};
}

std::vector<GdalConfig::Option> readingOptions() {
  return {
      {"GML_FIELDTYPES", "ALWAYS_STRING"},  // guessed numbers would lose leading zeros
      {"GML_FETCH_ALL_GEOMETRIES", "YES"},  // cadastres deliver a label point before the parcel
      {"GML_SKIP_RESOLVE_ELEMS", "ALL"},    // no link to elsewhere is followed
      {"OGR_GEOJSON_MAX_OBJ_SIZE", "0"},    // no limit
      {"OGR_CSV_MAX_FIELD_COUNT", "100000"},
      {"OGR_XLSX_HEADERS", "DISABLE"},  // the header is found by ourselves
      {"OGR_XLSX_FIELD_TYPES", "STRING"},
      {"OGR_ODS_HEADERS", "DISABLE"},
      {"OGR_ODS_FIELD_TYPES", "STRING"},
      {"OGR_ODS_MAX_FIELD_COUNT", "16384"},
      {"LIBKML_RESOLVE_STYLE", "NO"},
      {"LIBKML_EXTERNAL_STYLE", "NO"},  // a style elsewhere is not fetched
      {"SHAPE_RESTORE_SHX", "NO"},
      {"GDAL_PAM_ENABLED", "NO"},
      // Drawings (DXF, MapInfo) come with their arcs already straight, in steps of so many degrees; GDAL's own are 4.
      // A step of 0.25 degrees is within 1 mm of an arc of up to 420 m, and within 2.4 mm at 1 km.
      {"OGR_ARC_STEPSIZE", "0.25"},
  };
}

}  // namespace hectare::gis
