// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/repair.h"

#include <atomic>
#include <cmath>
#include <numbers>

#include "gis/geometry/area.h"
#include "tests/support/catch.h"
#include "tests/support/rapidcheck.h"

namespace {

using namespace hectare::gis;
using Kind = DefectKind;

GeometryColumn columnOf(const std::string& wkt) {
  GeometryColumn column;
  REQUIRE(appendWkt(column, wkt));
  return column;
}

RepairResult repaired(GeometryColumn column) {
  auto result = repairPolygons(std::move(column));
  REQUIRE(result);
  return std::move(*result);
}

/// One step of repair with the area before and after.
void checkOne(const std::string& wkt, Kind kind, double before, double after) {
  INFO(wkt);
  const RepairResult result = repaired(columnOf(wkt));
  REQUIRE(result.repaired.size() == 1);
  const Repaired& one = result.repaired.front();
  CHECK(one.defect.kind == kind);
  CHECK(one.areaBeforeM2 == Approx(before));
  CHECK(one.areaAfterM2 == Approx(after));
  CHECK(area(result.column, 0) == Approx(after));
  CHECK(repaired(result.column).repaired.empty());
}

std::string ring(double x, double y, double size) {
  const auto at = [](double a, double b) { return std::to_string(a) + " " + std::to_string(b); };
  return "(" + at(x, y) + ", " + at(x + size, y) + ", " + at(x + size, y + size) + ", " + at(x, y + size) + ", " +
         at(x, y) + ")";
}

/// A star around 0, 0: valid, whatever the radii.
GeometryColumn star(const std::vector<int>& radii) {
  GeometryColumn column;
  column.beginFeature(GeometryKind::polygon);
  column.beginPart();
  column.beginPath();
  for (std::size_t i = 0; i <= radii.size(); ++i) {
    const std::size_t k = i % radii.size();
    const double angle = 2 * std::numbers::pi * static_cast<double>(k) / static_cast<double>(radii.size());
    column.add({radii[k] * std::cos(angle), radii[k] * std::sin(angle)});
  }
  return column;
}

GeometryColumn ringOf(const std::vector<std::pair<int, int>>& points) {
  GeometryColumn column;
  column.beginFeature(GeometryKind::polygon);
  column.beginPart();
  column.beginPath();
  for (const auto& [x, y] : points) column.add({static_cast<double>(x), static_cast<double>(y)});
  column.add({static_cast<double>(points.front().first), static_cast<double>(points.front().second)});
  return column;
}

bool same(const GeometryColumn& a, const GeometryColumn& b) {
  return a.size() == b.size() && std::equal(a.coords().begin(), a.coords().end(), b.coords().begin(), b.coords().end());
}

}  // namespace

TEST_CASE("Every kind of defect is named and mended, with the area before and after") {
  SECTION("a bow-tie: two triangles of 25 m² that cancel out as given") {
    checkOne("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))", Kind::selfIntersection, 0, 50);
  }
  SECTION("a ring that passes twice through one point: two squares that meet in a corner") {
    checkOne("POLYGON ((0 0, 10 0, 10 10, 20 10, 20 20, 10 20, 10 10, 0 10, 0 0))", Kind::ringTouchesItself, 200, 200);
  }
  SECTION("a hole outside: it takes nothing out") {
    checkOne("POLYGON (" + ring(0, 0, 10) + ", " + ring(20, 0, 5) + ")", Kind::holeOutside, 75, 100);
  }
  SECTION("a hole in a hole: the inner one is gone already") {
    checkOne("POLYGON (" + ring(0, 0, 20) + ", " + ring(5, 5, 10) + ", " + ring(7, 7, 2) + ")", Kind::nestedHoles, 296,
             300);
  }
  SECTION("a part in a part: its land is counted once") {
    checkOne("MULTIPOLYGON ((" + ring(0, 0, 20) + "), (" + ring(5, 5, 10) + "))", Kind::nestedParts, 500, 400);
  }
  SECTION("a part given twice: even-odd it would vanish") {
    checkOne("MULTIPOLYGON ((" + ring(0, 0, 10) + "), (" + ring(0, 0, 10) + "))", Kind::doubledRing, 200, 100);
  }
  SECTION("a hole given twice: even-odd it would be land again") {
    checkOne("POLYGON (" + ring(0, 0, 10) + ", " + ring(2, 2, 4) + ", " + ring(2, 2, 4) + ")", Kind::doubledRing, 68,
             84);
  }
  SECTION("holes that cut the interior in pieces") {
    checkOne("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (5 0, 7 5, 5 10, 3 5, 5 0))", Kind::interiorInPieces, 80, 80);
  }
  SECTION("points that repeat the one before: the area stays bit for bit") {
    const auto given = columnOf("POLYGON ((0.1 0.2, 10.3 0, 10.3 0, 10.3 0, 10 10.7, 0.1 0.2, 0.1 0.2))");
    const RepairResult result = repaired(given);
    REQUIRE(result.repaired.size() == 1);
    CHECK(result.repaired.front().defect.kind == Kind::repeatedPoints);
    CHECK(result.repaired.front().count == 3);
    CHECK(result.repaired.front().defect.place == Coord{10.3, 0});
    CHECK(area(result.column, 0) == area(given, 0));
    CHECK(result.column.coordCount() == 4);
  }
  SECTION("a spike of no width, one of half a millimetre, and one over the closing point") {
    checkOne("POLYGON ((0 0, 10 0, 10 5, 30 5, 10 5, 10 10, 0 10, 0 0))", Kind::spike, 100, 100);
    checkOne("POLYGON ((0 0, 10 0, 10 5, 30 5, 10 5.0005, 10 10, 0 10, 0 0))", Kind::spike, 100.005, 100);
    checkOne("POLYGON ((-20 0, 0 0, 10 0, 10 10, 0 10, 0 0, -20 0))", Kind::spike, 100, 100);
  }
  SECTION("what is 2 mm wide is no spike but land") {
    CHECK(repaired(columnOf("POLYGON ((0 0, 10 0, 10 5, 30 5, 10 5.002, 10 10, 0 10, 0 0))")).repaired.empty());
  }
  SECTION("a ring that is nothing but a spike is left for others to tell") {
    CHECK(repaired(columnOf("POLYGON ((0 0, 10 0, 10 0.0005, 0 0))")).repaired.empty());
  }
  SECTION("without area nothing is left") {
    const RepairResult result = repaired(columnOf("POLYGON ((0 0, 10 0, 5 0, 0 0))"));
    REQUIRE(result.repaired.size() == 1);
    CHECK(result.repaired.front().vanished);
    CHECK(result.column.kind(0) == GeometryKind::none);
  }
}

