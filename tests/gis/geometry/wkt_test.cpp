// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/geometry_column.h"
#include "tests/support/catch.h"

using namespace hectare::gis;

namespace {

std::string again(std::string_view wkt) {
  GeometryColumn column;
  if (const Status added = appendWkt(column, wkt); !added) {
    CHECK(column.size() == 0);
    return added.error().what.id + " at " + added.error().where;
  }
  return toWkt(column, 0);
}

}  // namespace

TEST_CASE("Well-known text is read and written") {
  SECTION("each kind and its multi form") {
    CHECK(again("POINT (1 2)") == "POINT (1 2)");
    CHECK(again("MULTIPOINT ((1 2), (3 4))") == "MULTIPOINT ((1 2), (3 4))");
    CHECK(again("MULTIPOINT (1 2, 3 4)") == "MULTIPOINT ((1 2), (3 4))");
    CHECK(again("linestring(0 0,1 1)") == "LINESTRING (0 0, 1 1)");
    CHECK(again("POLYGON ((0 0, 4 0, 4 4, 0 0), (1 1, 2 1, 2 2, 1 1))") ==
          "POLYGON ((0 0, 4 0, 4 4, 0 0), (1 1, 2 1, 2 2, 1 1))");
    CHECK(again("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))") ==
          "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))");
  }
  SECTION("to the millimetre, without trailing zeros") {
    CHECK(again("POINT (217000.12345 -0.0001)") == "POINT (217000.123 0)");
    CHECK(again("POINT (1e3 2.50)") == "POINT (1000 2.5)");
  }
  SECTION("what is empty has no geometry") { CHECK(again("POLYGON EMPTY") == "GEOMETRYCOLLECTION EMPTY"); }
}

TEST_CASE("Wrong text is told with its place") {
  CHECK(again("POLYGON Z ((0 0 1, 1 0 1, 1 1 1, 0 0 1))") == "geometry.wkt_dimension at character 9");
  CHECK(again("POINT (1 2 3)") == "geometry.wkt_dimension at character 12");
  CHECK(again("CIRCLE (1 2)") == "geometry.wkt_type at character 7");
  CHECK(again("POINT (1 x)") == "geometry.wkt_number at character 10");
  CHECK(again("POINT (1 nan)") == "geometry.wkt_number at character 10");
  CHECK(again("POINT (1 2") == "geometry.wkt_dimension at character 11");
  CHECK(again("POLYGON ((0 0, 1 0, 1 1))").starts_with("geometry.wkt_ring"));
  CHECK(again("POINT (1 2) x").starts_with("geometry.wkt_syntax"));
}
