// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/arrangement.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <optional>
#include <set>

#include "gis/geometry/area.h"
#include "gis/geometry/point_in_polygon.h"
#include "gis/geometry/repair.h"
#include "tests/support/catch.h"
#include "tests/support/rapidcheck.h"

using namespace hectare::gis;

namespace {

GeometryColumn fromWkt(const std::vector<std::string>& wkts) {
  GeometryColumn column;
  for (const std::string& wkt : wkts) REQUIRE(appendWkt(column, wkt));
  return column;
}

std::vector<Shape> allOf(const GeometryColumn& column) {
  std::vector<Shape> shapes;
  for (std::size_t f = 0; f < column.size(); ++f) shapes.push_back({&column, f});
  return shapes;
}

Arrangement arrange(const GeometryColumn& column) {
  auto result = Arrangement::build(allOf(column), column.box());
  REQUIRE(result);
  return std::move(*result);
}

/// Area per cover, "0+2" for land under the shapes 0 and 2.
std::map<std::string, double> areas(const Arrangement& arrangement) {
  std::map<std::string, double> result;
  for (const auto& face : arrangement.faces()) {
    std::string name;
    for (const std::uint32_t shape : arrangement.cover(face.cover)) {
      if (!name.empty()) name += '+';
      name += std::to_string(shape);
    }
    result[name] += face.areaM2;
  }
  return result;
}

double coveredBy(const Arrangement& arrangement, std::uint32_t shape) {
  double sum = 0;
  for (const auto& face : arrangement.faces()) {
    const auto cover = arrangement.cover(face.cover);
    if (std::find(cover.begin(), cover.end(), shape) != cover.end()) sum += face.areaM2;
  }
  return sum;
}

std::vector<std::uint32_t> facesUnder(const Arrangement& arrangement, std::uint32_t shape,
                                      std::vector<std::uint32_t>& group) {
  std::vector<std::uint32_t> members;
  group.assign(arrangement.faces().size(), Arrangement::outside);
  for (std::uint32_t f = 0; f < arrangement.faces().size(); ++f) {
    const auto cover = arrangement.cover(arrangement.faces()[f].cover);
    if (std::find(cover.begin(), cover.end(), shape) == cover.end()) continue;
    group[f] = 0;
    members.push_back(f);
  }
  return members;
}

/// The union of all faces under a shape, as a polygon feature.
GeometryColumn rebuilt(const Arrangement& arrangement, std::uint32_t shape) {
  std::vector<std::uint32_t> group;
  const std::vector<std::uint32_t> members = facesUnder(arrangement, shape, group);
  GeometryColumn column;
  appendPolygon(column, arrangement.rings(group, 0, members));
  return column;
}

}  // namespace

TEST_CASE("Two overlapping squares make three faces", "[arrangement]") {
  const auto column = fromWkt({"POLYGON((0 0,10 0,10 10,0 10,0 0))", "POLYGON((6 4,16 4,16 14,6 14,6 4))"});
  const auto arrangement = arrange(column);
  CHECK(areas(arrangement) == std::map<std::string, double>{{"0", 76}, {"0+1", 24}, {"1", 76}});
}

