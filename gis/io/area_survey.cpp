// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/area_survey.h"

#include <ogrsf_frmts.h>

#include <vector>

#include "gis/crs/transform.h"
#include "gis/geometry/area.h"
#include "gis/geometry/repair.h"
#include "gis/io/arrow_batches.h"
#include "gis/io/arrow_column.h"
#include "gis/io/geometry_field.h"
#include "gis/io/geometry_reader.h"
#include "gis/io/survey_findings.h"

namespace hectare::gis {

namespace {

constexpr std::size_t rowsPerBatch = 2048;

bool hasPolygons(const SurveyLayer& layer) {
  for (const auto& [name, count] : layer.geometryTypes) {
    const std::string type = name.substr(0, name.find(' '));
    if (type == "Polygon" || type == "MultiPolygon" || type == "CurvePolygon" || type == "MultiSurface" ||
        type == "GeometryCollection") {
      return true;
    }
  }
  return false;
}

void ignoreAllButLand(OGRLayer& layer) {
  std::vector<std::string> ignored = otherGeometryFields(layer);
  OGRFeatureDefn& definition = *layer.GetLayerDefn();
  for (int i = 0; i < definition.GetFieldCount(); ++i) ignored.emplace_back(definition.GetFieldDefn(i)->GetNameRef());
  std::vector<const char*> names;
  for (const std::string& name : ignored) names.push_back(name.c_str());
  names.push_back(nullptr);
  layer.SetIgnoredFields(names.data());
}

struct Sum {
  double areaM2 = 0;
  std::size_t repaired = 0;
  std::size_t lost = 0;
};

Status addBatch(const ArrowSchema& schema, const ArrowArray& batch, const SurveyLayer& layer,
                const Transform& transform, Sum& sum) {
  GeometryColumn column;
  GeometryReader reader(column, layer.name, layer.crs);
  for (std::size_t row = 0; row < static_cast<std::size_t>(batch.length); ++row) {
    const auto wkb = arrowBytes(schema, batch, row);
    if (!wkb.empty()) reader.add(wkb);
  }
  HECTARE_TRY(transform.apply(column.coords()));
  HECTARE_ASSIGN(const RepairResult result, repairPolygons(std::move(column)));
  for (std::size_t f = 0; f < result.column.size(); ++f) sum.areaM2 += area(result.column, f);
  sum.repaired += result.repaired.size();
  for (const Repaired& repaired : result.repaired) sum.lost += repaired.failure.empty() ? 0 : 1;
  return {};
}

void tellNotMeasured(SurveyLayer& layer, Message why) {
  Finding& finding = addFinding(layer, std::move(why), Severity::warning);
  finding.rule = "survey.area_not_measured";
}

/// False: the coordinates cannot be brought into the CRS, which the findings say.
Result<bool> sumAreas(ArrowBatches& batches, const Transform& transform, SurveyLayer& layer, Sum& sum,
                      Progress& progress) {
  HECTARE_TRY(batches.open());
  const std::int64_t last = batches.schema().n_children - 1;
  std::size_t rows = 0;
  for (;;) {
    if (progress.cancelled()) return cancelledError();
    HECTARE_ASSIGN(const ArrowArray* batch, batches.next());
    if (batch == nullptr) return true;
    const Status added = addBatch(*batches.schema().children[last], *batch->children[last], layer, transform, sum);
    if (!added) {
      tellNotMeasured(layer, added.error().what);
      return false;
    }
    rows += static_cast<std::size_t>(batch->length);
    progress.report(static_cast<double>(rows) / static_cast<double>(std::max<std::size_t>(layer.features, 1)));
  }
}

}  // namespace

Status measureAreas(const std::filesystem::path& path, OGRLayer& source, const Crs& areaCrs, GdalErrors& errors,
                    SurveyLayer& layer, Progress& progress) {
  if (!hasPolygons(layer)) return {};
  if (!layer.crs.known()) {
    tellNotMeasured(layer, {"survey.area_no_crs"});
    return {};
  }
  const auto transform = Transform::create(layer.crs, areaCrs, layer.extent);
  if (!transform) {
    tellNotMeasured(layer, transform.error().what);
    return {};
  }
  ignoreAllButLand(source);
  ArrowBatches batches(path, source, errors, rowsPerBatch);
  Sum sum;
  HECTARE_ASSIGN(const bool measured, sumAreas(batches, *transform, layer, sum, progress));
  if (!measured) return {};
  layer.areaM2 = sum.areaM2;
  layer.areasRepaired = sum.repaired;
  if (!transform->identity()) {
    layer.areaOperation = transform->operation();
    layer.areaAccuracyM = transform->accuracyM();
  }
  if (sum.repaired > 0) {
    addFinding(layer, {"survey.area_repaired", {{"features", counted(sum.repaired)}, {"lost", counted(sum.lost)}}},
               Severity::note);
  }
  return {};
}

}  // namespace hectare::gis
