// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/correct_plot.h"

#include "src/world/apply_corrections.h"
#include "tests/src/support/drawn_land.h"
#include "tests/src/support/made_correction.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;

namespace {

world::World delivery(const std::string& row) {
  DrawnLand land;
  land.map(Role::plots, {row}, {{'p', {{"in_use", "inGebruik"}}}, {'q', {{"in_use", "inGebruik"}}}});
  return land.world();
}

plan::Plan planOfPlots() {
  plan::Plan plan;
  plan.crs = "EPSG:31370";
  plan::Source source;
  source.name = "plots";
  source.role = Role::plots;
  source.paths = {"plots.gpkg"};
  plan.sources = {source};
  return plan;
}

plan::Correction saying(const std::string& id, std::map<std::string, std::string> set) {
  plan::Correction said;
  said.id = id;
  said.set = std::move(set);
  said.reason = "empty";
  said.source = "visit";
  said.date = "2026-03-01";
  said.author = "planning office";
  return said;
}

/// The world of a plan with its corrections applied to a delivery.
world::World met(const plan::Plan& plan, const std::string& row) {
  world::World world = delivery(row);
  world::correctWorld(plan, nullptr, world);
  return world;
}

}  // namespace

TEST_CASE("A plot is corrected with its place, its outline and what the source says", "[corrections]") {
  const auto made = world::correctPlot(planOfPlots(), delivery("pppb"), saying("p", {{"in_use", "nietInGebruik"}}));
  REQUIRE(made);
  const plan::Correction& c = made->corrections.at(0);
  CHECK(c.place == plan::PlotPlace{{15, 5}, 300, "POLYGON ((0 0, 30 0, 30 10, 0 10, 0 0))"});
  CHECK(c.was == std::map<std::string, std::string>{{"in_use", "inGebruik"}});
  CHECK(met(*made, "pppb").entries[0].layer->corrections[0].match == plan::CorrectionState::applied);
}

TEST_CASE("A plot that was renumbered is corrected anew: the correction under its old identifier goes",
          "[corrections]") {
  const auto first = world::correctPlot(planOfPlots(), delivery("pppb"),
                                        saying("p", {{"in_use", "nietInGebruik"}, {"function", "wonen"}}));
  REQUIRE(first);
  const auto again = world::correctPlot(*first, met(*first, "qqqb"), saying("q", {{"in_use", "nietInGebruik"}}));
  REQUIRE(again);
  REQUIRE(again->corrections.size() == 2);
  CHECK(again->corrections[0].set == std::map<std::string, std::string>{{"function", "wonen"}});
  CHECK(again->corrections[1].id == "q");
}

TEST_CASE("A correction that the data cannot bear is refused", "[corrections]") {
  const auto failure = [](const std::string& id, const std::string& fact, const std::string& value) {
    const auto made = world::correctPlot(planOfPlots(), delivery("pppb"), saying(id, {{fact, value}}));
    return made ? "none" : made.error().what.id;
  };
  CHECK(failure("P", "in_use", "nietInGebruik") == "correction.no_plot");
  CHECK(failure("p", "in_use", "leeg") == "correction.no_value");
  CHECK(failure("p", "function", "wonen|leeg") == "correction.no_value");
  CHECK(failure("p", "in_use", "inGebruik") == "correction.says_so");
  CHECK(failure("p", "restriction", "none") == "correction.says_so");
  world::World unread = delivery("pppb");
  unread.entries[0].layer = nullptr;
  unread.entries[0].error = gis::Error{gis::ErrorKind::unreadable, {"io.not_found"}, {}, {}};
  const auto made = world::correctPlot(planOfPlots(), unread, saying("p", {{"in_use", "nietInGebruik"}}));
  REQUIRE_FALSE(made);
  CHECK(made.error().kind == gis::ErrorKind::unreadable);
}

TEST_CASE("Accepting notes what every finding says that is meant", "[acceptances]") {
  gis::Finding finding;
  finding.rule = "parks.overlap";
  finding.subject = "A";
  gis::Findings findings{finding, finding};
  findings[1].subject = "B";
  plan::Acceptance acceptance;
  acceptance.rule = "parks.overlap";
  acceptance.reason = "being surveyed";
  const auto all = world::acceptAsFound(planOfPlots(), acceptance, findings);
  REQUIRE(all);
  CHECK(all->accepted.at(0).said == std::vector<std::string>{"subject='A'", "subject='B'"});
  acceptance.subject = "C";
  CHECK(world::acceptAsFound(planOfPlots(), acceptance, findings).error().hint.id == "acceptance.subjects_there");
  acceptance.rule = "park.overlap";
  CHECK(world::acceptAsFound(planOfPlots(), acceptance, findings).error().hint.id == "acceptance.rules_there");
}