TEST_CASE("Shared borders, holes and islands keep their place", "[arrangement]") {
  SECTION("two parcels side by side share their border") {
    const auto arrangement =
        arrange(fromWkt({"POLYGON((0 0,10 0,10 10,0 10,0 0))", "POLYGON((10 0,20 0,20 10,10 10,10 0))"}));
    CHECK(areas(arrangement) == std::map<std::string, double>{{"0", 100}, {"1", 100}});
    int borders = 0;
    arrangement.forEachBorder([&](std::uint32_t, std::uint32_t) { ++borders; });
    CHECK(borders == 1);
  }
  SECTION("a building inside a parcel touches nothing") {
    const auto arrangement = arrange(fromWkt({"POLYGON((0 0,10 0,10 10,0 10,0 0))", "POLYGON((2 2,5 2,5 5,2 5,2 2))"}));
    CHECK(areas(arrangement) == std::map<std::string, double>{{"0", 91}, {"0+1", 9}});
  }
  SECTION("an island in a hole in an island") {
    const auto arrangement = arrange(fromWkt({"POLYGON((0 0,20 0,20 20,0 20,0 0),(2 2,18 2,18 18,2 18,2 2))",
                                              "POLYGON((4 4,16 4,16 16,4 16,4 4),(6 6,14 6,14 14,6 14,6 6))",
                                              "POLYGON((8 8,12 8,12 12,8 12,8 8))"}));
    CHECK(areas(arrangement) ==
          std::map<std::string, double>{{"0", 144}, {"", 256 - 144 + 64 - 16}, {"1", 80}, {"2", 16}});
  }
  SECTION("a hole that touches its ring at one corner") {
    const auto column = fromWkt({"POLYGON((0 0,10 0,10 10,0 10,0 0),(0 0,4 2,2 4,0 0))"});
    const auto arrangement = arrange(column);
    CHECK(coveredBy(arrangement, 0) == Approx(94).margin(1e-9));
    const auto back = rebuilt(arrangement, 0);
    CHECK_FALSE(findDefect(back, 0));
    CHECK(area(back, 0) == Approx(94).margin(1e-9));
  }
  SECTION("two parts that touch at a corner") {
    const auto arrangement = arrange(fromWkt({"MULTIPOLYGON(((0 0,5 0,5 5,0 5,0 0)),((5 5,9 5,9 9,5 9,5 5)))"}));
    CHECK(coveredBy(arrangement, 0) == Approx(41));
    const auto back = rebuilt(arrangement, 0);
    CHECK(back.partCount(0) == 2);
    CHECK_FALSE(findDefect(back, 0));
  }
}

TEST_CASE("A crossing without a corner is cut there", "[arrangement]") {
  // A plus sign: the arms are 2 wide and 10 long and share 4 m² in the middle.
  const auto arrangement = arrange(fromWkt({"POLYGON((4 0,6 0,6 10,4 10,4 0))", "POLYGON((0 4,10 4,10 6,0 6,0 4))"}));
  CHECK(areas(arrangement) == std::map<std::string, double>{{"0", 16}, {"0+1", 4}, {"1", 16}});
}

TEST_CASE("Corners on a neighbour's border leave no sliver", "[arrangement]") {
  // The border of the left parcel runs through (10, 5) without a corner there; its neighbours end at that point.
  const auto arrangement = arrange(fromWkt({"POLYGON((0 0,10 0,10 10,0 10,0 0))", "POLYGON((10 0,20 0,20 5,10 5,10 0))",
                                            "POLYGON((10 5,20 5,20 10,10 10,10 5))"}));
  CHECK(arrangement.faces().size() == 3);
  CHECK(areas(arrangement) == std::map<std::string, double>{{"0", 100}, {"1", 50}, {"2", 50}});
}

TEST_CASE("A diagonal between four points of the grid is left as it is", "[arrangement]") {
  // 0.1 mm apart: an edge from (6, 20) to (7, 19) between corners of others at (6, 19) and (7, 20).
  const GeometryColumn column =
      fromWkt({"POLYGON((0.0006 0.002, 0.0007 0.0019, 0.0017 0.0028, 0.0015 0.0033, 0.0006 0.002))",
               "POLYGON((0.0006 0.0019, 0 0, 0.0003 0, 0.0006 0.0019))",
               "POLYGON((0.0007 0.002, 0.0012 0.0025, 0.0011 0.0025, 0.0007 0.002))"});
  const Arrangement arrangement = arrange(column);
  // In squares of the grid, by the shoelace formula.
  CHECK(coveredBy(arrangement, 0) == Approx(45.0e-8));
  CHECK(coveredBy(arrangement, 1) == Approx(28.5e-8));
  CHECK(coveredBy(arrangement, 2) == Approx(2.5e-8));
}

