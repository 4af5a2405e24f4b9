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
    CHECK(checked("EPSG:4326", metres) == "world.crs_metres");
  }
  SECTION("another country's coordinates") {
    auto metres = layer({"POLYGON ((218000 580000, 218100 580000, 218100 580100, 218000 580000))"});
    CHECK(checked("EPSG:31370", metres) == "world.crs_elsewhere");
  }
  SECTION("northing before easting: elsewhere as given, at home with the axes exchanged") {
    auto metres = layer({"POLYGON ((5644700 663700, 5644800 663700, 5644800 663800, 5644700 663700))"});
    CHECK(checked("EPSG:25831", metres) == "world.axes_swapped");
  }
  SECTION("one feature astray is a finding that must be decided") {
    auto metres = layer({hasselt, "POLYGON ((0 900000, 1 900000, 1 900001, 0 900000))"});
    CHECK(checked("EPSG:31370", metres) == "fits");
    CHECK(subjects(metres.findings, "world.outside_area_of_use") == "2");
    CHECK(metres.findings.front().severity == gis::Severity::error);
  }
  SECTION("the plan's CRS must be one for the place") {
    auto metres = layer({"POLYGON ((218000 580000, 218100 580000, 218100 580100, 218000 580000))"});
    const auto wrong = [&](const std::string& from, const gis::Box& given) {
      return world::checkPlanCrs(crs(from), given, crs("EPSG:31370"), metres).error().what.id;
    };
    CHECK(wrong("EPSG:28992", {218'000, 580'000, 218'100, 580'100}) == "world.plan_crs_elsewhere");
    // Latitude before longitude: 50.93 degrees east, 5.34 north is off Somalia, the other way round it is Hasselt.
    CHECK(wrong("EPSG:4326", {50.93, 5.34, 50.94, 5.35}) == "world.axes_swapped");
  }
}
