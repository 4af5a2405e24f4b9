// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/geometry_column.h"

#include "tests/support/catch.h"

using namespace hectare::gis;

TEST_CASE("A geometry column is built feature by feature") {
  GeometryColumn column;
  REQUIRE(appendWkt(column, "POLYGON ((0 0, 4 0, 4 4, 0 0), (1 1, 2 1, 2 2, 1 1))"));
  column.addNone();
  REQUIRE(appendWkt(column, "MULTIPOINT (7 8, 9 10)"));

  SECTION("it knows kinds, parts, paths and coordinates") {
    REQUIRE(column.size() == 3);
    CHECK(column.kind(1) == GeometryKind::none);
    CHECK(column.partCount(0) == 1);
    CHECK(column.pathCount(0, 0) == 2);
    CHECK(column.path(0, 0, 1).front() == Coord{1, 1});
    CHECK(column.partCount(1) == 0);
    CHECK(column.coords(1).empty());
    CHECK(column.partCount(2) == 2);
    CHECK(column.path(2, 1, 0).front() == Coord{9, 10});
    CHECK(column.coordCount() == 10);
  }
  SECTION("boxes hold a feature, or everything") {
    CHECK(column.box(2).minX == 7);
    CHECK(column.box(1).empty());
    CHECK(column.box().maxY == 10);
    CHECK(column.box().contains(column.box(0)));
  }
  SECTION("the last feature can be taken away") {
    column.removeLast();
    column.removeLast();
    CHECK(column.size() == 1);
    CHECK(column.coordCount() == 8);
    column.removeLast();
    CHECK(column.coordCount() == 0);
    REQUIRE(appendWkt(column, "POINT (1 2)"));
    CHECK(toWkt(column, 0) == "POINT (1 2)");
  }
  SECTION("features are copied to another column") {
    GeometryColumn other;
    for (const std::size_t f : {2U, 1U, 0U}) other.append(column, f);
    CHECK(toWkt(other, 0) == "MULTIPOINT ((7 8), (9 10))");
    CHECK(other.kind(1) == GeometryKind::none);
    CHECK(toWkt(other, 2) == toWkt(column, 0));
  }
}
