// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/answer/begin.h"

#include "tests/support/catch.h"

using namespace hectare;

TEST_CASE("An answer begins with what does not depend on the question") {
  plan::Plan plan;
  plan.file = "some/folder/limburg.hectare";
  plan.name = "Limburg";
  const auto crs = gis::Crs::parse("EPSG:31370");
  REQUIRE(crs);
  const answer::Answer begun = answer::begin("check", plan, *crs, {}, false);
  CHECK(begun.question == "check");
  CHECK(begun.plan == "limburg.hectare");
  CHECK(begun.planTitle == "Limburg");
  CHECK(begun.crs == "EPSG:31370");
  CHECK(begun.areaMethod == "planar");
  CHECK(begun.closed);
  CHECK_FALSE(begun.illustrative);
  SECTION("the area method is the plan's") {
    plan.geodesicArea = true;
    CHECK(answer::begin("check", plan, *crs, {}, false).areaMethod == "geodesic");
  }
  SECTION("illustrative when a source or the plan is") {
    CHECK(answer::begin("check", plan, *crs, {}, true).illustrative);
    plan.illustrative = true;
    CHECK(answer::begin("check", plan, *crs, {}, false).illustrative);
  }
}
