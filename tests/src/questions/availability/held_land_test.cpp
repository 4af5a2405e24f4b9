// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/availability/availability.h"
#include "src/questions/explain/explain.h"
#include "tests/src/support/answer_reading.h"
#include "tests/src/support/drawn_land.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;

TEST_CASE("Trap 3: reserve, option and frozen land is not market supply - rows of its own", "[trap]") {
  DrawnLand land;
  const auto idle = [](const std::string& offer, const std::string& restriction) {
    return Attributes{
        {"in_use", "nietInGebruik"}, {"built", "onbebouwd"}, {"availability", offer}, {"restriction", restriction}};
  };
  land.map(Role::parks, {"AAAAAA"})
      .map(Role::plots, {"abcdef"},
           {{'a', idle("aangeboden", "reservegrond")},
            {'b', idle("optie", "none")},
            {'c', idle("aangeboden", "bevriezingDoorEigenaar")},
            {'d', idle("nietAangeboden", "bevriezingDoorOverheid_waterproblematiek")},
            {'e', idle("aangeboden", "none")},
            {'f', idle("nietAangeboden", "none")}});
  gis::Memo memo;
  gis::Progress progress;
  const auto answer = questions::availability(land.world(), land.plan(), {}, memo, progress);
  REQUIRE(answer);
  CHECK(figure(*answer, "plan", 0, "held_m2") == 400);
  CHECK(figure(*answer, "plan", 0, "offered_m2") == 100);
  CHECK(figure(*answer, "plan", 0, "free_m2") == 100);
  SECTION("what is held by an option stands apart from what is held otherwise") {
    questions::ExplainOptions options;
    options.park = "A";
    options.landClass = "held";
    const auto why = questions::explain(land.world(), land.plan(), options, memo, progress);
    REQUIRE(why);
    REQUIRE(tableOf(*why, "rules").rows.size() == 2);
    CHECK(text(*why, "rules", 0, "rule") == "vlaio.held.option");
    CHECK(figure(*why, "rules", 0, "area_m2") == 100);
    CHECK(text(*why, "rules", 1, "rule") == "vlaio.held.restriction");
    CHECK(figure(*why, "rules", 1, "area_m2") == 300);
  }
  SECTION("and so it does under IBIS, which counts reserve and frozen land as issuable later") {
    questions::AvailabilityOptions options;
    options.scheme = "ibis";
    const auto ibis = questions::availability(land.world(), land.plan(), options, memo, progress);
    REQUIRE(ibis);
    CHECK(figure(*ibis, "plan", 0, "option_m2") == 100);
    CHECK(figure(*ibis, "plan", 0, "issuable_later_m2") == 300);
    CHECK(figure(*ibis, "plan", 0, "issuable_now_m2") == 200);
  }
}
