// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/availability/availability.h"
#include "tests/src/support/answer_reading.h"
#include "tests/src/support/drawn_land.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;

TEST_CASE("Trap 8: parcels astride two parks or municipalities - clipped for area, counted once", "[trap]") {
  const Attributes freePlot = {{"in_use", "nietInGebruik"}, {"built", "onbebouwd"}, {"availability", "nietAangeboden"}};
  // Plot p, 400 m², lies in park A (100), in park B (200) and outside (100); the border of the municipalities runs
  // through B.
  DrawnLand land;
  land.map(Role::parks, {"ABB."}).map(Role::plots, {"pppp"}, {{'p', freePlot}}).map(Role::municipalities, {"mmnn"});
  gis::Memo memo;
  gis::Progress progress;
  questions::AvailabilityOptions options;
  SECTION("each park has what lies in it, and the plan has it once") {
    const auto answer = questions::availability(land.world(), land.plan(), options, memo, progress);
    REQUIRE(answer);
    CHECK(figure(*answer, "parks", 0, "free_m2") == 100);
    CHECK(figure(*answer, "parks", 1, "free_m2") == 200);
    CHECK(total(*answer, "parks", "free_m2") == 300);
    CHECK(figure(*answer, "plan", 0, "gross_m2") == 300);
  }
  SECTION("so have the municipalities") {
    options.by = questions::AvailabilityOptions::By::municipality;
    const auto answer = questions::availability(land.world(), land.plan(), options, memo, progress);
    REQUIRE(answer);
    CHECK(figure(*answer, "municipalities", 0, "free_m2") == 200);
    CHECK(figure(*answer, "municipalities", 1, "free_m2") == 100);
    CHECK(total(*answer, "municipalities", "free_m2") == 300);
  }
  SECTION("and the rows of the plot, one per park") {
    options.by = questions::AvailabilityOptions::By::parcel;
    const auto answer = questions::availability(land.world(), land.plan(), options, memo, progress);
    REQUIRE(answer);
    REQUIRE(tableOf(*answer, "parcels").rows.size() == 2);
    CHECK(figure(*answer, "parcels", 0, "in_park_m2") == 100);
    CHECK(figure(*answer, "parcels", 1, "in_park_m2") == 200);
    CHECK(total(*answer, "parcels", "in_park_m2") == 300);
  }
}
