// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/availability/compare_schemes.h"

#include <algorithm>

#include "tests/src/support/answer_reading.h"
#include "tests/src/support/scheme_land.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;
using questions::AvailabilityOptions;

namespace {

gis::Result<answer::Answer> tryAsk(const DrawnLand& land, const AvailabilityOptions& options) {
  gis::Memo memo;
  gis::Progress progress;
  return questions::availability(land.world(), land.plan(), options, memo, progress);
}

answer::Answer ask(const DrawnLand& land, const AvailabilityOptions& options) {
  auto result = tryAsk(land, options);
  if (!result) FAIL(result.error().what.id);
  return std::move(*result);
}

AvailabilityOptions under(const std::string& schemes) {
  AvailabilityOptions options;
  options.scheme = schemes;
  return options;
}

bool hasTable(const answer::Answer& answer, const std::string& id) {
  return std::any_of(answer.tables.begin(), answer.tables.end(), [&](const auto& table) { return table.id == id; });
}

}  // namespace

TEST_CASE("Four schemes stand side by side on the same land", "[availability]") {
  auto land = landOfSixCells();
  land.map(Role::parcels, {"aabb.."}, {{'a', {{"built", "bebouwd"}}}, {'b', {{"built", "onbebouwd"}}}});
  const auto answer = ask(land, under("all"));
  CHECK(answer.closed);
  CHECK(answer.scheme == "vlaio, buildable-lands, cadastre-only, ibis");
  SECTION("per park, with gross once and what a scheme cannot know empty") {
    CHECK(figure(answer, "parks", 0, "gross_m2") == 600);
    CHECK(figure(answer, "parks", 0, "net_vlaio_m2") == 500);
    CHECK(figure(answer, "parks", 0, "net_ibis_m2") == 400);
    CHECK(figure(answer, "parks", 0, "net_buildable_lands_m2") == 500);
    CHECK(figure(answer, "parks", 0, "net_cadastre_only_m2") == 400);
    CHECK(figure(answer, "parks", 0, "issuable_vlaio_m2") == 200);
    CHECK(figure(answer, "parks", 0, "issuable_ibis_m2") == 200);
    CHECK_FALSE(figure(answer, "parks", 0, "issuable_buildable_lands_m2"));
    CHECK_FALSE(figure(answer, "parks", 0, "issuable_cadastre_only_m2"));
    CHECK(figure(answer, "parks", 0, "offered_vlaio_m2") == 0);
    CHECK_FALSE(figure(answer, "parks", 0, "offered_ibis_m2"));
    CHECK_FALSE(figure(answer, "parks", 0, "offered_cadastre_only_m2"));
    CHECK(total(answer, "parks", "net_ibis_m2") == 400);
    CHECK_FALSE(total(answer, "parks", "offered_ibis_m2"));
  }
  SECTION("in total, with what nobody knows") {
    CHECK(text(answer, "schemes", 0, "scheme") == "vlaio");
    CHECK(figure(answer, "schemes", 0, "unknown_m2") == 100);
    CHECK(figure(answer, "schemes", 2, "unknown_m2") == 0);
    CHECK(figure(answer, "schemes", 3, "net_m2") == 400);
  }
  SECTION("then each with its whole ledger") {
    CHECK(figure(answer, "plan_vlaio", 0, "held_m2") == 100);
    CHECK(figure(answer, "plan_ibis", 0, "option_m2") == 100);
    CHECK(figure(answer, "plan_buildable_lands", 0, "net_buildable_m2") == 150);
    CHECK(figure(answer, "plan_cadastre_only", 0, "occupied_m2") == 200);
    CHECK_FALSE(figure(answer, "plan_cadastre_only", 0, "held_m2"));
  }
}

TEST_CASE("A scheme that the plan's layers cannot answer is told and left empty", "[availability]") {
  const auto land = landOfSixCells();  // no parcels
  const auto answer = ask(land, under("all"));
  CHECK(answer.closed);
  CHECK(findingsOf(answer, "scheme.not_answered") == 1);
  CHECK_FALSE(figure(answer, "parks", 0, "net_cadastre_only_m2"));
  CHECK_FALSE(figure(answer, "schemes", 2, "gross_m2"));
  CHECK_FALSE(hasTable(answer, "plan_cadastre_only"));
  CHECK(figure(answer, "parks", 0, "net_vlaio_m2") == 500);
  SECTION("and only when no scheme can be answered, nothing is") {
    const auto none = tryAsk(land, under("cadastre-only,cadastre-only"));
    REQUIRE_FALSE(none);
    CHECK(none.error().kind == gis::ErrorKind::undecided);
  }
}

TEST_CASE("When no scheme can be answered the first says what is missing", "[availability]") {
  DrawnLand land;
  land.map(Role::parks, {"AA"});
  const auto answer = tryAsk(land, under("all"));
  REQUIRE_FALSE(answer);
  CHECK(answer.error().kind == gis::ErrorKind::undecided);
  CHECK(answer.error().what.id == "land.role_missing");
}

