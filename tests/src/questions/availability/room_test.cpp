// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <string>

#include "src/questions/availability/availability.h"
#include "tests/src/support/answer_reading.h"
#include "tests/src/support/drawn_land.h"
#include "tests/src/support/random_land.h"
#include "tests/support/rapidcheck.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;
using By = questions::AvailabilityOptions::By;

namespace {

const Attributes used = {{"id", "p"}, {"in_use", "inGebruik"}, {"built", "bebouwd"}, {"function", "economie"}};
const Attributes idle = {
    {"id", "q"}, {"in_use", "nietInGebruik"}, {"built", "onbebouwd"}, {"availability", "aangeboden"}};

std::string box(double x0, double y0, double x1, double y1) {
  const auto at = [](double x, double y) { return std::to_string(x) + " " + std::to_string(y); };
  return "POLYGON((" + at(x0, y0) + "," + at(x1, y0) + "," + at(x1, y1) + "," + at(x0, y1) + "," + at(x0, y0) + "))";
}

/// A park of 200 x 100 m: plot p in use on its western half, plot q idle on its eastern.
DrawnLand twoPlots() {
  DrawnLand land;
  land.wkt(Role::parks, {{box(0, 0, 200, 100), {{"id", "A"}}}})
      .wkt(Role::plots, {{box(0, 0, 100, 100), used}, {box(100, 0, 200, 100), idle}});
  return land;
}

gis::Result<answer::Answer> asked(const DrawnLand& land, const plan::Plan& plan,
                                  const questions::AvailabilityOptions& options) {
  gis::Memo memo;
  gis::Progress progress;
  return questions::availability(land.world(), plan, options, memo, progress);
}

answer::Answer byParcel(const DrawnLand& land, const plan::Plan& plan) {
  questions::AvailabilityOptions options;
  options.by = By::parcel;
  auto answer = asked(land, plan, options);
  REQUIRE(answer);
  return std::move(*answer);
}

answer::Answer withRoom(const DrawnLand& land, double minAreaM2 = 0) {
  questions::AvailabilityOptions options;
  options.room = true;
  options.minAreaM2 = minAreaM2;
  auto answer = asked(land, land.plan(), options);
  REQUIRE(answer);
  return std::move(*answer);
}

}  // namespace

