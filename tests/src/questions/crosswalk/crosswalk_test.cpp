// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/crosswalk/crosswalk.h"

#include <cmath>

#include "tests/src/support/answer_reading.h"
#include "tests/src/support/random_land.h"
#include "tests/src/support/scheme_land.h"
#include "tests/support/catch.h"
#include "tests/support/rapidcheck.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;
using questions::CrosswalkOptions;

namespace {

gis::Result<answer::Answer> tryAsk(const DrawnLand& land, const plan::Plan& plan, const CrosswalkOptions& options) {
  gis::Memo memo;
  gis::Progress progress;
  return questions::crosswalk(land.world(), plan, options, memo, progress);
}

answer::Answer ask(const DrawnLand& land, const CrosswalkOptions& options) {
  auto result = tryAsk(land, land.plan(), options);
  if (!result) FAIL(result.error().what.id);
  return std::move(*result);
}

/// m² that are `from` under one scheme and `to` under the other.
double cross(const answer::Answer& answer, const std::string& from, const std::string& to) {
  const answer::Table& table = tableOf(answer, "crosswalk");
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    if (std::get<gis::Message>(table.rows[r][0]).id == "class." + from) {
      return *figure(answer, "crosswalk", r, to + "_m2");
    }
  }
  return -1;
}

}  // namespace

TEST_CASE("A crosswalk says what the classes of one scheme are under another", "[crosswalk]") {
  const auto land = landOfSixCells();
  CrosswalkOptions options;
  options.from = "vlaio";
  options.to = "ibis";
  const auto answer = ask(land, options);
  CHECK(answer.closed);
  CHECK(cross(answer, "occupied", "issued") == 100);
  CHECK(cross(answer, "vacant_built", "issued") == 100);
  CHECK(cross(answer, "free", "issuable_now") == 100);
  CHECK(cross(answer, "held", "option") == 100);
  CHECK(cross(answer, "held", "issuable_later") == 0);
  CHECK(cross(answer, "unknown", "unknown") == 100);
  CHECK(cross(answer, "public", "public") == 100);
  CHECK(total(answer, "crosswalk", "issued_m2") == 200);
  CHECK(total(answer, "crosswalk", "sum_m2") == 600);
  SECTION("rows and columns add up to the ledger of each scheme") {
    CHECK(sum(answer, "closure", "crossed_m2") == 1200);
    CHECK(sum(answer, "closure", "residual_m2") == 0);
  }
  SECTION("with what both call gross, net, issuable and offered") {
    CHECK(figure(answer, "schemes", 0, "net_m2") == 500);
    CHECK(figure(answer, "schemes", 1, "net_m2") == 400);
    CHECK(figure(answer, "schemes", 0, "offered_m2") == 0);
    CHECK_FALSE(figure(answer, "schemes", 1, "offered_m2"));
  }
}

TEST_CASE("Between plots and parcels the pieces are cut by both", "[crosswalk]") {
  auto land = landOfSixCells();
  // Parcel a covers p, q and half of r; parcel b the other half, s, t and half of the street.
  land.wkt(Role::parcels, {{"POLYGON((0 0,25 0,25 10,0 10,0 0))", {{"id", "a"}, {"built", "bebouwd"}}},
                           {"POLYGON((25 0,55 0,55 10,25 10,25 0))", {{"id", "b"}, {"built", "onbebouwd"}}}});
  CrosswalkOptions options;
  options.to = "cadastre-only";
  options.pieces = options.shapes = true;
  const auto answer = ask(land, options);
  CHECK(answer.closed);
  CHECK(cross(answer, "occupied", "occupied") == 100);
  CHECK(cross(answer, "free", "occupied") == 100);
  CHECK(cross(answer, "held", "occupied") == 50);
  CHECK(cross(answer, "held", "free") == 50);
  CHECK(cross(answer, "vacant_built", "free") == 100);
  CHECK(cross(answer, "unknown", "free") == 100);
  CHECK(cross(answer, "public", "free") == 50);
  CHECK(cross(answer, "public", "public") == 50);
  CHECK(sum(answer, "closure", "residual_m2") == 0);
  SECTION("and each piece has its shape and both its plots") {
    const answer::Layer& layer = answer.layers.front();
    CHECK(layer.table.rows.size() == 8);
    CHECK(layer.shapes.size() == 8);
    CHECK(layer.shapes.kind(0) == gis::GeometryKind::polygon);
  }
  SECTION("back again it is the same table turned over") {
    options.from = "cadastre-only";
    options.to = "vlaio";
    const auto back = ask(land, options);
    CHECK(cross(back, "free", "held") == 50);
    CHECK(cross(back, "occupied", "free") == 100);
  }
}

TEST_CASE("A crosswalk says what it lacks", "[crosswalk]") {
  const auto land = landOfSixCells();
  CrosswalkOptions options;
  CHECK(tryAsk(land, land.plan(), options).error().kind == gis::ErrorKind::usage);
  options.to = "cadastre-only";
  CHECK(tryAsk(land, land.plan(), options).error().what.id == "land.role_missing");
  options.to = "ibis";
  options.parks = {"B"};
  CHECK(tryAsk(land, land.plan(), options).error().what.id == "availability.no_park");
}

TEST_CASE("On any land a crosswalk adds up to both ledgers", "[crosswalk]") {
  CHECK(rc::check([] {
    const RandomLand land(*rc::gen::arbitrary<std::uint32_t>(), *rc::gen::inRange(1, 10));
    CrosswalkOptions options;
    options.from = *rc::gen::element<std::string>("vlaio", "ibis", "buildable-lands", "cadastre-only");
    options.to = *rc::gen::element<std::string>("vlaio", "ibis", "buildable-lands", "cadastre-only");
    const auto answer = tryAsk(land.drawn(), land.plan("vlaio"), options);
    RC_ASSERT(bool(answer));
    // More boundaries may move others by the grid of 0.1 mm; remnants are judged on what that leaves.
    const double rounding = land.parkPerimeterM() * 1e-3 + 0.01;
    RC_ASSERT(std::abs(sum(*answer, "closure", "residual_m2")) < rounding);
    const double gross = sum(*answer, "schemes", "gross_m2");
    RC_ASSERT(std::abs(2 * *total(*answer, "crosswalk", "sum_m2") - gross) < rounding);
  }));
}
