// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/verbs_drawn.h"

#include <cmath>
#include <numbers>

#include "gis/geometry/area.h"
#include "src/plan/verbs_plan.h"
#include "tests/support/catch.h"
#include "tests/support/rapidcheck.h"

using namespace hectare;
using plan::Drawn;
using plan::Plan;
using plan::Role;

namespace {

constexpr const char* square = "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))";

/// A pond that is a constraint, and a park beside it.
Plan pond() {
  Plan plan;
  plan.crs = "EPSG:31370";
  plan.drawn.push_back({"pond", Role::constraint, square, "Pond", "", false, 3});
  plan.drawn.push_back({"new", Role::parks, "POLYGON ((200 0, 300 0, 300 100, 200 0))", "", "local", true, 0});
  return plan;
}

double areaOf(const Drawn& drawn) {
  gis::GeometryColumn shape;
  if (!gis::appendWkt(shape, drawn.wkt)) return -1;
  return gis::area(shape, 0);
}

std::string refusal(const gis::Result<Plan>& result) { return result ? "taken" : result.error().what.id; }

}  // namespace

TEST_CASE("A drawn polygon is taken out, and one that is not there is told") {
  const auto next = plan::removeDrawn(pond(), "pond");
  REQUIRE(next);
  REQUIRE(next->drawn.size() == 1);
  CHECK(next->drawn[0].id == "new");
  CHECK(refusal(plan::removeDrawn(*next, "pond")) == "drawn.unknown");
}

TEST_CASE("A drawn polygon is moved, to a millimetre") {
  const auto next = plan::moveDrawn(pond(), "pond", 12.3456, -7);
  REQUIRE(next);
  CHECK(next->drawn[0].wkt == "POLYGON ((12.346 -7, 112.346 -7, 112.346 93, 12.346 93, 12.346 -7))");
  CHECK(next->drawn[0].priority == 3);
  CHECK(next->drawn[1] == pond().drawn[1]);
  CHECK(refusal(plan::moveDrawn(pond(), "lake", 1, 1)) == "drawn.unknown");
}

TEST_CASE("Another outline is taken when it is one, else it is said what is wrong with it") {
  const auto next = plan::reshapeDrawn(pond(), "pond", "POLYGON ((0 0, 100 0, 100 50, 0 50, 0 0))");
  REQUIRE(next);
  CHECK(areaOf(next->drawn[0]) == 5000);
  const auto reshaped = [](const char* wkt) { return refusal(plan::reshapeDrawn(pond(), "pond", wkt)); };
  CHECK(reshaped("POLYGON ((0 0, 100 100, 100 0, 0 100, 0 0))") == "drawn.crosses_itself");
  CHECK(reshaped("POLYGON ((0 0, 100 0, 200 0, 0 0))") != "taken");
  CHECK(reshaped("POLYGON ((0 0, 0.0001 0, 0.0001 0.0001, 0 0))") != "taken");
  CHECK(reshaped("POLYGON EMPTY") == "plan.wkt_not_polygon");
  CHECK(reshaped("LINESTRING (0 0, 1 1)") == "plan.wkt_not_polygon");
  CHECK(reshaped("POLYGON ((0 0, 100 0") != "taken");
  CHECK(reshaped("POLYGON ((0 0, 50 0, 50 50, 0 50, 0 0), (80 80, 90 80, 90 90, 80 80))") == "drawn.hole_outside");
  const auto crossing = plan::reshapeDrawn(pond(), "pond", "POLYGON ((0 0, 100 100, 100 0, 0 100, 0 0))");
  REQUIRE_FALSE(crossing);
  CHECK(crossing.error().where == "50.00 50.00");
}

TEST_CASE("A polygon that is split keeps its name, and its parts stand after it") {
  const auto next = plan::splitDrawn(pond(), "pond", std::vector<gis::Coord>{{30, -10}, {30, 110}});
  REQUIRE(next);
  REQUIRE(next->drawn.size() == 3);
  CHECK(next->drawn[0].id == "pond");
  CHECK(areaOf(next->drawn[0]) == 7000);
  CHECK(next->drawn[1].id == "pond-2");
  CHECK(areaOf(next->drawn[1]) == 3000);
  CHECK(next->drawn[1].name == "Pond");
  CHECK(next->drawn[1].priority == 3);
  CHECK_FALSE(next->drawn[1].hard);
  CHECK(next->drawn[2].id == "new");
  const auto again = plan::splitDrawn(*next, "pond", std::vector<gis::Coord>{{0, 50}, {120, 50}});
  REQUIRE(again);
  CHECK(again->drawn[1].id == "pond-3");  // pond-2 is taken
  CHECK(areaOf(again->drawn[0]) == 3500);
  CHECK(areaOf(again->drawn[1]) == 3500);
}

