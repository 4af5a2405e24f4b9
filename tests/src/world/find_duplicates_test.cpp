// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/find_duplicates.h"

#include "tests/src/world/rows.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;

TEST_CASE("Polygons that stand twice are found") {
  SECTION("wherever the ring begins and whichever way it runs") {
    auto parcels = layer({"POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))", "POLYGON ((0 0, 5 0, 5 5, 0 5, 0 0))",
                          "POLYGON ((10 10, 10 0, 0 0, 0 10, 10 10))"});
    world::findDuplicates(parcels);
    CHECK(subjects(parcels.findings, "geometry.duplicate") == "1, 3");
    CHECK(parcels.findings.front().areaBeforeM2 == Approx(100));
  }
  SECTION("three of a kind are two findings") {
    const char* const square = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";
    auto parcels = layer({square, square, square});
    world::findDuplicates(parcels);
    CHECK(countOf(parcels.findings, "geometry.duplicate") == 2);
  }
  SECTION("the same corners in another order are another shape") {
    auto parcels = layer({"POLYGON ((0 0, 4 0, 4 4, 2 1, 0 0))", "POLYGON ((0 0, 2 1, 4 0, 4 4, 0 0))"});
    world::findDuplicates(parcels);
    CHECK(parcels.findings.empty());
  }
}
