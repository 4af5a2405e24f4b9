// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/explain/explain.h"

#include "src/plan/scheme.h"
#include "src/questions/availability/availability.h"
#include "src/world/apply_corrections.h"
#include "tests/src/support/answer_reading.h"
#include "tests/src/support/drawn_land.h"
#include "tests/src/support/made_correction.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;

namespace {

const Attributes freePlot = {{"in_use", "nietInGebruik"}, {"built", "onbebouwd"}, {"availability", "nietAangeboden"}};
const Attributes usedPlot = {{"in_use", "inGebruik"}, {"built", "bebouwd"}, {"function", "economie"}};

/// A park of 800 m²: plot p is free, q used, a flood over both of them and the street in the east.
DrawnLand drawn() {
  DrawnLand land;
  land.map(Role::parks, {"AAAA", "AAAA"})
      .map(Role::plots, {"ppp.", "qqq."}, {{'p', freePlot}, {'q', usedPlot}})
      .map(Role::constraint, {"..ff", "..ff"});
  return land;
}

plan::Plan planOf(const DrawnLand& land) {
  plan::Plan plan = land.plan();
  plan.remnant.minAreaM2 = 50;
  return plan;
}

answer::Answer ask(const DrawnLand& land, const std::string& park, const std::string& landClass = {}) {
  gis::Memo memo;
  gis::Progress progress;
  auto result = questions::explain(land.world(), planOf(land), {park, landClass, {}}, memo, progress);
  REQUIRE(result);
  return std::move(*result);
}

}  // namespace

TEST_CASE("The pieces of each class sum to the class in the ledger", "[explain]") {
  const DrawnLand land = drawn();
  gis::Memo memo;
  gis::Progress progress;
  const auto ledger = questions::availability(land.world(), planOf(land), {}, memo, progress);
  REQUIRE(ledger);
  for (const std::string& c : plan::ledgerClasses()) {
    INFO(c);
    const auto answer = ask(land, "A", c);
    CHECK(sum(answer, "pieces", "area_m2") == figure(*ledger, "parks", 0, c + "_m2"));
    CHECK(sum(answer, "rules", "area_m2") == figure(*ledger, "parks", 0, c + "_m2"));
  }
  CHECK(total(ask(land, "A"), "pieces", "area_m2") == figure(*ledger, "parks", 0, "gross_m2"));
}

TEST_CASE("Trap 14: dates - every layer has its own, and a piece names those of the layers that it rests on",
          "[explain][trap]") {
  const DrawnLand land = drawn();
  for (const world::Entry& entry : land.world().entries) {
    std::const_pointer_cast<world::Layer>(entry.layer)->provenance.front().date =
        "2025-0" + std::to_string(1 + static_cast<int>(entry.role == Role::constraint));
  }
  const std::string flood = land.world().entries.back().name;
  SECTION("constrained by the flood") {
    const auto answer = ask(land, "A", "constrained");
    REQUIRE(tableOf(answer, "pieces").rows.size() == 1);
    CHECK(text(answer, "pieces", 0, "parcel_id") == "p");
    CHECK(figure(answer, "pieces", 0, "area_m2") == 100);
    CHECK(text(answer, "pieces", 0, "decided_by") == flood + ": f");
    CHECK(text(answer, "pieces", 0, "source") == "plots, " + flood);
    CHECK(text(answer, "pieces", 0, "date") == "2025-01, 2025-02");
    CHECK(text(answer, "pieces", 0, "rule") == text(answer, "rules", 0, "rule"));
  }
  SECTION("free by its own status alone") {
    const auto answer = ask(land, "A", "free");
    CHECK(text(answer, "pieces", 0, "decided_by").empty());
    CHECK(text(answer, "pieces", 0, "source") == "plots");
    CHECK(text(answer, "pieces", 0, "rule") == "vlaio.free");
  }
  SECTION("in no plot: the park speaks") { CHECK(text(ask(land, "A", "public"), "pieces", 0, "source") == "parks"); }
}

TEST_CASE("A park that is not there is told with those that are", "[explain]") {
  const DrawnLand land = drawn();
  gis::Memo memo;
  gis::Progress progress;
  const auto result = questions::explain(land.world(), land.plan(), {"B", {}, {}}, memo, progress);
  REQUIRE_FALSE(result);
  CHECK(result.error().kind == gis::ErrorKind::notFound);
  CHECK(std::get<std::string>(result.error().hint.args.front().second) == "A");
}

TEST_CASE("The correction of a plot is explained with what its source said", "[explain][corrections]") {
  const DrawnLand land = drawn();
  plan::Plan plan = planOf(land);
  plan.corrections = {madeCorrection(*land.world().entries[1].layer, "p", {{"availability", "optie"}})};
  world::World world = land.world();
  world::correctWorld(plan, nullptr, world);
  gis::Memo memo;
  gis::Progress progress;
  const auto answer = questions::explain(world, plan, {"A", "held", {}}, memo, progress);
  REQUIRE(answer);
  CHECK(text(*answer, "pieces", 0, "corrected") == "yes");
  CHECK(text(*answer, "corrections", 0, "plot_id") == "p");
  CHECK(text(*answer, "corrections", 0, "source_says") == "nietAangeboden");
  CHECK(text(*answer, "corrections", 0, "reason") == "the hall is empty");
}

TEST_CASE("A class goes by its common name too; one that the scheme does not have is refused", "[explain]") {
  const DrawnLand land = drawn();
  gis::Memo memo;
  gis::Progress progress;
  const auto free = questions::explain(land.world(), land.plan(), {"A", "free", {}}, memo, progress);
  const auto issuable = questions::explain(land.world(), land.plan(), {"A", "free", "ibis"}, memo, progress);
  REQUIRE(free);
  REQUIRE(issuable);
  CHECK(total(*free, "pieces", "area_m2") == 200);
  CHECK(total(*issuable, "pieces", "area_m2") == 200);
  const auto explained = questions::explain(land.world(), land.plan(), {"A", "offered", "ibis"}, memo, progress);
  REQUIRE_FALSE(explained);
  CHECK(explained.error().kind == gis::ErrorKind::notFound);
  CHECK(explained.error().what.id == "availability.no_class");
  questions::AvailabilityOptions options;
  options.by = questions::AvailabilityOptions::By::parcel;
  options.scheme = "ibis";
  options.classes = {"unknown", "offered"};
  const auto refused = questions::availability(land.world(), land.plan(), options, memo, progress);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().what.id == "availability.no_class");
  options.classes = {"issuable_now", "free"};
  CHECK(questions::availability(land.world(), land.plan(), options, memo, progress));
}