TEST_CASE("Trap 2: in use if any part is used hides half-empty plots - coverage, rectangle and circle show them",
          "[trap][room]") {
  DrawnLand land = twoPlots();
  // A hall of 40 x 80 m in the west of plot p: 10,000 m² are occupied, of which 6,800 m² are free, 60 x 100 m in one
  // rectangle.
  land.wkt(Role::buildings, {{box(0, 10, 40, 90), {}}});
  const auto answer = withRoom(land);
  CHECK(figure(answer, "parks", 0, "occupied_m2") == 10'000);
  REQUIRE(tableOf(answer, "partly_used").rows.size() == 1);  // q is not in use: all of it is told as offered
  CHECK(text(answer, "partly_used", 0, "parcel_id") == "p");
  CHECK(figure(answer, "partly_used", 0, "building_m2") == 3200);
  CHECK(figure(answer, "partly_used", 0, "building_coverage") == 32);
  CHECK(figure(answer, "partly_used", 0, "uncovered_m2") == 6800);
  CHECK(*figure(answer, "partly_used", 0, "rectangle_m2") == Approx(6000).epsilon(0.001));
  CHECK(*figure(answer, "partly_used", 0, "rectangle_width_m") == Approx(60).margin(0.01));
  CHECK(*figure(answer, "partly_used", 0, "rectangle_length_m") == Approx(100).margin(0.01));
  CHECK(*figure(answer, "partly_used", 0, "circle_diameter_m") == Approx(60).margin(0.1));
  SECTION("a least area keeps the plots that have such a rectangle") {
    CHECK(tableOf(withRoom(land, 6000), "partly_used").rows.empty());
    CHECK(tableOf(withRoom(land, 5900), "partly_used").rows.size() == 1);
  }
}

TEST_CASE("What roads, water and hard constraints cover is no room", "[room]") {
  DrawnLand land = twoPlots();
  land.wkt(Role::buildings, {{box(0, 0, 40, 100), {}}})
      .wkt(Role::publicLand, {{box(40, 0, 50, 100), {}}})
      .wkt(Role::constraint, {{box(50, 0, 100, 20), {}}})
      .wkt(Role::constraint, {{box(50, 50, 100, 100), {}}})
      .soft();
  const auto answer = withRoom(land);
  CHECK(figure(answer, "partly_used", 0, "uncovered_m2") == 4000);
  CHECK(*figure(answer, "partly_used", 0, "rectangle_m2") == Approx(4000).epsilon(0.001));
}

TEST_CASE("Only the part of a plot in the park counts", "[room]") {
  DrawnLand land;
  land.wkt(Role::parks, {{box(0, 0, 50, 100), {{"id", "A"}}}})
      .wkt(Role::plots, {{box(0, 0, 100, 100), used}})
      .wkt(Role::buildings, {{box(30, 0, 70, 100), {}}});
  const auto answer = withRoom(land);
  CHECK(figure(answer, "partly_used", 0, "building_m2") == 2000);
  CHECK(figure(answer, "partly_used", 0, "building_coverage") == 40);
  CHECK(*figure(answer, "partly_used", 0, "rectangle_m2") == Approx(3000).epsilon(0.001));
}

TEST_CASE("Buildings cover each square metre once", "[room]") {
  DrawnLand land = twoPlots();
  land.wkt(Role::buildings, {{box(0, 0, 50, 50), {}}, {box(25, 0, 75, 50), {}}, {box(90, 0, 110, 50), {}}});
  const auto answer = byParcel(land, land.plan());
  CHECK(figure(answer, "parcels", 0, "building_m2") == 75 * 50 + 10 * 50);
  CHECK(figure(answer, "parcels", 1, "building_m2") == 10 * 50);
  CHECK(figure(answer, "coverage", 0, "building_m2") == 95 * 50);
  CHECK(figure(answer, "coverage", 0, "building_coverage") == 23.75);
  CHECK(figure(answer, "coverage", 0, "plots") == 2);
  CHECK(total(answer, "coverage", "building_m2") == 95 * 50);
}

TEST_CASE("Without buildings coverage is unknown, not zero, and room cannot be asked", "[room]") {
  const DrawnLand land = twoPlots();
  const auto answer = byParcel(land, land.plan());
  CHECK_FALSE(figure(answer, "parcels", 0, "building_m2"));
  CHECK_FALSE(figure(answer, "parcels", 0, "building_coverage"));
  questions::AvailabilityOptions options;
  options.room = true;
  const auto refused = asked(land, land.plan(), options);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == gis::ErrorKind::undecided);
}

TEST_CASE("Floor area is footprints times floors; what nobody knows is no figure", "[room]") {
  const auto ratios = [](const Attributes& one, const Attributes& other, double storeyHeightM) {
    DrawnLand land = twoPlots();
    land.wkt(Role::buildings, {{box(0, 0, 50, 50), one}, {box(120, 0, 170, 50), other}});
    plan::Plan plan = land.plan();
    if (storeyHeightM > 0) plan.parameters["storey_height_m"] = storeyHeightM;
    const auto answer = byParcel(land, plan);
    return std::pair(figure(answer, "parcels", 0, "floor_area_ratio"),
                     figure(answer, "parcels", 1, "floor_area_ratio"));
  };
  using Ratios = std::pair<std::optional<double>, std::optional<double>>;
  CHECK(ratios({{"floors", "2"}}, {{"floors", "3"}}, 0) == Ratios(0.5, 0.75));
  CHECK(ratios({{"floors", "2"}}, {}, 0) == Ratios(0.5, std::nullopt));
  SECTION("a height says them only by a storey height that the plan states") {
    CHECK(ratios({{"floors", "2"}}, {{"height_m", "10"}}, 0) == Ratios(0.5, std::nullopt));
    CHECK(ratios({{"floors", "2"}}, {{"height_m", "10"}}, 3.5) == Ratios(0.5, 0.75));
    CHECK(ratios({{"floors", "2"}, {"height_m", "30"}}, {{"height_m", "1"}}, 3.5) == Ratios(0.5, 0.25));
  }
  SECTION("a plot without a building has none, which is known") {
    DrawnLand land = twoPlots();
    land.wkt(Role::buildings, {{box(0, 0, 50, 50), {{"floors", "2"}}}});
    CHECK(figure(byParcel(land, land.plan()), "parcels", 1, "floor_area_ratio") == 0);
  }
  SECTION("where buildings lie over one another the one with more floors counts") {
    DrawnLand land = twoPlots();
    land.wkt(Role::buildings, {{box(0, 0, 50, 100), {{"floors", "1"}}}, {box(0, 0, 50, 50), {{"floors", "4"}}}});
    CHECK(figure(byParcel(land, land.plan()), "parcels", 0, "floor_area_ratio") == 1.25);
  }
}

