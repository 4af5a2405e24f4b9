// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gis/geometry/drawn_polygons.h"

#include <cmath>
#include <numbers>
#include <random>

#include "gis/geometry/arrangement.h"
#include "tests/support/catch.h"

namespace hectare::tests {

namespace {

void addStar(gis::GeometryColumn& shape, gis::Coord middle, double least, double most, int corners,
             std::mt19937& random) {
  std::uniform_real_distribution<double> radius(least, most);
  std::vector<gis::Coord> ring;
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * std::numbers::pi * i / corners;
    const double r = radius(random);
    ring.push_back({middle.x + r * std::cos(angle), middle.y + r * std::sin(angle)});
  }
  ring.push_back(ring.front());
  shape.beginPath();
  for (const gis::Coord c : ring) shape.add(c);
}

}  // namespace

gis::GeometryColumn polygon(const std::string& wkt) {
  gis::GeometryColumn shape;
  REQUIRE(gis::appendWkt(shape, wkt));
  return shape;
}

gis::GeometryColumn mapPolygon(const std::vector<std::string>& rows, double cellM) {
  gis::GeometryColumn cells;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const double y = static_cast<double>(rows.size() - 1 - r) * cellM;
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      if (rows[r][c] != '#') continue;
      const double x = static_cast<double>(c) * cellM;
      cells.beginFeature(gis::GeometryKind::polygon);
      cells.beginPart();
      cells.beginPath();
      for (const gis::Coord p : {gis::Coord{x, y}, {x + cellM, y}, {x + cellM, y + cellM}, {x, y + cellM}, {x, y}})
        cells.add(p);
    }
  }
  gis::GeometryColumn united;
  if (cells.size() == 0) {
    united.addNone();
    return united;
  }
  std::vector<gis::Shape> shapes;
  for (std::size_t i = 0; i < cells.size(); ++i) shapes.push_back({&cells, i});
  const auto arrangement = gis::Arrangement::build(shapes, cells.box());
  REQUIRE(arrangement);
  std::vector<std::uint32_t> group;
  std::vector<std::uint32_t> members;
  for (std::uint32_t f = 0; f < arrangement->faces().size(); ++f) {
    const bool covered = !arrangement->cover(arrangement->faces()[f].cover).empty();
    group.push_back(covered ? 1 : 0);
    if (covered) members.push_back(f);
  }
  gis::appendPolygon(united, arrangement->rings(group, 1, members));
  return united;
}

rc::Gen<gis::GeometryColumn> anyStar() {
  return rc::gen::exec([] {
    std::mt19937 random(*rc::gen::arbitrary<std::uint32_t>());
    const int corners = *rc::gen::inRange(3, 24);
    const bool hole = *rc::gen::inRange(0, 2) == 1;
    const gis::Coord middle{218'000, 180'000};
    gis::GeometryColumn shape;
    shape.beginFeature(gis::GeometryKind::polygon);
    shape.beginPart();
    addStar(shape, middle, hole ? 20 : 3, 40, std::max(corners, hole ? 6 : 3), random);
    if (hole) addStar(shape, {middle.x + 2, middle.y}, 1, 8, corners, random);
    return shape;
  });
}

gis::GeometryColumn moved(const gis::GeometryColumn& shape, double angle, double dx, double dy) {
  gis::GeometryColumn result = shape;
  for (gis::Coord& c : result.coords()) {
    c = {std::cos(angle) * c.x - std::sin(angle) * c.y + dx, std::sin(angle) * c.x + std::cos(angle) * c.y + dy};
  }
  return result;
}

}  // namespace hectare::tests
