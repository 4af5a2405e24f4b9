// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/canvas/snap_points.h"

#include <chrono>
#include <cmath>

#include "tests/support/catch.h"
#include "tests/support/rapidcheck.h"

using namespace hectare;
using Catch::Detail::Approx;
using desk::SnapLayer;
using desk::SnapPoint;

namespace {

SnapLayer snapLayerOf(gis::GeometryColumn shapes) {
  const auto index = std::make_shared<const gis::SpatialIndex>(shapes);
  return {std::make_shared<const gis::GeometryColumn>(std::move(shapes)), index};
}

SnapLayer snapLayerOf(const char* wkt) {
  gis::GeometryColumn shapes;
  REQUIRE(gis::appendWkt(shapes, wkt));
  return snapLayerOf(std::move(shapes));
}

void addSquare(gis::GeometryColumn& shapes, double x, double y, double side) {
  shapes.beginFeature(gis::GeometryKind::polygon);
  shapes.beginPart();
  shapes.beginPath();
  for (const auto& [dx, dy] : {std::pair(0.0, 0.0), {side, 0.0}, {side, side}, {0.0, side}, {0.0, 0.0}})
    shapes.add({x + dx, y + dy});
}

}  // namespace

TEST_CASE("A vertex attracts before an edge that is nearer, and with its own coordinates", "[desk]") {
  const std::vector layers{
      snapLayerOf("POLYGON ((200000.123456 180000.7, 200100 180000, 200050 180090, 200000.123456 180000.7))")};
  const auto corner = desk::snapPoint(layers, {200003, 180001}, 5);
  REQUIRE(corner);
  CHECK(corner->kind == SnapPoint::Kind::vertex);
  CHECK(corner->place == gis::Coord{200000.123456, 180000.7});
  CHECK_FALSE(desk::snapPoint(layers, {200003, 179990}, 5));
}

TEST_CASE("Far from all corners the nearest point on an edge attracts", "[desk]") {
  const std::vector layers{
      snapLayerOf("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (40 40, 40 60, 60 60, 60 40, 40 40))")};
  const auto outer = desk::snapPoint(layers, {50, 3}, 5);
  REQUIRE(outer);
  CHECK(*outer == SnapPoint{{50, 0}, SnapPoint::Kind::edge});
  const auto hole = desk::snapPoint(layers, {42, 50}, 5);
  REQUIRE(hole);
  CHECK(*hole == SnapPoint{{40, 50}, SnapPoint::Kind::edge});
  CHECK_FALSE(desk::snapPoint(layers, {50, 20}, 5));
  CHECK_FALSE(desk::snapPoint({}, {50, 20}, 5));
}

TEST_CASE("Of several layers the nearest vertex wins, of equals that of the first", "[desk]") {
  const std::vector layers{snapLayerOf("POINT (10 0)"), snapLayerOf("LINESTRING (-4 0, -4 50)"),
                           snapLayerOf("POINT (0 4)")};
  const auto nearest = desk::snapPoint(layers, {0, 0}, 20);
  REQUIRE(nearest);
  CHECK(nearest->place == gis::Coord{-4, 0});
}

TEST_CASE("What is found near is what looking at everything finds", "[desk]") {
  rc::prop("the nearest vertex within reach", [] {
    gis::GeometryColumn shapes;
    const auto coordinate = [] { return static_cast<double>(*rc::gen::inRange(0, 400)) / 4; };
    for (int i = 0; i < 20; ++i) addSquare(shapes, coordinate(), coordinate(), 1 + coordinate() / 4);
    const gis::Coord place{coordinate(), coordinate()};
    const double reach = 0.5 + coordinate() / 2;
    double best = reach;
    bool any = false;
    for (const gis::Coord vertex : shapes.coords()) {
      const double far = std::hypot(vertex.x - place.x, vertex.y - place.y);
      any = any || far <= reach;
      best = std::min(best, far);
    }
    const std::vector layers{snapLayerOf(shapes)};
    const auto found = desk::snapPoint(layers, place, reach);
    const bool vertex = found && found->kind == SnapPoint::Kind::vertex;
    RC_ASSERT(vertex == any);
    if (vertex) RC_ASSERT(std::abs(std::hypot(found->place.x - place.x, found->place.y - place.y) - best) < 1e-9);
  });
}

TEST_CASE("Among a million parcels what is near is found at once, however far the map is", "[desk]") {
  gis::GeometryColumn shapes;
  shapes.reserve(1000000, 5000000);
  for (int i = 0; i < 1000000; ++i) addSquare(shapes, 20.0 * (i % 1000), 20.0 * (i / 1000), 20);
  const std::vector layers{snapLayerOf(std::move(shapes))};
  for (const double reach : {0.5, 5.0, 500.0, 5000.0}) {
    const auto begin = std::chrono::steady_clock::now();
    constexpr int times = 100;
    for (int i = 0; i < times; ++i) {
      const auto found = desk::snapPoint(layers, {10000.2 + i * 20, 10000.1}, reach);
      REQUIRE(found);
      CHECK(found->place == gis::Coord{10000.0 + i * 20, 10000});
    }
    const std::chrono::duration<double, std::milli> each = (std::chrono::steady_clock::now() - begin) / times;
    INFO(reach << " m: " << each.count() << " ms");
    CHECK(each.count() < 4);  // of the 16 that a frame has; a slow machine included
  }
}
