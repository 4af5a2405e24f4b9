// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/buffer_layer.h"

#include "gis/geometry/area.h"
#include "tests/src/world/rows.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;

TEST_CASE("Constraints are widened by their buffer") {
  const char* const square = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";
  SECTION("a square of 10 m by 2 m: 100 + 4 sides of 20 + a disc of 4 pi") {
    auto constraint = layer({square});
    REQUIRE(world::bufferLayer(2, constraint));
    CHECK(gis::area(constraint.table.geometry, 0) == Approx(180 + 4 * 3.14159265).epsilon(1e-3));
  }
  SECTION("a line becomes land") {
    auto pipeline = layer({"LINESTRING (0 0, 100 0)"});
    REQUIRE(world::bufferLayer(1, pipeline));
    CHECK(gis::area(pipeline.table.geometry, 0) == Approx(200 + 3.14159265).epsilon(1e-3));
  }
  SECTION("what vanishes under a negative buffer goes out with a finding") {
    auto constraint = layer({square, "POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))"});
    REQUIRE(world::bufferLayer(-2, constraint));
    CHECK(shown(constraint, "id") == "1");
    CHECK(argument(constraint.findings, "geometry.buffered_away", "count") == "1");
  }
}
