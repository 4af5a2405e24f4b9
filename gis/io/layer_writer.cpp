// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/layer_writer.h"

#include <cpl_string.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>

namespace hectare::gis {

namespace {

OGRwkbGeometryType typeOf(GeometryKind kind) {
  switch (kind) {
    case GeometryKind::point:
      return wkbMultiPoint;
    case GeometryKind::line:
      return wkbMultiLineString;
    case GeometryKind::polygon:
      return wkbMultiPolygon;
    case GeometryKind::none:
      return wkbNone;
  }
  return wkbUnknown;
}

/// SQLite does not tell upper from lower case in names of columns.
std::string unusedName(const FeatureTable& table, std::string name) {
  const auto used = [&](const Column& column) { return EQUAL(column.name().c_str(), name.c_str()); };
  while (std::any_of(table.columns.begin(), table.columns.end(), used)) name += '_';
  return name;
}

OGRFieldType fieldTypeOf(ColumnType type) {
  switch (type) {
    case ColumnType::integer:
      return OFTInteger64;
    case ColumnType::real:
      return OFTReal;
    case ColumnType::boolean:
      return OFTInteger;
    case ColumnType::text:
      break;
  }
  return OFTString;
}

bool createField(OGRLayer& layer, const Column& column) {
  OGRFieldDefn field(column.name().c_str(), fieldTypeOf(column.type()));
  if (column.type() == ColumnType::boolean) field.SetSubType(OFSTBoolean);
  return layer.CreateField(&field) == OGRERR_NONE;
}

OGRLayer* createLayer(GDALDataset& dataset, const GeoPackageLayer& layer) {
  const FeatureTable& table = *layer.table;
  OGRSpatialReference srs;
  if (table.crs.known()) {
    srs.SetFromUserInput(table.crs.definition().c_str());
    srs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  }
  CPLStringList options;
  options.SetNameValue("FID", unusedName(table, "fid").c_str());
  options.SetNameValue("GEOMETRY_NAME", geometryColumnName(table).c_str());
  options.SetNameValue("SPATIAL_INDEX", "YES");
  if (!layer.title.empty()) options.SetNameValue("IDENTIFIER", layer.title.c_str());
  if (!layer.description.empty()) options.SetNameValue("DESCRIPTION", layer.description.c_str());
  OGRLayer* created =
      dataset.CreateLayer(table.name.c_str(), table.crs.known() ? &srs : nullptr, typeOf(layer.kind), options.List());
  if (created == nullptr) return nullptr;
  for (const Column& column : table.columns) {
    if (!createField(*created, column)) return nullptr;
  }
  return created;
}

void setField(OGRFeature& feature, int index, const Column& column, std::size_t row) {
  if (column.missing(row)) return feature.SetFieldNull(index);
  switch (column.type()) {
    case ColumnType::text:
      return feature.SetField(index, std::string(column.text(row)).c_str());
    case ColumnType::integer:
      return feature.SetField(index, static_cast<GIntBig>(column.integer(row)));
    case ColumnType::real:
      return feature.SetField(index, column.real(row));
    case ColumnType::boolean:
      return feature.SetField(index, column.asBoolean(row).value_or(false) ? 1 : 0);
  }
}

bool setGeometry(OGRFeature& feature, const GeometryColumn& column, std::size_t row) {
  const std::vector<std::byte> wkb = toWkb(column, row);
  OGRGeometry* geometry = nullptr;
  if (!wkb.empty() &&
      OGRGeometryFactory::createFromWkb(wkb.data(), nullptr, &geometry, wkb.size(), wkbVariantIso) != OGRERR_NONE) {
    return false;
  }
  feature.SetGeometryDirectly(geometry);
  return true;
}

}  // namespace

std::string geometryColumnName(const FeatureTable& table) { return unusedName(table, "geom"); }

bool writeLayer(GDALDataset& dataset, const GeoPackageLayer& layer, Progress& progress) {
  constexpr std::size_t betweenReports = 4096;
  const FeatureTable& table = *layer.table;
  OGRLayer* out = createLayer(dataset, layer);
  if (out == nullptr || dataset.StartTransaction() != OGRERR_NONE) return false;
  OGRFeature feature(out->GetLayerDefn());
  for (std::size_t row = 0; row < table.size(); ++row) {
    if (row % betweenReports == 0) {
      if (progress.cancelled()) return false;
      progress.report(static_cast<double>(row) / static_cast<double>(table.size()));
    }
    feature.SetFID(OGRNullFID);
    int index = 0;
    for (const Column& column : table.columns) setField(feature, index++, column, row);
    if (layer.kind != GeometryKind::none && !setGeometry(feature, table.geometry, row)) return false;
    if (out->CreateFeature(&feature) != OGRERR_NONE) return false;
  }
  return dataset.CommitTransaction() == OGRERR_NONE;
}

}  // namespace hectare::gis
