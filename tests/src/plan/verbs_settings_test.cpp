// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/verbs_settings.h"

#include <cmath>

#include "src/plan/verbs_plan.h"
#include "tests/support/catch.h"

using namespace hectare;
using plan::Plan;
using plan::Role;

namespace {

/// Flood plains and noise from files, a pond that is drawn, and roads, which are no constraint.
Plan constraints() {
  Plan plan;
  plan.crs = "EPSG:31370";
  for (const char* name : {"flood", "noise", "roads"}) {
    plan::Source source;
    source.name = name;
    source.role = source.name == "roads" ? Role::publicLand : Role::constraint;
    source.paths = {source.name + ".gpkg"};
    plan.sources.push_back(source);
  }
  plan.sources[0].priority = 5;
  plan.drawn.push_back({"pond", Role::constraint, "POLYGON ((0 0, 9 0, 9 9, 0 0))", "", "", true, 1});
  return plan;
}

using Names = std::vector<std::string>;

std::string refused(const gis::Result<Plan>& result) { return result ? "taken" : result.error().what.id; }

}  // namespace

TEST_CASE("Constraints stand in the order of their priority, and get the order that is asked") {
  CHECK(plan::constraintOrder(constraints()) == Names{"noise", "pond", "flood"});
  const auto next = plan::setConstraintOrder(constraints(), {"pond", "flood", "noise"});
  REQUIRE(next);
  CHECK(plan::constraintOrder(*next) == Names{"pond", "flood", "noise"});
  CHECK(next->drawn[0].priority == 1);
  CHECK(next->sources[0].priority == 2);
  CHECK(next->sources[1].priority == 3);
  CHECK(next->sources[2].priority == 0);
}

TEST_CASE("Constraints that are not named come after those that are, as they were") {
  const auto next = plan::setConstraintOrder(constraints(), {"flood"});
  REQUIRE(next);
  CHECK(plan::constraintOrder(*next) == Names{"flood", "noise", "pond"});
}

TEST_CASE("An order names constraints of the plan, each once") {
  CHECK(refused(plan::setConstraintOrder(constraints(), {"roads"})) == "order.no_constraint");
  CHECK(refused(plan::setConstraintOrder(constraints(), {"lake"})) == "order.no_constraint");
  CHECK(refused(plan::setConstraintOrder(constraints(), {"pond", "pond"})) == "order.named_twice");
}

TEST_CASE("A parameter is stated, and left to the scheme again") {
  const auto next = plan::setParameter(constraints(), "built_min_share", 0.1);
  REQUIRE(next);
  CHECK(next->parameters.at("built_min_share") == 0.1);
  CHECK(plan::setParameter(*next, "built_min_share", std::nullopt)->parameters.empty());
  CHECK(refused(plan::setParameter(constraints(), "built_min_share", std::nan(""))) == "error.not_number");
  CHECK(refused(plan::setParameter(constraints(), "", 1)) == "plan.empty");
}

TEST_CASE("Rules of remnants and sizes are those of a plan file") {
  CHECK(plan::setRemnantRule(constraints(), {500, 10, plan::RemnantRule::Join::owner})->remnant.minWidthM == 10);
  CHECK(refused(plan::setRemnantRule(constraints(), {-1, 0, {}})) == "plan.negative");
  CHECK(plan::setSizeBoundaries(constraints(), {1000, 5000})->sizes.boundariesM2.size() == 2);
  CHECK(plan::setSizeBoundaries(constraints(), {})->sizes.boundariesM2.empty());
  CHECK(refused(plan::setSizeBoundaries(constraints(), {5000, 1000})) == "sizes.not_ascending");
}

TEST_CASE("Targets, sheets and acceptances are taken out by name") {
  Plan plan = constraints();
  plan.targets.push_back({"2030", 100000, "gross", {}, {}, "", ""});
  plan.sheets.push_back({"map"});
  plan.accepted.push_back({"plots.overlap", "plots", "12", "seen", "planner", ""});
  CHECK(plan::removeTarget(plan, "2030")->targets.empty());
  CHECK(refused(plan::removeTarget(plan, "2040")) == "order.no_target");
  CHECK(plan::removeSheet(plan, "map")->sheets.empty());
  CHECK(refused(plan::removeSheet(plan, "mop")) == "order.no_sheet");
  CHECK(plan::removeAcceptance(plan, "plots.overlap", "plots", "12")->accepted.empty());
  CHECK(refused(plan::removeAcceptance(plan, "plots.overlap", "plots", "13")) == "order.no_acceptance");
}

TEST_CASE("Another system is taken while nothing of the plan has coordinates in the one before") {
  Plan plan = constraints();
  CHECK(refused(plan::setCrs(plan, "EPSG:3812")) == "naming.crs_drawn");
  plan.drawn.clear();
  plan.why = "All files are in EPSG:31370.";
  plan::Sheet sheet;
  sheet.name = "North";
  sheet.extent = plan::SheetExtent{200000, 200000, 200100, 200100};
  plan.sheets = {sheet};
  CHECK(refused(plan::setCrs(plan, "EPSG:3812")) == "naming.crs_extent");
  plan.sheets.clear();
  const auto next = plan::setCrs(plan, "EPSG:3812");
  REQUIRE(next);
  CHECK(next->crs == "EPSG:3812");
  CHECK(next->why.empty());
  CHECK(refused(plan::setCrs(plan, "EPSG:4326")) != "taken");
  CHECK(refused(plan::setCrs(plan, "EPSG:3857")) != "taken");
  CHECK(refused(plan::setCrs(plan, "")) != "taken");
}

TEST_CASE("The place of a correction keeps the system that it was written in") {
  Plan plan = constraints();
  plan.drawn.clear();
  plan::Source plots;
  plots.name = "plots";
  plots.role = Role::plots;
  plots.paths = {"plots.gpkg"};
  plan.sources.push_back(plots);
  plan::Correction correction;
  correction.layer = "plots";
  correction.id = "B";
  correction.place = {{200150, 200050}, 10000};
  correction.set = {{"in_use", "true"}};
  correction.reason = "seen";
  correction.source = "a visit";
  correction.author = "A. Planner";
  correction.date = "2026-01-31";
  plan.corrections = {correction};
  const auto next = plan::setCrs(plan, "EPSG:3812");
  INFO(refused(next));
  REQUIRE(next);
  CHECK(next->corrections[0].crs == "EPSG:31370");
  const auto again = plan::setCrs(*next, "EPSG:28992");
  REQUIRE(again);
  CHECK(again->corrections[0].crs == "EPSG:31370");
}