TEST_CASE("Segments from almost one point to almost one other are cut to an end", "[arrangement]") {
  // Needles through one point, thousands of crossings within a millimetre.
  GeometryColumn column;
  double sum = 0;
  constexpr int needles = 60;
  for (int i = 0; i < needles; ++i) {
    const double angle = i * std::numbers::pi / needles;
    const Coord from{-900 * std::cos(angle), -900 * std::sin(angle)};
    const double end = angle + 0.0005;
    column.beginFeature(GeometryKind::polygon);
    column.beginPart();
    column.beginPath();
    column.add(from);
    column.add({-from.x, -from.y});
    column.add({900 * std::cos(end), 900 * std::sin(end)});
    column.add(from);
    sum += std::abs(area(column, column.size() - 1));
  }
  const Arrangement arrangement = arrange(column);
  double covered = 0;
  for (std::uint32_t s = 0; s < needles; ++s) covered += coveredBy(arrangement, s);
  // 3600 m of boundary each, of which nothing moves by more than 0.07 mm.
  CHECK(covered == Approx(sum).margin(needles * 3600 * 0.00007));
}

TEST_CASE("A corner that is nowhere on Earth leaves the land in the window as it is", "[arrangement]") {
  const GeometryColumn column =
      fromWkt({"POLYGON((0 0, 1e300 0, 1e300 100, 0 100, 0 0))", "POLYGON((0 0, 9e18 0, 9e18 -7e18, 0 0))",
               "POLYGON((10 10, 60 10, 60 60, 10 60, 10 10))"});
  const auto arrangement = Arrangement::build(allOf(column), Box{0, 0, 100, 100});
  REQUIRE(arrangement);
  CHECK(areas(*arrangement).at("0+2") == Approx(2500));
  CHECK(areas(*arrangement).count("1+2") == 0);
}

TEST_CASE("Only the window counts", "[arrangement]") {
  const auto column = fromWkt(
      {"POLYGON((0 0,10 0,10 10,0 10,0 0))", "POLYGON((-100000 5,100000 5,100000 90000,-100000 90000,-100000 5))"});
  Box window = column.box(0);
  const auto result = Arrangement::build(allOf(column), window);
  REQUIRE(result);
  CHECK(coveredBy(*result, 0) == Approx(100));
  CHECK(areas(*result).at("0+1") == Approx(50));
}

TEST_CASE("An empty shape and an empty list are no faces", "[arrangement]") {
  GeometryColumn column;
  column.addNone();
  Box window;
  window.add(Coord{0, 0});
  window.add(Coord{10, 10});
  CHECK(Arrangement::build(allOf(column), window)->faces().empty());
  CHECK(Arrangement::build({}, window)->faces().empty());
}

namespace {

/// A triangle fan around a centre: a star-shaped polygon, valid by construction, with coordinates in Lambert's range.
GeometryColumn randomStars(std::size_t count) {
  GeometryColumn column;
  for (std::size_t s = 0; s < count; ++s) {
    const int corners = *rc::gen::inRange(3, 12);
    const double x = 215000 + *rc::gen::inRange(0, 20000) / 100.0;
    const double y = 180000 + *rc::gen::inRange(0, 20000) / 100.0;
    column.beginFeature(GeometryKind::polygon);
    column.beginPart();
    column.beginPath();
    std::optional<Coord> first;
    for (int c = 0; c < corners; ++c) {
      const double radius = *rc::gen::inRange(100, 12000) / 100.0;
      const double angle = 2 * 3.14159265358979 * c / corners;
      const Coord p{std::round((x + radius * std::cos(angle)) * 1e3) / 1e3,
                    std::round((y + radius * std::sin(angle)) * 1e3) / 1e3};
      if (!first) first = p;
      column.add(p);
    }
    column.add(*first);
  }
  return column;
}

/// Twice the perimeter times the grid: more than rounding to 0.1 mm can move.
double roundingM2(const GeometryColumn& column, std::size_t feature) {
  double length = 0;
  column.forEachPath(feature, [&](Path path) {
    for (std::size_t i = 0; i + 1 < path.size(); ++i)
      length += std::hypot(path[i + 1].x - path[i].x, path[i + 1].y - path[i].y);
  });
  return 2 * length * SnapGrid::unitM;
}

}  // namespace

TEST_CASE("The faces under a polygon sum to its area, whatever lies across it", "[arrangement][property]") {
  rc::prop("covers close", [] {
    const auto column = randomStars(static_cast<std::size_t>(*rc::gen::inRange(1, 25)));
    const auto arrangement = arrange(column);
    for (std::uint32_t s = 0; s < column.size(); ++s) {
      RC_ASSERT(std::abs(coveredBy(arrangement, s) - area(column, s)) < roundingM2(column, s));
    }
    for (const auto& face : arrangement.faces()) RC_ASSERT(face.areaM2 > 0);
  });
}

