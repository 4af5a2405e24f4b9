// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/check_extent.h"

#include "tests/src/world/places.h"
#include "tests/src/world/rows.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

std::string checked(const std::string& definition, world::Layer& layer) {
  const auto result = world::checkExtent(crs(definition), layer);
  return result ? "fits" : result.error().what.id;
}

}  // namespace

TEST_CASE("Coordinates that cannot be in their CRS are an error") {
  SECTION("fitting ones pass") {
    auto metres = layer({hasselt});
    auto degrees = layer({hasseltDegrees});
    CHECK(checked("EPSG:31370", metres) == "fits");
    CHECK(checked("EPSG:4326", degrees) == "fits");
    CHECK(metres.findings.empty());
  }
  SECTION("degrees under a metric system") {
    auto degrees = layer({hasseltDegrees});
    CHECK(checked("EPSG:31370", degrees) == "world.crs_degrees");
  }
  SECTION("metres under degrees") {
    auto metres = layer({hasselt});
    CHECK(checked("EPSG:4326", metres) == "world.crs_elsewhere");
  }
  SECTION("another country's coordinates") {
    auto metres = layer({"POLYGON ((218000 580000, 218100 580000, 218100 580100, 218000 580000))"});
    CHECK(checked("EPSG:31370", metres) == "world.crs_elsewhere");
  }
  SECTION("one feature astray is a finding that must be decided") {
    auto metres = layer({hasselt, "POLYGON ((0 900000, 1 900000, 1 900001, 0 900000))"});
    CHECK(checked("EPSG:31370", metres) == "fits");
    CHECK(subjects(metres.findings, "world.outside_area_of_use") == "2");
    CHECK(metres.findings.front().severity == gis::Severity::error);
  }
  SECTION("the plan's CRS must be one for the place") {
    auto metres = layer({"POLYGON ((218000 580000, 218100 580000, 218100 580100, 218000 580000))"});
    const auto result = world::checkPlanCrs(crs("EPSG:31370"), metres);
    REQUIRE_FALSE(result);
    CHECK(result.error().what.id == "world.plan_crs_elsewhere");
  }
}
