// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/survey_layer.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>

#include "gis/io/area_survey.h"
#include "gis/io/arrow_batches.h"
#include "gis/io/arrow_column.h"
#include "gis/io/column_findings.h"
#include "gis/io/column_survey.h"
#include "gis/io/declared.h"
#include "gis/io/geometry_field.h"
#include "gis/io/geometry_survey.h"

namespace hectare::gis {

namespace {

/// Few enough that a batch of wide rows or of long coastlines fits in memory.
constexpr std::size_t mostRows = 2048;
constexpr std::size_t fewestRows = 64;
constexpr std::size_t valuesPerBatch = 400'000;

/// One of the fields of a layer, or its identifier when it has a name of its own.
struct Field {
  int child;  ///< in the Arrow batches
  std::string name;
  bool keptAsText;
};

/// GDAL calls an identifier "fid" or "ogc_fid" when nobody gave it a name: then it tells nothing.
bool hasOwnName(std::string_view fid) { return !fid.empty() && fid != "fid" && fid != "ogc_fid"; }

std::vector<Field> fieldsOf(OGRLayer& layer) {
  std::vector<Field> fields;
  if (hasOwnName(layer.GetFIDColumn())) fields.push_back({0, layer.GetFIDColumn(), false});
  OGRFeatureDefn& definition = *layer.GetLayerDefn();
  for (int i = 0; i < definition.GetFieldCount(); ++i) {
    const OGRFieldDefn& field = *definition.GetFieldDefn(i);
    fields.push_back({i + 1, field.GetNameRef(), field.GetType() == OFTString});
  }
  return fields;
}

void ignoreOtherGeometries(OGRLayer& layer) {
  const std::vector<std::string> others = otherGeometryFields(layer);
  std::vector<const char*> names;
  for (const std::string& name : others) names.push_back(name.c_str());
  names.push_back(nullptr);
  layer.SetIgnoredFields(names.data());
}

/// How many features the file says that the layer has; no value where it says nothing.
std::optional<std::size_t> statedCount(const std::filesystem::path& path, OGRLayer& layer) {
  if (const auto records = statedRecords(path)) return records;
  const GIntBig stated = layer.GetFeatureCount(FALSE);
  return stated < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(stated));
}

/// Of a table a geometry without a type is part of the format (KML, CSV); a layer of polygons should have some.
bool saysItsShape(OGRLayer& layer) {
  const OGRwkbGeometryType type = wkbFlatten(layer.GetLayerDefn()->GetGeomFieldDefn(geometryFieldOf(layer))->GetType());
  return type != wkbUnknown && type != wkbNone;
}

/// One pass: values and geometries of every batch.
class Pass {
 public:
  Pass(OGRLayer& layer, const SurveyLayer& about, const std::string& driver)
      : m_fields(fieldsOf(layer)),
        m_hasGeometry(geometryFieldOf(layer) >= 0),
        m_geometryChild(layer.GetLayerDefn()->GetFieldCount() + 1),
        m_geometry(about.name, about.crs, driver) {
    m_wantsShapes = m_hasGeometry && saysItsShape(layer);
    for (const Field& field : m_fields) m_columns.emplace_back(field.name, field.keptAsText, m_budget);
  }

  [[nodiscard]] std::size_t rowsPerBatch() const {
    return std::clamp(valuesPerBatch / std::max<std::size_t>(m_fields.size(), 1), fewestRows, mostRows);
  }

  void add(const ArrowSchema& schema, const ArrowArray& batch) {
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
      const ArrowSchema& column = *schema.children[m_fields[i].child];
      Column values(m_fields[i].name, columnTypeOf(column));
      appendArrow(values, column, *batch.children[m_fields[i].child], m_recoded);
      m_columns[i].add(values, m_rows);
    }
    const auto rows = static_cast<std::size_t>(batch.length);
    if (m_hasGeometry) {
      m_geometry.add(*schema.children[m_geometryChild], *batch.children[m_geometryChild], m_rows);
    }
    m_rows += rows;
  }

