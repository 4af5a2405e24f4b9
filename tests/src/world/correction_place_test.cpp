// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What corrections are worth once the plan is in another coordinate system.

#include "src/world/correction_place.h"

#include "src/world/apply_corrections.h"
#include "tests/src/support/drawn_land.h"
#include "tests/src/support/made_correction.h"
#include "tests/src/world/rows.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using plan::CorrectionState;
using plan::Role;

namespace {

std::string rectangle(double x, double y, double width) {
  const std::string west = std::to_string(x);
  const std::string east = std::to_string(x + width);
  const std::string south = std::to_string(y);
  const std::string north = std::to_string(y + 200);
  return "POLYGON((" + west + " " + south + "," + east + " " + south + "," + east + " " + north + "," + west + " " +
         north + "," + west + " " + south + "))";
}

/// Three plots of 200 m from south to north, side by side from a corner: 100, 300 and 100 m wide.
world::World delivery(const std::string& crs, double x, double y) {
  DrawnLand land;
  land.wkt(Role::plots, {{rectangle(x, y, 100), {{"id", "a"}, {"in_use", "inGebruik"}}},
                         {rectangle(x + 100, y, 300), {{"id", "p"}, {"in_use", "inGebruik"}}},
                         {rectangle(x + 400, y, 100), {{"id", "b"}, {"in_use", "inGebruik"}}}});
  world::World world = land.world();
  auto layer = std::make_shared<world::Layer>(*world.entries.front().layer);
  world.crs = layer->table.crs = *gis::Crs::parse(crs);
  world.entries.front().layer = layer;
  return world;
}

world::World lambert72() { return delivery("EPSG:31370", 218000, 180000); }

/// The same corner in Belgian Lambert 2008, as pyproj places it: (717997.945, 680008.431). The two grids are turned by
/// less than 0.06 m over these plots.
world::World lambert2008() { return delivery("EPSG:3812", 717997.945, 680008.431); }

plan::Correction emptied(const std::string& id, const std::string& crs) {
  plan::Correction made = madeCorrection(*lambert72().entries.front().layer, id, {{"in_use", "nietInGebruik"}});
  made.layer.clear();
  made.crs = crs;
  return made;
}

struct Met {
  world::World world;
  std::vector<plan::CorrectionOutcome> outcomes;
  gis::Findings findings;
  [[nodiscard]] std::string value(const std::string& id) const {
    const world::Layer& layer = *world.entries.front().layer;
    return layer.table.find("in_use")->asText(rowOf(layer, id)).value_or("-");
  }
};

Met meet(const std::vector<plan::Correction>& corrections, world::World world) {
  plan::Plan plan;
  plan.crs = world.crs.definition();
  plan.scheme = "vlaio";
  plan.corrections = corrections;
  world::correctWorld(plan, nullptr, world);
  auto outcomes = world::correctionOutcomes(plan, world);
  auto findings = world.allFindings(plan);
  return {std::move(world), std::move(outcomes), std::move(findings)};
}

}  // namespace

TEST_CASE("Corrections of a plan in Lambert 72 find their plots when the plan moves to Lambert 2008", "[corrections]") {
  const Met met = meet({emptied("p", "EPSG:31370"), emptied("a", "EPSG:31370")}, lambert2008());
  CHECK(met.outcomes.at(0).facts.at(0).state == CorrectionState::applied);
  CHECK(met.value("p") == "nietInGebruik");
  CHECK(met.value("a") == "nietInGebruik");
  CHECK(met.value("b") == "inGebruik");
  REQUIRE(met.findings.size() == 1);  // once for both, with the operation as PROJ names it
  CHECK(met.findings[0].rule == "correction.transformed");
  CHECK(met.findings[0].severity == gis::Severity::note);
  CHECK(argument(met.findings, "correction.transformed", "count") == "2");
  CHECK(argument(met.findings, "correction.transformed", "from") == "EPSG:31370");
  CHECK(argument(met.findings, "correction.transformed", "to") == "EPSG:3812");
  CHECK(argument(met.findings, "correction.transformed", "operation").find("Lambert 2008") != std::string::npos);
}

TEST_CASE("The place of a correction is where an independent program puts it", "[corrections]") {
  plan::Correction made = emptied("p", "EPSG:31370");
  made.place.inside = {218250, 180100};
  const auto moved = world::placeIn(*gis::Crs::parse("EPSG:3812"), made);
  REQUIRE(moved);
  CHECK(moved->place.inside.x == Approx(718247.931).margin(0.002));
  CHECK(moved->place.inside.y == Approx(680108.460).margin(0.002));
  CHECK(moved->place.areaM2 == Approx(60000).margin(60));
  CHECK_FALSE(moved->operation.empty());
  SECTION("in its own system it stays as it is, to the last digit") {
    const auto same = world::placeIn(*gis::Crs::parse("EPSG:31370"), made);
    REQUIRE(same);
    CHECK(same->place == made.place);
    CHECK(same->operation.empty());
  }
}

TEST_CASE("Where a plot was renumbered, too, findings tell the place in the plan's system", "[corrections]") {
  plan::Correction old = emptied("p", "EPSG:31370");
  old.id = "0137";
  const Met met = meet({old}, lambert2008());
  CHECK(met.value("p") == "nietInGebruik");
  REQUIRE(countOf(met.findings, "correction.renumbered") == 1);
  for (const gis::Finding& finding : met.findings) {
    if (finding.rule != "correction.renumbered") continue;
    REQUIRE(finding.place);
    CHECK(finding.place->x > 700000);
  }
}

TEST_CASE("A correction of before that does not say its system is told with what would mend it", "[corrections]") {
  const Met met = meet({emptied("p", "")}, lambert2008());
  CHECK(met.value("p") == "inGebruik");
  REQUIRE(met.findings.size() == 1);
  CHECK(met.findings[0].severity == gis::Severity::error);
  CHECK(met.findings[0].fix.id == "correction.other_crs_fix");
}

TEST_CASE("A correction that cannot be placed is a finding, and keeps neither layer nor other corrections out",
          "[corrections]") {
  const Met met = meet({emptied("a", "EPSG:999999"), emptied("p", "EPSG:31370")}, lambert2008());
  CHECK(met.value("p") == "nietInGebruik");
  CHECK(met.value("a") == "inGebruik");
  REQUIRE(countOf(met.findings, "correction.unplaced") == 1);
  for (const plan::CorrectionOutcome& outcome : met.outcomes) {
    const bool lost = outcome.correction.id == "a";
    CHECK((outcome.match == CorrectionState::unplaced) == lost);
    CHECK(plan::isCounted(outcome.facts.at(0).state) != lost);
  }
}
