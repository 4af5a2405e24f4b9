// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/split_polygon.h"

#include <cmath>
#include <numbers>

#include "gis/geometry/area.h"
#include "gis/geometry/repair.h"
#include "tests/support/catch.h"
#include "tests/support/rapidcheck.h"

using namespace hectare;
using gis::Coord;

namespace {

std::vector<double> areasOf(const char* wkt, const std::vector<Coord>& line) {
  gis::GeometryColumn shape;
  REQUIRE(gis::appendWkt(shape, wkt));
  const auto parts = gis::splitPolygon(shape, 0, line);
  REQUIRE(parts);
  std::vector<double> areas;
  for (std::size_t i = 0; i < parts->size(); ++i) areas.push_back(gis::area(*parts, i));
  return areas;
}

using Areas = std::vector<double>;

}  // namespace

TEST_CASE("A line right across divides a polygon, the larger part first") {
  const char* square = "POLYGON((0 0,100 0,100 100,0 100,0 0))";
  CHECK(areasOf(square, {{30, -5}, {30, 105}}) == Areas{7000, 3000});
  CHECK(areasOf(square, {{-5, 60}, {50, 60}, {50, 110}}) == Areas{8000, 2000});
  CHECK(areasOf(square, {{0, 0}, {100, 100}}) == Areas{5000, 5000});  // from corner to corner
  CHECK(areasOf(square, {{30, 0}, {30, 100}}) == Areas{7000, 3000});  // from edge to edge
}

TEST_CASE("A line that ends inside, or passes by, divides nothing") {
  const char* square = "POLYGON((0 0,100 0,100 100,0 100,0 0))";
  CHECK(areasOf(square, {{30, -5}, {30, 60}}) == Areas{10000});
  CHECK(areasOf(square, {{-30, -5}, {-30, 160}}) == Areas{10000});
  CHECK(areasOf(square, {{30, 30}, {30, 30}}) == Areas{10000});
  CHECK(areasOf(square, {}) == Areas{10000});
}

TEST_CASE("Both arms of a U, and the land around a hole, become parts of their own") {
  // Arms 20 wide and 80 high over a base of 100 by 20.
  CHECK(areasOf("POLYGON((0 0,100 0,100 100,80 100,80 20,20 20,20 100,0 100,0 0))", {{-5, 50}, {105, 50}}) ==
        Areas{3200, 1000, 1000});
  CHECK(areasOf("POLYGON((0 0,100 0,100 100,0 100,0 0),(40 40,60 40,60 60,40 60,40 40))", {{50, -5}, {50, 105}}) ==
        Areas{4800, 4800});
  // A cut to the hole alone opens it, and divides nothing.
  CHECK(areasOf("POLYGON((0 0,100 0,100 100,0 100,0 0),(40 40,60 40,60 60,40 60,40 40))", {{50, -5}, {50, 50}}) ==
        Areas{9600});
}

TEST_CASE("A part that the line leaves whole stays with the largest") {
  CHECK(areasOf("MULTIPOLYGON(((0 0,100 0,100 100,0 100,0 0)),((200 0,210 0,210 10,200 10,200 0)))",
                {{40, -5}, {40, 105}}) == Areas{6100, 4000});
}

TEST_CASE("Whatever is cut, nothing is lost or counted twice", "[law]") {
  rc::prop("the parts are valid and sum to the whole", [] {
    gis::GeometryColumn star;
    star.beginFeature(gis::GeometryKind::polygon);
    star.beginPart();
    star.beginPath();
    const int corners = *rc::gen::inRange(4, 30);
    std::vector<Coord> ring;
    for (int i = 0; i < corners; ++i) {
      const double radius = *rc::gen::inRange(20, 500);
      const double angle = 2 * std::numbers::pi * i / corners;
      ring.push_back({218000 + radius * std::cos(angle), 180000 + radius * std::sin(angle)});
    }
    ring.push_back(ring.front());
    for (const Coord c : ring) star.add(c);
    std::vector<Coord> line;
    const int bends = *rc::gen::inRange(2, 6);
    for (int i = 0; i < bends; ++i) {
      line.push_back({218000.0 + *rc::gen::inRange(-600, 600), 180000.0 + *rc::gen::inRange(-600, 600)});
    }
    const auto parts = gis::splitPolygon(star, 0, line);
    RC_ASSERT(bool(parts));
    double sum = 0;
    for (std::size_t i = 0; i < parts->size(); ++i) {
      RC_ASSERT(!gis::findDefect(*parts, i));
      sum += gis::area(*parts, i);
    }
    RC_ASSERT(std::abs(sum - gis::area(star, 0)) < 1e-5);
  });
}
