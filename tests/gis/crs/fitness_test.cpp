// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/crs.h"
#include "tests/support/catch.h"

using namespace hectare::gis;

TEST_CASE("Areas are measured in projected metres only") {
  const auto refusal = [](const char* code) { return checkFitForAreas(*Crs::parse(code)).error(); };
  CHECK(checkFitForAreas(*Crs::parse("EPSG:31370")));
  CHECK(checkFitForAreas(*Crs::parse("EPSG:28992")));
  CHECK(refusal("EPSG:4326").what.id == "crs.degrees");
  CHECK(refusal("EPSG:3857").what.id == "crs.web_mercator");
  CHECK(refusal("EPSG:2249").what.id == "crs.not_metres");
  CHECK(refusal("EPSG:4326").kind == ErrorKind::refused);
  CHECK(checkFitForAreas(Crs()).error().what.id == "crs.none");
}

TEST_CASE("A hint names a system that fits the place") {
  CHECK(metricCrsFor({5, 50.8, 5.8, 51.2}) == "EPSG:31370, EPSG:3812");
  CHECK(metricCrsFor({4.8, 52.2, 5.2, 52.5}) == "EPSG:28992");
  CHECK(metricCrsFor({13.2, 52.4, 13.6, 52.6}) == "EPSG:25833");
  CHECK(metricCrsFor({-71.2, 42.3, -71.0, 42.4}) == "EPSG:32619");
  CHECK(metricCrsFor({151, -34, 151.2, -33.8}) == "EPSG:32756");
  CHECK(checkFitForAreas(*Crs::parse("EPSG:4313")).error().hint ==
        Message{"crs.hint_metric", {{"crs", "EPSG:31370, EPSG:3812"}}});
}
