// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/project.h"

#include "tests/src/world/places.h"
#include "tests/src/world/rows.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;

TEST_CASE("A layer is projected by one named operation") {
  SECTION("nothing is needed in the plan's own CRS") {
    auto land = layer({hasselt});
    const auto projection = world::project(crs("EPSG:31370"), crs("EPSG:31370"), land);
    REQUIRE(projection);
    CHECK_FALSE(projection->changed);
    CHECK(projection->operation.empty());
    CHECK(projection->accuracyM == 0.0);
  }
  SECTION("from degrees, operation and accuracy are known, and a missing better grid is told") {
    auto land = layer({hasseltDegrees});
    const auto projection = world::project(crs("EPSG:4326"), crs("EPSG:31370"), land);
    REQUIRE(projection);
    CHECK(projection->changed);
    CHECK_FALSE(projection->operation.empty());
    CHECK(projection->accuracyM.has_value());
    CHECK(land.table.crs.definition() == "EPSG:31370");
    // Hasselt, 5.34 E 50.93 N lies at about (218 km, 180 km) in Lambert 72.
    CHECK(land.table.geometry.box().minX == Approx(218000).margin(1500));
    CHECK(land.table.geometry.box().minY == Approx(180000).margin(1500));
  }
}