TEST_CASE("A spike that shows when another is cut is cut too, also where the ring begins") {
  // At -5 the ring turns back only once the spike to -9, just before its end, is away.
  const RepairResult result = repaired(columnOf("POLYGON ((-5 0, 0 0, 10 0, 10 10, 0 10, 0 0, -9 0, -5 0))"));
  CHECK(area(result.column, 0) == Approx(100));
  CHECK(result.repaired.size() == 1);
  CHECK(result.column.coordCount() == 5);
  CHECK(repaired(result.column).repaired.empty());
}

TEST_CASE("What no reader delivers is mended as well") {
  GeometryColumn column;
  column.beginFeature(GeometryKind::polygon);
  column.beginPart();
  column.beginPath();
  SECTION("an unclosed ring") {
    for (const Coord c : {Coord{0, 0}, {10, 0}, {10, 10}, {0, 10}}) column.add(c);
    const RepairResult result = repaired(std::move(column));
    REQUIRE(result.repaired.size() == 1);
    CHECK(result.repaired.front().defect.kind == Kind::unclosedRing);
    CHECK(result.repaired.front().areaAfterM2 == Approx(100));
  }
  SECTION("a hole of a part whose outer ring is too short does not become land") {
    for (const Coord c : {Coord{0, 0}, {10, 0}, {0, 0}}) column.add(c);
    column.beginPath();
    for (const Coord c : {Coord{2, 2}, {4, 2}, {4, 4}, {2, 2}}) column.add(c);
    const RepairResult result = repaired(std::move(column));
    REQUIRE(result.repaired.size() == 1);
    CHECK(result.repaired.front().defect.kind == Kind::tooFewPoints);
    CHECK(result.repaired.front().vanished);
  }
}

TEST_CASE("Repair stops between polygons when it is cancelled") {
  constexpr int enough = 10;
  class StopsSoon : public Progress {
   public:
    [[nodiscard]] bool cancelled() const override { return ++m_asked > enough; }
    [[nodiscard]] int asked() const { return m_asked; }

   private:
    mutable std::atomic<int> m_asked = 0;
  };
  constexpr int polygons = 4096;
  GeometryColumn many;
  for (int i = 0; i < polygons; ++i) many.append(star({5, 6, 7}), 0);
  const StopsSoon stop;
  const auto result = repairPolygons(std::move(many), stop);
  REQUIRE_FALSE(result);
  CHECK(result.error().kind == ErrorKind::cancelled);
  CHECK(stop.asked() < 100);  // ten polygons, and once for each stretch of them that was not begun
}

TEST_CASE("Laws of repair") {
  rc::prop("valid land is kept bit for bit, and nothing is told", [] {
    const auto radii = *rc::gen::container<std::vector<int>>(12, rc::gen::inRange(5, 1000));
    const GeometryColumn given = star(radii);
    const RepairResult result = *repairPolygons(given);
    RC_ASSERT(result.repaired.empty());
    RC_ASSERT(same(result.column, given));
  });
  rc::prop("repeated points never change the area", [] {
    const auto radii = *rc::gen::container<std::vector<int>>(8, rc::gen::inRange(5, 1000));
    const GeometryColumn given = star(radii);
    GeometryColumn repeated;
    repeated.beginFeature(GeometryKind::polygon);
    repeated.beginPart();
    repeated.beginPath();
    for (const Coord c : given.coords(0)) {
      for (int n = *rc::gen::inRange(1, 4); n > 0; --n) repeated.add(c);
    }
    const RepairResult result = *repairPolygons(repeated);
    RC_ASSERT(area(result.column, 0) == area(given, 0));
    RC_ASSERT(same(result.column, given));
  });
  rc::prop("what was repaired is valid, and repairing it again changes nothing and tells nothing", [] {
    const auto point = rc::gen::pair(rc::gen::inRange(0, 20), rc::gen::inRange(0, 20));
    const auto points = *rc::gen::container<std::vector<std::pair<int, int>>>(*rc::gen::inRange(3, 12), point);
    const RepairResult once = *repairPolygons(ringOf(points));
    if (once.column.kind(0) == GeometryKind::polygon) RC_ASSERT(!findDefect(once.column, 0));
    const RepairResult twice = *repairPolygons(once.column);
    RC_ASSERT(twice.repaired.empty());
    RC_ASSERT(same(once.column, twice.column));
  });
}
