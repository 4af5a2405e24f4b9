// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/geojson_findings.h"

#include <algorithm>

namespace hectare::gis {

namespace {

Finding findingOf(const std::string& layer, Severity severity, Message text) {
  Finding finding;
  finding.rule = text.id;
  finding.severity = severity;
  finding.layer = layer;
  finding.text = std::move(text);
  return finding;
}

struct Told {
  GeoJsonCount count;
  Severity severity = Severity::note;
  Message text;
};

}  // namespace

Findings geoJsonFindings(const GeoJsonCounts& counts, const std::string& layer) {
  const bool allWithout = counts.noGeometry.features == std::max<std::size_t>(counts.features, 1);
  const Told all[] = {
      {counts.type, Severity::warning, {"geojson.type"}},
      {counts.feature, Severity::warning, {"geojson.feature"}},
      {counts.geometry, Severity::warning, {"geojson.geometry"}},
      {counts.properties, Severity::warning, {"geojson.properties"}},
      {counts.id, Severity::warning, {"geojson.id"}},
      {counts.bbox, Severity::warning, {"geojson.bbox"}},
      {counts.bboxElsewhere, Severity::warning, {"geojson.bbox_elsewhere"}},
      {counts.nesting, Severity::warning, {"geojson.nesting"}},
      {counts.position, Severity::warning, {"geojson.position"}},
      {counts.fewPositions, Severity::warning, {"geojson.few_positions"}},
      {counts.length, Severity::warning, {"geojson.length"}},
      {counts.antimeridian, Severity::warning, {"geojson.antimeridian"}},
      {counts.member, Severity::warning, {"geojson.member"}},
      {counts.arcs, Severity::warning, {"geojson.arcs"}},
      {counts.ordinates, Severity::note, {"geojson.ordinates"}},
      {counts.orientation, Severity::note, {"geojson.orientation"}},
      {counts.decimals, Severity::note, {"geojson.decimals"}},
      {counts.dense, Severity::note, {"geojson.dense"}},
      {counts.holes, Severity::note, {"geojson.holes"}},
      {counts.single, Severity::note, {"geojson.single"}},
      {counts.repeats, Severity::note, {"geojson.repeats"}},
      {counts.collection, Severity::note, {"geojson.collection"}},
      {counts.crs, Severity::note, {"geojson.crs"}},
      {allWithout ? counts.noGeometry : GeoJsonCount{}, Severity::note, {"geojson.no_geometry"}},
      {counts.bare, Severity::note, {"geojson.bare"}},
  };
  Findings findings;
  for (const Told& told : all) {
    if (told.count.features == 0) continue;
    Message text = told.text;
    text.args = {{"layer", layer},
                 {"features", static_cast<std::int64_t>(told.count.features)},
                 {"first", static_cast<std::int64_t>(told.count.first)}};
    findings.push_back(findingOf(layer, told.severity, std::move(text)));
  }
  return findings;
}

Finding notJson(const std::string& layer, std::size_t bytes) {
  return findingOf(layer, Severity::warning,
                   {"geojson.not_json", {{"layer", layer}, {"bytes", static_cast<std::int64_t>(bytes)}}});
}

Finding geoJsonLeftOut(const std::string& layer, std::size_t listed, std::size_t read) {
  return findingOf(
      layer, Severity::warning,
      {"geojson.left_out",
       {{"layer", layer}, {"listed", static_cast<std::int64_t>(listed)}, {"read", static_cast<std::int64_t>(read)}}});
}

}  // namespace hectare::gis
