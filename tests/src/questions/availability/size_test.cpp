// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "src/land/partition.h"
#include "src/questions/availability/availability.h"
#include "src/questions/availability/size_table.h"
#include "tests/src/support/answer_reading.h"
#include "tests/src/support/drawn_land.h"
#include "tests/src/support/random_land.h"
#include "tests/support/rapidcheck.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;
using Join = plan::RemnantRule::Join;
using By = questions::AvailabilityOptions::By;

namespace {

const Attributes freePlot = {{"in_use", "nietInGebruik"}, {"built", "onbebouwd"}, {"availability", "nietAangeboden"}};
const Attributes usedPlot = {{"in_use", "inGebruik"}, {"built", "bebouwd"}, {"function", "economie"}};

Attributes ownedBy(Attributes plot, const std::string& owner) {
  plot["owner"] = owner;
  return plot;
}

answer::Answer bySize(const DrawnLand& land, const plan::Plan& plan, std::optional<Join> join = {}) {
  gis::Memo memo;
  gis::Progress progress;
  questions::AvailabilityOptions options;
  options.by = By::size;
  options.joinLots = join;
  auto result = questions::availability(land.world(), plan, options, memo, progress);
  REQUIRE(result);
  return std::move(*result);
}

/// Lots of a class per size class, "0 1 0 2 0"; the class is one of those with land.
std::string lotsOf(const answer::Answer& answer, const std::string& landClass) {
  std::string result;
  const std::size_t rows = tableOf(answer, "sizes").rows.size();
  for (std::size_t r = 0; r < rows; ++r) {
    if (text(answer, "sizes", r, "class") != landClass) continue;
    const auto lots = static_cast<int>(*figure(answer, "sizes", r, "lots"));
    result += (result.empty() ? "" : " ") + std::to_string(lots);
  }
  return result;
}

bool hasNote(const answer::Answer& answer, const std::string& id) {
  return std::any_of(answer.notes.begin(), answer.notes.end(), [&](const gis::Message& note) { return note.id == id; });
}

/// One free plot of `widthM` by 50 m.
std::string lotsOfOne(double widthM) {
  DrawnLand land;
  const std::string w = std::to_string(218'000 + widthM);
  const std::string ring = "POLYGON((218000 180000," + w + " 180000," + w + " 180050,218000 180050,218000 180000))";
  land.wkt(Role::parks, {{ring, {{"id", "A"}}}}).wkt(Role::plots, {{ring, freePlot}});
  return lotsOf(bySize(land, land.plan()), "free");
}

}  // namespace

TEST_CASE("Size classes are half-open: what is just on a boundary is in the class that begins there", "[sizes]") {
  CHECK(lotsOfOne(19.98) == "1 0 0 0 0");
  CHECK(lotsOfOne(20) == "0 1 0 0 0");
  CHECK(lotsOfOne(49.98) == "0 1 0 0 0");
  CHECK(lotsOfOne(50) == "0 0 1 0 0");
  CHECK(lotsOfOne(99.98) == "0 0 1 0 0");
  CHECK(lotsOfOne(100) == "0 0 0 1 0");
  CHECK(lotsOfOne(199.98) == "0 0 0 1 0");
  CHECK(lotsOfOne(200) == "0 0 0 0 1");
  SECTION("also when a sum of pieces misses it by its rounding") {
    CHECK(questions::sizeClassOf(2499.9999999999995, plan::ibisSizeBoundariesM2()) == 2);
    CHECK(questions::sizeClassOf(2499.999, plan::ibisSizeBoundariesM2()) == 1);
  }
}

TEST_CASE("Trap 9: contiguous plots of one owner are merged before size classes, and nothing merges without owners",
          "[trap][sizes]") {
  // Cells of 40 m: p, q and r are 1,600 m² each and lie in a row.
  DrawnLand land(40);
  land.map(Role::parks, {"AAA"})
      .map(Role::plots, {"pqr"},
           {{'p', ownedBy(freePlot, "x")}, {'q', ownedBy(freePlot, "x")}, {'r', ownedBy(freePlot, "y")}});
  CHECK(lotsOf(bySize(land, land.plan(), Join::owner), "free") == "0 1 1 0 0");
  CHECK(lotsOf(bySize(land, land.plan(), Join::park), "free") == "0 0 1 0 0");
  CHECK(lotsOf(bySize(land, land.plan(), Join::parcel), "free") == "0 3 0 0 0");
  CHECK(hasNote(bySize(land, land.plan(), Join::owner), "sizes.joined_by_owner"));
  SECTION("without owners each plot is its own lot, and a note says so") {
    DrawnLand nobody(40);
    nobody.map(Role::parks, {"AAA"}).map(Role::plots, {"pqr"}, {{'p', freePlot}, {'q', freePlot}, {'r', freePlot}});
    const auto answer = bySize(nobody, nobody.plan(), Join::owner);
    CHECK(lotsOf(answer, "free") == "0 3 0 0 0");
    CHECK(hasNote(answer, "sizes.no_owners"));
    CHECK_FALSE(hasNote(answer, "sizes.joined_by_owner"));
  }
  SECTION("an empty owner is no owner that two plots share") {
    DrawnLand blank(40);
    blank.map(Role::parks, {"AA"})
        .map(Role::plots, {"pq"}, {{'p', ownedBy(freePlot, "")}, {'q', ownedBy(freePlot, "")}});
    CHECK(lotsOf(bySize(blank, blank.plan(), Join::owner), "free") == "0 2 0 0 0");
  }
}

TEST_CASE("Only land of one class that shares a border makes a lot", "[sizes]") {
  DrawnLand land(40);
  land.map(Role::parks, {"AAAA", "AAAA"})
      .map(Role::plots, {"puqq", "upqq"}, {{'p', freePlot}, {'q', freePlot}, {'u', usedPlot}});
  const auto answer = bySize(land, land.plan());
  // The halves of p meet at a corner, the lower one lies beside q: 1,600 and 1,600 + 6,400 m².
  CHECK(lotsOf(answer, "free") == "0 1 0 1 0");
  CHECK(lotsOf(answer, "occupied") == "0 2 0 0 0");
  CHECK(total(answer, "sizes", "area_m2") == 8 * 1600);
  SECTION("a plot that falls apart is two lots, however lots are joined") {
    CHECK(lotsOf(bySize(land, land.plan(), Join::parcel), "free") == "0 2 0 1 0");
  }
}

TEST_CASE("The boundaries are those of the plan, else of the scheme, else of IBIS", "[sizes]") {
  DrawnLand land(40);
  land.map(Role::parks, {"AAA"}).map(Role::plots, {"pqr"}, {{'p', freePlot}, {'q', freePlot}, {'r', usedPlot}});
  plan::Plan plan = land.plan();
  CHECK(hasNote(bySize(land, plan), "sizes.of_ibis"));
  plan.sizes.boundariesM2 = {3200};
  const auto answer = bySize(land, plan);
  CHECK(lotsOf(answer, "free") == "0 1");
  CHECK(hasNote(answer, "sizes.of_plan"));
  SECTION("and the plan says what is joined, unless it is asked otherwise") {
    plan.sizes.join = Join::parcel;
    CHECK(lotsOf(bySize(land, plan), "free") == "2 0");
    CHECK(lotsOf(bySize(land, plan, Join::park), "free") == "0 1");
  }
}

TEST_CASE("Whatever the land, sizes sum to the ledger and joining moves no square metre", "[law][sizes]") {
  rc::prop("per class, under every way to join", [] {
    const RandomLand random(*rc::gen::arbitrary<std::uint32_t>(), *rc::gen::inRange(1, 12));
    const DrawnLand land = random.drawn();
    const plan::Plan plan = random.plan(*rc::gen::element<std::string>("vlaio", "ibis", "cadastre-only"));
    for (const Join join : {Join::parcel, Join::owner, Join::park}) {
      const auto answer = bySize(land, plan, join);
      const answer::Table& ledger = tableOf(answer, "plan");
      std::map<std::string, double> bySizes;
      for (std::size_t r = 0; r < tableOf(answer, "sizes").rows.size(); ++r) {
        bySizes[text(answer, "sizes", r, "class") + "_m2"] += *figure(answer, "sizes", r, "area_m2");
      }
      for (const auto& [column, area] : bySizes) RC_ASSERT(std::abs(*figure(answer, "plan", 0, column) - area) < 1e-3);
      double known = 0;
      for (const answer::Column& column : ledger.columns) {
        if (bySizes.count(column.id) > 0 && column.id != "public_m2") known += bySizes[column.id];
      }
      RC_ASSERT(std::abs(*total(answer, "sizes", "area_m2") - known) < 1e-3);
    }
  });
}

TEST_CASE("What the economy does not use is told by function, and sums to that class", "[availability]") {
  const auto other = [](const std::string& function) {
    return Attributes{{"in_use", "inGebruik"}, {"built", "bebouwd"}, {"function", function}};
  };
  DrawnLand land;
  land.map(Role::parks, {"AAAA", "AAAA", "BBBB"})
      .map(Role::plots, {"wwlm", "wwlm", "wb.u"},
           {{'w', other("wonen")},
            {'l', other("landbouw")},
            {'m', other("wonen|landbouw")},
            {'b', other("bos")},
            {'u', usedPlot}});
  gis::Memo memo;
  gis::Progress progress;
  const auto answer = questions::availability(land.world(), land.plan(), {}, memo, progress);
  REQUIRE(answer);
  REQUIRE(tableOf(*answer, "other_use").rows.size() == 4);
  CHECK(text(*answer, "other_use", 0, "function") == "bos");
  CHECK(figure(*answer, "other_use", 0, "area_m2") == 100);
  CHECK(text(*answer, "other_use", 1, "function") == "landbouw");
  CHECK(figure(*answer, "other_use", 1, "area_m2") == 200);
  CHECK(text(*answer, "other_use", 2, "function") == "wonen");
  CHECK(figure(*answer, "other_use", 2, "area_m2") == 500);
  CHECK(figure(*answer, "other_use", 2, "parks") == 2);
  CHECK(figure(*answer, "other_use", 2, "plots") == 1);
  CHECK(text(*answer, "other_use", 3, "function") == "wonen|landbouw");
  CHECK(figure(*answer, "other_use", 3, "area_m2") == 200);
  CHECK(total(*answer, "other_use", "area_m2") == figure(*answer, "plan", 0, "occupied_other_m2"));
}
