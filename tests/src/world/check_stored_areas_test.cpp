// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/check_stored_areas.h"

#include "tests/src/world/rows.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

const char* const hectareSquare = "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))";

gis::Findings checked(gis::Column stored) {
  auto parcels = layer({hectareSquare, hectareSquare, hectareSquare});
  parcels.table.columns.push_back(std::move(stored));
  world::checkStoredAreas(parcels);
  return parcels.findings;
}

}  // namespace

TEST_CASE("Stated areas are held against the geometry") {
  SECTION("equal ones, missing ones and rounded ones agree") {
    CHECK(checked(numbers("area_m2", {10'000.0, 10'000.0, {}})).empty());
    CHECK(checked(numbers("area_ha", {1.0, 1.0, 1.0})).empty());
    // With one decimal, 0.96 ha would have been written as 1.0.
    CHECK(checked(numbers("area_ha", {1.0, 1.0, 0.9})).size() == 1);
    CHECK(checked(numbers("area_m2", {10'009.0, 10'000.0, 10'000.0})).empty());
  }
  SECTION("one finding for the layer, with the worst and both sums") {
    const auto findings = checked(numbers("area_m2", {10'000.0, 10'500.5, 12'000.0}));
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().rule == "area.stored_differs");
    CHECK(argument(findings, "area.stored_differs", "count") == "2");
    CHECK(argument(findings, "area.stored_differs", "first") == "3");
    CHECK(findings.front().areaBeforeM2 == Approx(32'500.5));
    CHECK(findings.front().areaAfterM2 == Approx(30'000));
  }
  SECTION("without such a column nothing is told") { CHECK(checked(numbers("jobs", {1.0, 2.0, 3.0})).empty()); }
}