TEST_CASE("A line that divides nothing is refused, with what to draw") {
  const auto next = plan::splitDrawn(pond(), "pond", std::vector<gis::Coord>{{30, -10}, {30, 50}});
  REQUIRE_FALSE(next);
  CHECK(next.error().what.id == "drawn.not_cut");
  CHECK(next.error().hint.id == "drawn.not_cut_hint");
  CHECK(refusal(plan::splitDrawn(pond(), "pond", std::vector<gis::Coord>{{30, 30}})) == "drawn.not_cut");
  CHECK(refusal(plan::splitDrawn(pond(), "lake", {})) == "drawn.unknown");
}

TEST_CASE("The parts of a polygon are its land, to the millimetre of their corners", "[law]") {
  rc::prop("whatever the polygon and the line", [] {
    Plan plan = pond();
    std::string ring;
    const int corners = *rc::gen::inRange(3, 20);
    std::string first;
    double around = 0;
    gis::Coord before{};
    gis::Coord start{};
    for (int i = 0; i < corners; ++i) {
      const double radius = *rc::gen::inRange(30, 400);
      const double angle = 2 * std::numbers::pi * i / corners;
      const gis::Coord c{218000 + radius * std::cos(angle), 180000 + radius * std::sin(angle)};
      const std::string text = std::to_string(c.x) + ' ' + std::to_string(c.y);
      if (i == 0) first = text;
      if (i == 0) start = c;
      if (i > 0) around += std::hypot(c.x - before.x, c.y - before.y);
      before = c;
      ring += text + ", ";
    }
    around += std::hypot(start.x - before.x, start.y - before.y);
    const auto drawn = plan::reshapeDrawn(plan, "pond", "POLYGON ((" + ring + first + "))");
    RC_PRE(bool(drawn));
    const auto coordinate = [](double middle) { return middle + *rc::gen::inRange(-4000, 4000) / 8.0; };
    const std::vector<gis::Coord> line{
        {217400, coordinate(180000)}, {coordinate(218000), coordinate(180000)}, {218600, coordinate(180000)}};
    const auto split = plan::splitDrawn(*drawn, "pond", line);
    if (!split) {
      RC_ASSERT(split.error().kind == gis::ErrorKind::invalid);
      return;
    }
    double sum = 0;
    for (const Drawn& one : split->drawn) sum += one.id == "new" ? 0 : areaOf(one);
    RC_ASSERT(split->drawn.size() >= 3);
    // Each new corner is within half a millimetre of the edge that it divides.
    RC_ASSERT(std::abs(sum - areaOf(drawn->drawn[0])) <= around * 0.0008);
  });
}

TEST_CASE("A drawn polygon gets another id, name, role or place in the order") {
  CHECK(plan::setDrawnId(pond(), "pond", "lake")->drawn[0].id == "lake");
  CHECK(refusal(plan::setDrawnId(pond(), "pond", "new")) == "plan.doubled_drawn");
  CHECK(refusal(plan::setDrawnId(pond(), "pond", "")) == "plan.empty");
  CHECK(plan::renameDrawn(pond(), "pond", "Lake")->drawn[0].name == "Lake");
  const auto park = plan::setDrawnRole(pond(), "pond", Role::parks);
  REQUIRE(park);
  CHECK(park->drawn[0].role == Role::parks);
  CHECK(park->drawn[0].priority == 0);
  CHECK(park->drawn[0].hard);
  CHECK(refusal(plan::setDrawnRole(pond(), "pond", Role::zoning)) == "error.unknown_value");
  CHECK(plan::setDrawnHard(pond(), "pond", true)->drawn[0].hard);
  CHECK(refusal(plan::setDrawnHard(pond(), "new", false)) == "plan.only_constraint");
  CHECK(plan::setDrawnPriority(pond(), "pond", 7)->drawn[0].priority == 7);
  CHECK(refusal(plan::setDrawnPriority(pond(), "new", 1)) == "plan.only_constraint");
  CHECK(plan::setDrawnLevel(pond(), "new", "regional")->drawn[1].level == "regional");
  CHECK(refusal(plan::setDrawnLevel(pond(), "pond", "regional")) == "plan.only_parks");
}

TEST_CASE("What is drawn next gets an id that is free") {
  Plan plan = pond();
  CHECK(plan::freeDrawnId(plan, Role::constraint) == "constraint-1");
  plan.drawn[0].id = "constraint-1";
  CHECK(plan::freeDrawnId(plan, Role::constraint) == "constraint-2");
  CHECK(plan::freeDrawnId(plan, Role::parks) == "park-1");
}
