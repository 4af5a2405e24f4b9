// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/read_here.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include "gis/base/nearest.h"
#include "gis/io/declared.h"
#include "gis/io/geojson_text.h"
#include "gis/io/layer_reader.h"
#include "gis/io/open_source.h"
#include "gis/io/place_rows.h"
#include "gis/io/source_hash.h"

namespace hectare::gis {

namespace {

Error layerNotFound(const ReadRequest& request, const std::vector<std::string>& names) {
  const std::string there = joinNames(nearestFirst(request.layer, names));
  const Message what = request.layer.empty()
                           ? Message{"read.which_layer", {{"path", request.path.string()}}}
                           : Message{"read.no_layer", {{"layer", request.layer}, {"path", request.path.string()}}};
  return {ErrorKind::notFound, what, request.path.string(), {"read.hint_layers", {{"layers", there}}}};
}

Result<OGRLayer*> findLayer(const ReadRequest& request, GDALDataset& dataset) {
  const std::vector<std::string> names = layerNames(dataset);
  const std::string wanted = request.layer.empty() && names.size() == 1 ? names.front() : request.layer;
  const bool there = std::find(names.begin(), names.end(), wanted) != names.end();
  if (OGRLayer* layer = there ? dataset.GetLayerByName(wanted.c_str()) : nullptr) return layer;
  return layerNotFound(request, names);
}

Findings warningsOf(const GdalErrors& errors, const std::string& layer) {
  Findings findings;
  for (const std::string& text : errors.warnings()) {
    Finding finding;
    finding.rule = "read.warning";
    finding.severity = Severity::warning;
    finding.layer = layer;
    finding.text = {finding.rule, {{"layer", layer}, {"text", text}}};
    findings.push_back(std::move(finding));
  }
  return findings;
}

Finding noFeatures(const std::string& layer) {
  Finding finding;
  finding.rule = "read.no_features";
  finding.severity = Severity::warning;
  finding.layer = layer;
  finding.text = {finding.rule, {{"layer", layer}}};
  return finding;
}

Status failIfReported(const ReadRequest& request, const GdalErrors& errors) {
  if (!errors.failed()) return {};
  return Error{ErrorKind::unreadable,
               {"io.unreadable", {{"path", request.path.string()}, {"reason", errors.failure()}}},
               request.path.string(),
               {"read.hint_again"}};
}

/// An empty layer that cannot name its columns has those that were asked for, with no values.
void addAskedColumns(const ReadRequest& request, FeatureTable& table) {
  if (table.size() > 0 || !request.columns) return;
  for (const std::string& name : *request.columns) {
    if (table.find(name) == nullptr) table.columns.emplace_back(name, ColumnType::text);
  }
}

Status readOpened(const ReadRequest& request, OpenSource& source, GdalErrors& errors, ReadLayer& out,
                  Progress& progress) {
  HECTARE_ASSIGN(OGRLayer * layer, findLayer(request, *source.dataset));
  out.driver = source.driver;
  for (const Finding& finding : source.findings) {
    if (!finding.layer.empty() && finding.layer != layer->GetName()) continue;
    out.findings.push_back(finding);
    out.findings.back().layer = layer->GetName();
  }
  out.table.crs = declaredCrs(source, *layer, out.findings);
  out.date = declaredDate(source, *layer);
  out.illustrative = declaredIllustrative(source);
  HECTARE_TRY(failIfReported(request, errors));
  GeoJsonMeanwhile text(out.driver, source.file, layer->GetName());
  const ReadRequest wanted = withPlaceColumns(request);
  HECTARE_TRY(streamLayer(wanted, *layer, errors, out, progress));
  addAskedColumns(wanted, out.table);
  placeRows(request, out);
  text.addTo(out.findings, out.table.size(), Severity::warning);
  source.dataset.reset();  // some drivers report what went wrong only when they are closed
  return failIfReported(request, errors);
}

}  // namespace

Result<ReadLayer> readLayerHere(const ReadRequest& request, Progress& progress) {
  GdalErrors errors;
  const GdalConfig config(readingOptions());
  HECTARE_ASSIGN(OpenSource source, openSource(request.path, errors, {request.encoding, request.consent}));
  ReadLayer out;
  HECTARE_ASSIGN(out.sha256, fetchedHash(request.path, source.scratch));
  HECTARE_TRY(readOpened(request, source, errors, out, progress));
  const Findings warnings = warningsOf(errors, out.table.name);
  out.findings.insert(out.findings.end(), warnings.begin(), warnings.end());
  if (out.table.size() == 0) out.findings.push_back(noFeatures(out.table.name));
  return out;
}

Result<std::vector<std::string>> listLayersHere(const std::filesystem::path& path) {
  GdalErrors errors;
  const GdalConfig config(readingOptions());
  HECTARE_ASSIGN(const OpenSource source, openSource(path, errors));
  return layerNames(*source.dataset);
}

}  // namespace hectare::gis
