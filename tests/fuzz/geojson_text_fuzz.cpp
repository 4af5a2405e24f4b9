// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The text of GeoJSON and TopoJSON files: whatever it says, there is an end to what is told of it.
#include "gis/io/geojson_text.h"
#include "tests/fuzz/input_file.h"

namespace hectare::fuzz {
namespace {

void geojsonText(Bytes bytes) {
  const std::filesystem::path file = inputFile("input.geojson", asText(bytes));
  const gis::GeoJsonText told = gis::checkGeoJsonText(file, "layer");
  require(told.findings.size() <= 40, "each rule is told once");
  for (const gis::Finding& finding : told.findings) {
    require(finding.rule.starts_with("geojson.") && finding.layer == "layer", "findings name their rule and layer");
  }
  require(told.features <= bytes.size() + 1, "there are no more features than bytes, or one");
  const gis::Error error = gis::namedByText({gis::ErrorKind::unreadable, {"x"}, {}, {}}, "GeoJSON", file);
  require(!error.what.empty(), "an error stays an error");
}

}  // namespace
}  // namespace hectare::fuzz

HECTARE_FUZZ_TARGET("geojson_text", geojsonText)