TEST_CASE("Some schemes are named one by one, in the order given", "[availability]") {
  const auto land = landOfSixCells();
  CHECK(ask(land, under("ibis, vlaio")).scheme == "ibis, vlaio");
  CHECK(tryAsk(land, under("ibis,vlaioo")).error().what.id == "scheme.not_found");
  CHECK(tryAsk(land, under(",")).error().kind == gis::ErrorKind::usage);
  auto byParcel = under("all");
  byParcel.by = AvailabilityOptions::By::parcel;
  CHECK(tryAsk(land, byParcel).error().kind == gis::ErrorKind::usage);
}

TEST_CASE("Side by side a scheme says what it says alone, also by municipality", "[availability]") {
  auto land = landOfSixCells();
  land.map(Role::municipalities, {"xxxyyy"});
  auto options = under("vlaio,ibis");
  options.by = AvailabilityOptions::By::municipality;
  const auto both = ask(land, options);
  for (const std::string scheme : {"vlaio", "ibis"}) {
    options.scheme = scheme;
    const auto alone = ask(land, options);
    for (std::size_t row = 0; row < 2; ++row) {
      CHECK(figure(both, "municipalities", row, "net_" + scheme + "_m2") ==
            figure(alone, "municipalities", row, "net_m2"));
    }
    CHECK(total(both, "municipalities", "issuable_" + scheme + "_m2") == total(alone, "municipalities", "issuable_m2"));
  }
}

TEST_CASE("Trap 1: gross, net, issuable and offered mixed up - they stand beside one another in every table",
          "[trap]") {
  auto land = landOfSixCells();
  land.map(Role::municipalities, {"xxxyyy"});
  AvailabilityOptions options;
  for (const auto& [by, id] : {std::pair{AvailabilityOptions::By::park, "parks"},
                               {AvailabilityOptions::By::municipality, "municipalities"},
                               {AvailabilityOptions::By::plan, "plan"}}) {
    options.by = by;
    const auto answer = ask(land, options);
    CHECK(sum(answer, id, "gross_m2") == 600);
    CHECK(sum(answer, id, "net_m2") == 500);
    CHECK(sum(answer, id, "issuable_m2") == 200);
    CHECK(sum(answer, id, "offered_m2") == 0);
  }
  SECTION("and premises on offer are not land on offer") {
    CHECK(figure(ask(land, {}), "plan", 0, "offered_premises_m2") == 100);
  }
  SECTION("also by plot") {
    options.by = AvailabilityOptions::By::parcel;
    const auto answer = ask(land, options);
    CHECK(total(answer, "parcels", "in_park_m2") == 500);
    CHECK(total(answer, "parcels", "net_m2") == 500);
    CHECK(total(answer, "parcels", "issuable_m2") == 200);
    CHECK(total(answer, "parcels", "offered_m2") == 0);
  }
}

TEST_CASE("Trap 4: unknown is not zero - what nobody knows is a class, what a scheme cannot know is empty", "[trap]") {
  auto land = landOfSixCells();
  land.map(Role::parcels, {"a....."});
  const auto answer = ask(land, under("vlaio,cadastre-only"));
  CHECK(figure(answer, "plan_vlaio", 0, "unknown_m2") == 100);          // on offer, but of unknown use
  CHECK(figure(answer, "plan_cadastre_only", 0, "unknown_m2") == 100);  // nobody says whether it is built
  CHECK(figure(answer, "plan_cadastre_only", 0, "free_m2") == 0);
  CHECK_FALSE(figure(answer, "plan_cadastre_only", 0, "offered_m2"));
  CHECK_FALSE(figure(answer, "plan_cadastre_only", 0, "issuable_m2"));
}

TEST_CASE("A zone of a status that the scheme does not know is one whose status nobody knows, with a finding",
          "[availability]") {
  DrawnLand land;
  land.map(Role::parks, {"AAA"})
      .map(Role::plots, {"pqr"},
           {{'p', {{"in_use", "nietInGebruik"}, {"built", "onbebouwd"}, {"availability", "nietAangeboden"}}},
            {'q', {{"in_use", "nietInGebruik"}, {"built", "onbebouwd"}, {"availability", "nietAangeboden"}}},
            {'r', {{"in_use", "inGebruik"}, {"built", "bebouwd"}, {"function", "economie"}}}})
      .map(Role::zones, {"xyx"}, {{'x', {{"status", "half af"}}}, {'y', {{"status", "ontwikkeld"}}}});
  const auto answer = ask(land, {});
  CHECK(figure(answer, "plan", 0, "unknown_m2") == 100);
  CHECK(figure(answer, "plan", 0, "free_m2") == 100);
  CHECK(figure(answer, "plan", 0, "occupied_m2") == 100);  // in use, whatever the zone is
  CHECK(findingsOf(answer, "scheme.unknown_code") == 1);
}