  void finish(SurveyLayer& layer) const {
    layer.features = m_rows;
    for (const ColumnSurvey& column : m_columns) layer.columns.push_back(column.finish());
    if (m_hasGeometry) m_geometry.finish(layer);
    if (layer.geometryTypes.empty() && m_rows > 0) layer.geometryTypes["None"] = m_rows;
    if (m_wantsShapes && m_rows > 0 && layer.geometryTypes.size() == 1 && layer.geometryTypes.contains("None")) {
      tellFeatures(layer, {"survey.no_geometry"}, Severity::warning, {m_rows, 1, {}});
    }
    tellColumns(m_columns, layer);
  }

  [[nodiscard]] std::size_t rows() const { return m_rows; }
  [[nodiscard]] bool recoded() const { return m_recoded; }

 private:
  SurveyBudget m_budget;
  std::vector<Field> m_fields;
  bool m_hasGeometry;
  bool m_wantsShapes = false;  ///< the layer says that it has points, lines or polygons
  int m_geometryChild;
  std::vector<ColumnSurvey> m_columns;
  GeometrySurvey m_geometry;
  std::size_t m_rows = 0;
  bool m_recoded = false;
};

Status run(Pass& pass, ArrowBatches& batches, std::optional<std::size_t> stated, Progress& progress) {
  HECTARE_TRY(batches.open());
  for (;;) {
    if (progress.cancelled()) return cancelledError();
    HECTARE_ASSIGN(const ArrowArray* batch, batches.next());
    if (batch == nullptr) return {};
    pass.add(batches.schema(), *batch);
    const double all = static_cast<double>(std::max(stated.value_or(0), pass.rows()));
    progress.report(static_cast<double>(pass.rows()) / std::max(all, 1.0));
  }
}

Status checkCount(const std::filesystem::path& path, const SurveyLayer& layer, std::optional<std::size_t> stated) {
  if (!stated || *stated == layer.features) return {};
  return Error{ErrorKind::unreadable,
               {"read.count",
                {{"path", path.string()},
                 {"layer", layer.name},
                 {"stated", static_cast<std::int64_t>(*stated)},
                 {"read", static_cast<std::int64_t>(layer.features)}}},
               path.string(),
               {"read.hint_again"}};
}

/// How the file is written, as far as it is about this layer.
void addFormatFindings(const OpenSource& source, SurveyLayer& layer) {
  for (const Finding& finding : source.findings) {
    if (!finding.layer.empty() && finding.layer != layer.name) continue;
    layer.findings.push_back(finding);
    layer.findings.back().layer = layer.name;
  }
}

std::string encodingOf(const OpenSource& source, OGRLayer& layer, bool recoded) {
  if (!source.encoding.empty()) return source.encoding;
  if (recoded) return "windows-1252";
  if (source.driver == "CSV") return "UTF-8";
  const char* stated = layer.GetMetadataItem("SOURCE_ENCODING", "SHAPEFILE");
  return stated == nullptr ? std::string() : stated;
}

}  // namespace

Result<SurveyLayer> surveyLayer(const std::filesystem::path& path, const OpenSource& source, OGRLayer& layer,
                                const SurveyOptions& options, GdalErrors& errors, Progress& progress) {
  SurveyLayer out;
  out.name = layer.GetName();
  out.geometryColumn = layer.GetGeometryColumn();
  addFormatFindings(source, out);
  out.crs = declaredCrs(source, layer, out.findings);
  out.date = declaredDate(source, layer);
  const auto stated = statedCount(source.file, layer);
  ignoreOtherGeometries(layer);
  Pass pass(layer, out, source.driver);
  const bool areaAsked = options.areaCrs.known();
  PartProgress values(progress, 0, areaAsked ? 0.7 : 1);
  {
    ArrowBatches batches(path, layer, errors, pass.rowsPerBatch());
    HECTARE_TRY(run(pass, batches, stated, values));
  }
  pass.finish(out);
  out.encoding = encodingOf(source, layer, pass.recoded());
  HECTARE_TRY(checkCount(path, out, stated));
  PartProgress areas(progress, 0.7, 1);
  if (areaAsked) HECTARE_TRY(measureAreas(path, layer, options.areaCrs, errors, out, areas));
  return out;
}

}  // namespace hectare::gis
