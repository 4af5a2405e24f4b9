// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/open_source.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <fstream>

#include "gis/io/geojson_text.h"
#include "gis/io/gml_geometries.h"
#include "gis/io/sheets.h"
#include "gis/io/source_place.h"

namespace hectare::gis {

namespace fs = std::filesystem;

void DatasetClose::operator()(GDALDataset* dataset) const { GDALClose(dataset); }

namespace {

using Dataset = std::unique_ptr<GDALDataset, DatasetClose>;

/// The code that a file names near its beginning, as EPSG:1234 or EPSG::1234; empty: none.
std::string namedCode(const fs::path& path) {
  std::string head(4096, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(file.gcount()));
  const std::size_t at = head.find("EPSG:");
  if (at == std::string::npos) return {};
  const std::size_t digits = head.find_first_not_of(':', at + 4);
  if (digits == std::string::npos) return {};
  return "EPSG:" + head.substr(digits, head.find_first_not_of("0123456789", digits) - digits);
}

Error openFailed(const fs::path& path, const std::string& reason) {
  if (reason.find("crs not found") != std::string::npos) {
    return {ErrorKind::unreadable,
            {"io.crs_unknown", {{"path", path.string()}, {"crs", namedCode(path)}}},
            path.string(),
            {"io.crs_unknown_hint"}};
  }
  return {ErrorKind::unreadable,
          {"io.unreadable", {{"path", path.string()}, {"reason", reason}}},
          path.string(),
          {"read.hint_again"}};
}

Dataset open(const PreparedFile& prepared) {
  const char* const only[] = {prepared.driver.c_str(), nullptr};
  std::vector<const char*> options;
  for (const std::string& option : prepared.options) options.push_back(option.c_str());
  options.push_back(nullptr);
  const unsigned flags = GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR;
  return Dataset(GDALDataset::Open(prepared.place.c_str(), flags, only, options.data(), nullptr));
}

void setOption(PreparedFile& prepared, const std::string& key, const std::string& value) {
  std::erase_if(prepared.options, [&](const std::string& option) { return option.starts_with(key + "="); });
  prepared.options.push_back(key + "=" + value);
}

/// Features with several geometries: GDAL would make one of them all. It describes the file in the scratch folder, and
/// gets its description back with the geometries told apart.
Status tellApart(PreparedFile& prepared) {
  HECTARE_ASSIGN(const GmlGeometries geometries, gmlGeometries(prepared.place));
  if (!severalPerFeature(geometries)) return {};
  setOption(prepared, "WRITE_GFS", "YES");
  open(prepared).reset();
  setOption(prepared, "WRITE_GFS", "NO");
  const fs::path gfs = fs::path(prepared.place).replace_extension(".gfs");
  if (!fs::exists(gfs)) return {};
  HECTARE_TRY(tellGeometriesApart(gfs, geometries));
  setOption(prepared, "GFS_TEMPLATE", gfs.string());
  return {};
}

}  // namespace

Result<OpenSource> openSource(const fs::path& path, GdalErrors& errors, const OpenOptions& options) {
  registerDrivers();
  OpenSource source;
  HECTARE_ASSIGN(const fs::path file, localFile(path, options.consent, source.scratch));
  HECTARE_ASSIGN(PreparedFile prepared, prepareFile(file, options, source.scratch));
  if (prepared.driver == "GML") HECTARE_TRY(tellApart(prepared));
  source.driver = prepared.driver;
  source.encoding = std::move(prepared.encoding);
  source.findings = std::move(prepared.findings);
  source.file = file;
  source.dataset = open(prepared);
  if (!source.dataset || errors.failed()) {
    return namedByText(openFailed(path, errors.failure()), source.driver, source.file);
  }
  if (source.driver == "XLSX" || source.driver == "ODS") {
    Dataset sheets(layOutSheets(*source.dataset, source.findings));
    if (!sheets || errors.failed()) return openFailed(path, errors.failure());
    source.dataset = std::move(sheets);
  }
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