TEST_CASE("A plot that is said to be built and has no building is told", "[room]") {
  DrawnLand land = twoPlots();
  land.wkt(Role::buildings, {{box(120, 0, 170, 50), {}}});
  CHECK(findingsOf(withRoom(land), "buildings.missing") == 1);
  CHECK(findingsOf(withRoom(twoPlots().wkt(Role::buildings, {{box(0, 0, 50, 50), {}}})), "buildings.missing") == 0);
}

TEST_CASE("Trap 6: slivers are dropped by width as well as area, and their hectares are told", "[trap]") {
  DrawnLand land;
  // Two idle plots: 100 x 100 m, and a strip of 4 x 500 m, large enough but narrow; and one of 20 x 20 m.
  land.wkt(Role::parks, {{box(0, 0, 600, 300), {{"id", "A"}}}});
  Attributes strip = idle;
  strip["id"] = "s";
  Attributes corner = idle;
  corner["id"] = "c";
  land.wkt(Role::plots, {{box(0, 0, 100, 100), idle}, {box(0, 200, 500, 204), strip}, {box(300, 0, 320, 20), corner}});
  plan::Plan plan = land.plan();
  const auto offered = [&](double minAreaM2, double minWidthM) {
    plan.remnant = {minAreaM2, minWidthM, plan::RemnantRule::Join::park};
    const auto answer = asked(land, plan, {});
    REQUIRE(answer);
    return std::pair(*figure(*answer, "parks", 0, "offered_m2"), *figure(*answer, "parks", 0, "remnant_m2"));
  };
  using Areas = std::pair<double, double>;
  CHECK(offered(0, 0) == Areas(12'400, 0));
  CHECK(offered(500, 0) == Areas(12'000, 400));
  CHECK(offered(500, 10) == Areas(10'000, 2400));
}

TEST_CASE("Whatever the land, what stands on plots is no more than the plots", "[law][room]") {
  rc::prop("and circle and rectangle fit into what is free", [] {
    const RandomLand random(*rc::gen::arbitrary<std::uint32_t>(), *rc::gen::inRange(1, 8));
    DrawnLand land = random.drawn();
    land.wkt(Role::buildings, {{box(217'900, 179'900, 218'100, 180'100), {{"floors", "2"}}}});
    questions::AvailabilityOptions options;
    options.by = By::parcel;
    options.room = true;
    const auto answer = asked(land, random.plan("vlaio"), options);
    RC_ASSERT(bool(answer));
    for (std::size_t r = 0; r < tableOf(*answer, "parcels").rows.size(); ++r) {
      const double inPark = *figure(*answer, "parcels", r, "in_park_m2");
      const double built = *figure(*answer, "parcels", r, "building_m2");
      RC_ASSERT(built >= 0);
      RC_ASSERT(built <= inPark + 1e-3);
      const auto ratio = figure(*answer, "parcels", r, "floor_area_ratio");
      RC_ASSERT(ratio || built == 0);  // unknown only where no building with floors stands in any park
      if (ratio && inPark > 1) RC_ASSERT(std::abs(*ratio * inPark - 2 * built) < 0.1);
    }
    for (std::size_t r = 0; r < tableOf(*answer, "partly_used").rows.size(); ++r) {
      const double free = *figure(*answer, "partly_used", r, "uncovered_m2");
      const double diameter = figure(*answer, "partly_used", r, "circle_diameter_m").value_or(0);
      RC_ASSERT(figure(*answer, "partly_used", r, "rectangle_m2").value_or(0) <= free + 1e-3);
      RC_ASSERT(diameter * diameter * 0.7853 <= free + 1e-3);
      // A square that fits into the circle is a rectangle; 7.5 degrees off at most.
      RC_ASSERT(figure(*answer, "partly_used", r, "rectangle_m2").value_or(0) >= diameter * diameter / 2 * 0.9 - 0.5);
    }
  });
}
