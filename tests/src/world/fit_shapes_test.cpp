// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/fit_shapes.h"

#include <limits>

#include "tests/src/world/rows.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

const char* const square = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";

plan::Source of(plan::Role role, double bufferM = 0) {
  plan::Source source;
  source.role = role;
  source.bufferM = bufferM;
  return source;
}

}  // namespace

TEST_CASE("Shapes that a role cannot use are left out in the open") {
  SECTION("empty geometries") {
    auto parcels = layer({square, "", square});
    REQUIRE(world::fitShapes(of(plan::Role::parcels), parcels));
    CHECK(shown(parcels, "id") == "1 3");
    CHECK(subjects(parcels.findings, "geometry.empty") == "2");
  }
  SECTION("many empty geometries: fifty one by one, the rest as a number") {
    auto parcels = layer({square});
    for (int i = 0; i < 60; ++i) parcels.table.geometry.addNone();
    for (gis::Column& column : parcels.table.columns) {
      while (column.size() < parcels.table.geometry.size()) column.addText("e");
    }
    REQUIRE(world::fitShapes(of(plan::Role::parcels), parcels));
    CHECK(countOf(parcels.findings, "geometry.empty") == 51);
    CHECK(argument({parcels.findings.back()}, "geometry.empty", "count") == "10");
  }
  SECTION("points and lines where land is meant") {
    auto parcels = layer({"POINT (1 1)", square, "LINESTRING (0 0, 1 1)"});
    REQUIRE(world::fitShapes(of(plan::Role::parcels), parcels));
    CHECK(shown(parcels, "id") == "2");
    CHECK(argument(parcels.findings, "geometry.wrong_kind", "count") == "2");
  }
  SECTION("coordinates that are no numbers") {
    auto parcels = layer({square, square});
    parcels.table.geometry.coords()[1].x = std::numeric_limits<double>::quiet_NaN();
    REQUIRE(world::fitShapes(of(plan::Role::parcels), parcels));
    CHECK(subjects(parcels.findings, "geometry.not_finite") == "1");
  }
  SECTION("a line is a constraint when its buffer makes land of it") {
    auto pipeline = layer({"LINESTRING (0 0, 1 1)"}, plan::Role::constraint);
    REQUIRE(world::fitShapes(of(plan::Role::constraint, 5), pipeline));
    CHECK(pipeline.table.size() == 1);
  }
  SECTION("establishments are points") {
    auto jobs = layer({"POINT (1 1)", square}, plan::Role::establishments);
    REQUIRE(world::fitShapes(of(plan::Role::establishments), jobs));
    CHECK(shown(jobs, "id") == "1");
  }
}

TEST_CASE("A layer without features is empty, but parks must be there") {
  auto parcels = layer({});
  REQUIRE(world::fitShapes(of(plan::Role::parcels), parcels));
  CHECK(countOf(parcels.findings, "source.no_features") == 1);

  auto parks = layer({}, plan::Role::parks);
  const auto fitted = world::fitShapes(of(plan::Role::parks), parks);
  REQUIRE_FALSE(fitted);
  CHECK(fitted.error().kind == gis::ErrorKind::undecided);
}
