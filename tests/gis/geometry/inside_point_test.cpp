// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/inside_point.h"

#include "gis/geometry/point_in_polygon.h"
#include "tests/support/catch.h"

using namespace hectare;

namespace {

gis::GeometryColumn shape(const std::string& wkt) {
  gis::GeometryColumn column;
  REQUIRE(gis::appendWkt(column, wkt));
  return column;
}

}  // namespace

TEST_CASE("A point well inside a polygon") {
  SECTION("of a square it is the middle") {
    CHECK(gis::insidePoint(shape("POLYGON((0 0,10 0,10 10,0 10,0 0))"), 0) == gis::Coord{5, 5});
  }
  SECTION("it lies neither in a hole nor between parts, however the land is bent") {
    for (const char* wkt : {"POLYGON((0 0,10 0,10 10,0 10,0 0),(1 1,9 1,9 9,1 9,1 1))",
                            "POLYGON((0 0,100 0,100 1,1 1,1 99,100 99,100 100,0 100,0 0))",
                            "MULTIPOLYGON(((0 0,1 0,1 10,0 10,0 0)),((9 0,10 0,10 10,9 10,9 0)))",
                            "POLYGON((218000 180000,218100 180000,218100 180100,218000 180000))",
                            "POLYGON((0 0,1000 1000,1000 1000.02,0 0.02,0 0))"}) {
      const gis::GeometryColumn column = shape(wkt);
      INFO(wkt);
      CHECK(gis::contains(column, 0, gis::insidePoint(column, 0)));
    }
  }
}
