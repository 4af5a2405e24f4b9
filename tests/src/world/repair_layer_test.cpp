// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/repair_layer.h"

#include "tests/src/world/rows.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

// A bow-tie of two triangles of 25 m² each; the rings as given cancel out.
const char* const bowTie = "POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))";
// Coordinates near the end of what a double holds, where GEOS 3.11 gives up with a TopologyException.
const char* const beyondRepair =
    "POLYGON ((17e304 33e304, 32e304 35e304, 16e304 22e304, 19e304 22e304, 30e304 41e304, 31e304 36e304, "
    "42e304 41e304, 44e304 37e304, 32e304 44e304, 17e304 33e304))";
const char* const square = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";

}  // namespace

TEST_CASE("Invalid polygons are repaired in the open") {
  SECTION("invalid in the file, which is in the plan's CRS") {
    auto parcels = layer({square, bowTie});
    REQUIRE(world::repairLayer(std::nullopt, gis::Progress(), parcels));
    CHECK(subjects(parcels.findings, "geometry.self_intersection") == "2");
    CHECK(parcels.findings.front().areaAfterM2 == Approx(50));
    CHECK(parcels.findings.front().place == gis::Coord{5, 5});
  }
  SECTION("valid in the file, invalid after projection") {
    auto parcels = layer({bowTie});
    REQUIRE(world::repairLayer(world::Defects{}, gis::Progress(), parcels));
    CHECK(subjects(parcels.findings, "geometry.invalid_projected") == "1");
    CHECK(countOf(parcels.findings, "geometry.self_intersection") == 0);
  }
  SECTION("invalid in the file, valid after projection") {
    auto parcels = layer({square});
    REQUIRE(world::repairLayer(world::Defects{{0, {gis::DefectKind::holeOutside, {1, 2}}}}, gis::Progress(), parcels));
    CHECK(subjects(parcels.findings, "geometry.hole_outside") == "1");
    CHECK(parcels.findings.front().areaBeforeM2 == Approx(100));
    CHECK(parcels.findings.front().areaAfterM2 == Approx(100));
  }
  SECTION("what has no area left goes out") {
    auto parcels = layer({"POLYGON ((0 0, 10 0, 5 0, 0 0))", square});
    REQUIRE(world::repairLayer(std::nullopt, gis::Progress(), parcels));
    CHECK(shown(parcels, "id") == "2");
    CHECK(parcels.findings.front().text.id == "repair.self_intersection_vanished");
  }
  SECTION("what cannot be repaired goes out as an error, and does not stop the others") {
    auto parcels = layer({square, beyondRepair, bowTie});
    REQUIRE(world::repairLayer(std::nullopt, gis::Progress(), parcels));
    CHECK(shown(parcels, "id") == "1 3");
    CHECK(subjects(parcels.findings, "geometry.self_intersection") == "3");
    CHECK(subjects(parcels.findings, "geometry.not_repaired") == "2");
    CHECK(parcels.findings.front().severity == gis::Severity::error);
    // Its area is beyond what a double holds, which is said rather than shown as a number.
    CHECK_FALSE(parcels.findings.front().areaBeforeM2);
    CHECK(parcels.findings.front().text.id == "repair.failed_unmeasured");
  }
}

TEST_CASE("Defects are found by row") {
  const auto parcels = layer({square, bowTie, "POINT (0 0)"});
  const auto defects = world::findDefects(parcels.table.geometry, gis::Progress());
  REQUIRE(defects);
  REQUIRE(defects->size() == 1);
  CHECK(defects->begin()->first == 1);
}
