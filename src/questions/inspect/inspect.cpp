// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/inspect/inspect.h"

#include "src/questions/inspect/layer_tables.h"

namespace hectare::questions {
namespace {

gis::Provenance provenanceOf(const gis::SurveyFile& file, const gis::SurveyLayer& layer) {
  gis::Provenance provenance;
  provenance.source = file.path.string();
  provenance.layer = layer.name;
  provenance.sha256 = file.sha256;
  provenance.date = layer.date;
  provenance.features = layer.features;
  provenance.crs = layer.crs.definition();
  provenance.crsOperation = layer.areaOperation;
  provenance.accuracyM = layer.areaAccuracyM;
  if (layer.areaM2 && layer.areaOperation.empty()) provenance.accuracyM = 0;
  return provenance;
}

gis::Provenance provenanceOf(const gis::SurveyFile& file, const gis::SurveyRaster& raster) {
  gis::Provenance provenance;
  provenance.source = file.path.string();
  provenance.sha256 = file.sha256;
  provenance.crs = raster.crs.definition();
  return provenance;
}

/// A file that nobody can read is told as what it is; the others are told all the same.
gis::Finding unread(const gis::SurveyFile& file) {
  gis::Finding finding;
  finding.rule = "inspect.unread";
  finding.severity = gis::Severity::error;
  finding.layer = file.path.string();
  finding.text = file.error->what;
  finding.fix = file.error->hint;
  return finding;
}

void addFindings(gis::Findings& all, const gis::Findings& some, const std::string& label) {
  for (const gis::Finding& finding : some) {
    all.push_back(finding);
    all.back().layer = label;
  }
}

void addFile(const gis::SurveyFile& file, answer::Answer& answer) {
  if (file.error) answer.findings.push_back(unread(file));
  for (const gis::SurveyLayer& layer : file.layers) {
    addFindings(answer.findings, layer.findings, labelOf(file, layer));
    answer.provenance.push_back(provenanceOf(file, layer));
  }
  if (!file.raster) return;
  addFindings(answer.findings, file.raster->findings, file.path.string());
  answer.provenance.push_back(provenanceOf(file, *file.raster));
}

void addPassed(const gis::Survey& survey, answer::Answer& answer) {
  if (survey.passed.empty()) return;
  std::string names;
  for (const auto& path : survey.passed) names += (names.empty() ? "" : ", ") + path.filename().string();
  answer.notes.push_back(
      {"inspect.passed", {{"count", static_cast<std::int64_t>(survey.passed.size())}, {"files", names}}});
}

}  // namespace

gis::Result<answer::Answer> inspect(const gis::Survey& survey, const world::Recognition& recognition,
                                    const InspectOptions& options, const text::Language& language) {
  answer::Answer answer;
  answer.question = "inspect";
  answer.confidential = options.owners;
  answer.crs = options.areaCrs.definition();
  answer.crsName = options.areaCrs.name();
  if (options.areaCrs.known()) answer.areaMethod = "planar";
  HECTARE_ASSIGN(const std::vector<LayerLook> looks, layerLooks(survey, recognition));
  answer.tables.push_back(layerTable(survey, looks, language));
  answer.tables.push_back(columnTable(survey, looks, language));
  answer::Table bands = bandTable(survey);
  if (!bands.rows.empty()) answer.tables.push_back(std::move(bands));
  answer.charts.push_back(layerCards());
  for (const gis::SurveyFile& file : survey.files) {
    answer.illustrative = answer.illustrative || file.illustrative;
    addFile(file, answer);
  }
  addPassed(survey, answer);
  return answer;
}

}  // namespace hectare::questions