TEST_CASE("Areas do not depend on the order of the polygons", "[arrangement][property]") {
  rc::prop("any order", [] {
    const auto column = randomStars(static_cast<std::size_t>(*rc::gen::inRange(2, 15)));
    GeometryColumn reversed;
    for (std::size_t f = column.size(); f-- > 0;) reversed.append(column, f);
    const auto one = arrange(column);
    const auto other = arrange(reversed);
    RC_ASSERT(one.faces().size() == other.faces().size());
    for (std::size_t f = 0; f < one.faces().size(); ++f) {
      RC_ASSERT(one.faces()[f].areaM2 == other.faces()[f].areaM2);
      std::set<std::uint32_t> mirrored;
      for (const auto s : other.cover(other.faces()[f].cover))
        mirrored.insert(static_cast<std::uint32_t>(column.size()) - 1 - s);
      const auto cover = one.cover(one.faces()[f].cover);
      RC_ASSERT(std::equal(cover.begin(), cover.end(), mirrored.begin(), mirrored.end()));
    }
  });
}

TEST_CASE("Within a window there is what the whole has there, however a ring runs outside", "[arrangement][property]") {
  rc::prop("a window changes nothing", [] {
    // Scribbles over 400 m, of which most corners lie outside of the window in the middle, the last shape.
    GeometryColumn column;
    for (std::uint32_t s = 0; s < 3; ++s) {
      column.beginFeature(GeometryKind::polygon);
      column.beginPart();
      column.beginPath();
      const int corners = *rc::gen::inRange(3, 40);
      std::optional<Coord> first;
      for (int c = 0; c < corners; ++c) {
        const Coord p{215000.0 + *rc::gen::inRange(0, 400), 180000.0 + *rc::gen::inRange(0, 400)};
        if (!first) first = p;
        column.add(p);
      }
      column.add(*first);
    }
    constexpr std::uint32_t inside = 3;
    REQUIRE(appendWkt(column, "POLYGON((215170 180180,215230 180180,215230 180240,215170 180240,215170 180180))"));
    const auto within = Arrangement::build(allOf(column), column.box(inside));
    RC_ASSERT(within.has_value());
    const auto ofWindow = areas(*within);
    const auto ofAll = areas(arrange(column));
    for (const auto& [name, areaM2] : ofAll) {
      if (!name.ends_with(std::to_string(inside))) continue;
      RC_ASSERT(std::abs(areaM2 - (ofWindow.contains(name) ? ofWindow.at(name) : 0)) < 0.1);
    }
    RC_ASSERT(std::abs(coveredBy(*within, inside) - 3600) < 1e-6);
  });
}

TEST_CASE("What is rebuilt from faces is valid and as large", "[arrangement][property]") {
  rc::prop("rings are simple", [] {
    const auto column = randomStars(static_cast<std::size_t>(*rc::gen::inRange(1, 12)));
    const auto arrangement = arrange(column);
    for (std::uint32_t s = 0; s < column.size(); ++s) {
      const auto back = rebuilt(arrangement, s);
      RC_ASSERT(back.size() == 1U);
      if (back.kind(0) == GeometryKind::none) continue;
      RC_ASSERT(!findDefect(back, 0));
      RC_ASSERT(std::abs(area(back, 0) - coveredBy(arrangement, s)) < 1e-6);
    }
  });
}

TEST_CASE("The faces under one shape but not another, as an ASCII map", "[arrangement]") {
  // aaaab    a: shape 0 alone, b: shape 1 alone, x: both; each letter is 1 m²
  // axxxb
  // axxxb
  const auto column = fromWkt({"POLYGON((0 0,4 0,4 3,0 3,0 0))", "POLYGON((1 0,5 0,5 3,4 3,4 2,1 2,1 0))"});
  const auto found = areas(arrange(column));
  CHECK(found.at("0") == Approx(6));
  CHECK(found.at("0+1") == Approx(6));
  CHECK(found.at("1") == Approx(3));
}
