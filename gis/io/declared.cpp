// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/declared.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <string_view>

#include "gis/io/geometry_field.h"

namespace hectare::gis {

namespace {

std::string definitionOf(const OGRSpatialReference& srs) {
  const char* authority = srs.GetAuthorityName(nullptr);
  const char* code = srs.GetAuthorityCode(nullptr);
  if (authority != nullptr && code != nullptr) return std::string(authority) + ':' + code;
  char* raw = nullptr;
  const char* const options[] = {"FORMAT=WKT2_2019", nullptr};
  const OGRErr exported = srs.exportToWkt(&raw, options);
  std::string wkt = exported == OGRERR_NONE && raw != nullptr ? raw : "";
  CPLFree(raw);
  return wkt;
}

/// GeoPackage has numbers that stand for "undefined"; GDAL gives them a name.
bool undefined(const OGRSpatialReference& srs) {
  const char* name = srs.GetName();
  return name != nullptr && std::string_view(name).starts_with("Undefined");
}

/// The first ten characters when they are a date (GDAL writes dates with slashes).
std::string dateIn(const char* text) {
  std::string value = text == nullptr ? "" : text;
  std::replace(value.begin(), value.end(), '/', '-');
  if (value.size() < 10 || value[4] != '-' || value[7] != '-') return {};
  for (const std::size_t i : {0, 1, 2, 3, 5, 6, 8, 9}) {
    if (value[i] < '0' || value[i] > '9') return {};
  }
  return value.substr(0, 10);
}

std::string lastChange(GDALDataset& dataset, const std::string& table) {
  std::string escaped;
  for (const char c : table) escaped += c == '\'' ? std::string("''") : std::string(1, c);
  const std::string sql = "SELECT last_change FROM gpkg_contents WHERE table_name = '" + escaped + "'";
  OGRLayer* rows = dataset.ExecuteSQL(sql.c_str(), nullptr, nullptr);
  if (rows == nullptr) return {};
  std::string date;
  if (const OGRFeatureUniquePtr row(rows->GetNextFeature()); row) date = dateIn(row->GetFieldAsString(0));
  dataset.ReleaseResultSet(rows);
  return date;
}

}  // namespace

Crs understoodCrs(const OGRSpatialReference* srs, const std::string& layer, Findings& findings) {
  if (srs == nullptr || undefined(*srs)) return {};
  Result<Crs> crs = Crs::parse(definitionOf(*srs));
  if (crs) return *crs;
  Finding finding;
  finding.rule = "read.crs_unknown";
  finding.severity = Severity::warning;
  finding.layer = layer;
  const char* name = srs->GetName();
  finding.text = {finding.rule, {{"layer", finding.layer}, {"crs", std::string(name == nullptr ? "" : name)}}};
  findings.push_back(std::move(finding));
  return {};
}

Crs declaredCrs(const OpenSource& source, OGRLayer& layer, Findings& findings) {
  const int field = geometryFieldOf(layer);
  const OGRSpatialReference* srs =
      field < 0 ? layer.GetSpatialRef() : layer.GetLayerDefn()->GetGeomFieldDefn(field)->GetSpatialRef();
  return source.driver == "TopoJSON" ? Crs() : understoodCrs(srs, layer.GetName(), findings);
}

std::string declaredDate(const OpenSource& source, OGRLayer& layer) {
  if (source.driver == "ESRI Shapefile") return dateIn(layer.GetMetadataItem("DBF_DATE_LAST_UPDATE"));
  if (source.driver != "GPKG") return {};
  for (const char* stated : {layer.GetMetadataItem("date"), source.dataset->GetMetadataItem("date")}) {
    if (std::string date = dateIn(stated); !date.empty()) return date;
  }
  return lastChange(*source.dataset, layer.GetName());
}

bool declaredIllustrative(const OpenSource& source) {
  const char* item = source.dataset->GetMetadataItem("illustrative");
  return item != nullptr && EQUAL(item, "yes");
}

}  // namespace hectare::gis
