// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/survey_here.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include "gis/io/declared.h"
#include "gis/io/file_kind.h"
#include "gis/io/geojson_text.h"
#include "gis/io/open_source.h"
#include "gis/io/prose.h"
#include "gis/io/raster_facts.h"
#include "gis/io/source_hash.h"
#include "gis/io/survey_layer.h"

namespace hectare::gis {

namespace {

Error reported(const std::filesystem::path& path, const GdalErrors& errors) {
  return {ErrorKind::unreadable,
          {"io.unreadable", {{"path", path.string()}, {"reason", errors.failure()}}},
          path.string(),
          {"read.hint_again"}};
}

void addWarnings(const GdalErrors& errors, std::size_t from, SurveyLayer& layer) {
  for (std::size_t i = from; i < errors.warnings().size(); ++i) {
    Finding finding;
    finding.rule = "read.warning";
    finding.severity = Severity::warning;
    finding.layer = layer.name;
    finding.text = {finding.rule, {{"layer", layer.name}, {"text", errors.warnings()[i]}}};
    layer.findings.push_back(std::move(finding));
  }
}

Status surveyLayers(const SurveyOptions& options, OpenSource& source, GdalErrors& errors, SurveyFile& file,
                    Progress& progress) {
  const std::vector<std::string> names = layerNames(*source.dataset);
  GeoJsonMeanwhile text(source.driver, source.file, names.empty() ? "" : names.front());
  std::size_t warned = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    OGRLayer* layer = source.dataset->GetLayerByName(names[i].c_str());
    if (layer == nullptr) continue;
    const auto share = static_cast<double>(names.size());
    PartProgress part(progress, static_cast<double>(i) / share, static_cast<double>(i + 1) / share);
    HECTARE_ASSIGN(SurveyLayer found, surveyLayer(file.path, source, *layer, options, errors, part));
    addWarnings(errors, warned, found);
    warned = errors.warnings().size();
    file.layers.push_back(std::move(found));
  }
  if (!file.layers.empty()) text.addTo(file.layers.front().findings, file.layers.front().features, Severity::note);
  source.dataset.reset();  // some drivers report what went wrong only when they are closed
  if (errors.failed()) return reported(file.path, errors);
  return {};
}

Status surveyRaster(const Consent& consent, SurveyFile& file, Progress& progress) {
  HECTARE_ASSIGN(file.raster, rasterFactsHere({{}, consent}, file, progress));
  return {};
}

Status surveyOpened(const SurveyOptions& options, SurveyFile& file, Progress& progress) {
  GdalErrors errors;
  const GdalConfig config(readingOptions());
  Result<OpenSource> opened = openSource(file.path, errors, {{}, options.consent});
  if (!opened && opened.error().what.id == "format.raster") return surveyRaster(options.consent, file, progress);
  HECTARE_ASSIGN(OpenSource source, std::move(opened));
  file.format = source.driver;
  HECTARE_ASSIGN(file.sha256, fetchedHash(file.path, source.scratch));
  file.illustrative = declaredIllustrative(source);
  HECTARE_TRY(surveyLayers(options, source, errors, file, progress));
  if (!isProse(file)) return {};
  file.layers.clear();
  return formatUnknown(file.path);
}

}  // namespace

Result<SurveyFile> surveyFileHere(const std::filesystem::path& path, const SurveyOptions& options, Progress& progress) {
  SurveyFile file;
  file.path = path;
  Status looked = surveyOpened(options, file, progress);
  if (!looked && looked.error().kind == ErrorKind::cancelled) return std::move(looked).error();
  if (!looked) file.error = std::move(looked).error();
  return file;
}

}  // namespace hectare::gis
