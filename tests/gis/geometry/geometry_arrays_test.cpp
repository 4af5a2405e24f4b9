// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/geometry_column.h"
#include "tests/support/catch.h"

using namespace hectare::gis;

namespace {

GeometryColumn::Arrays sample() {
  GeometryColumn column;
  REQUIRE(appendWkt(column, "POLYGON ((0 0, 4 0, 4 4, 0 0), (1 1, 2 1, 2 2, 1 1))"));
  column.addNone();
  REQUIRE(appendWkt(column, "MULTIPOINT (7 8, 9 10)"));
  REQUIRE(appendWkt(column, "LINESTRING (0 0, 1 1)"));
  return column.takeArrays();
}

bool accepted(GeometryColumn::Arrays arrays) { return GeometryColumn::fromArrays(std::move(arrays)).has_value(); }

}  // namespace

TEST_CASE("Arrays become a geometry column only when they keep to its layout") {
  const auto whole = GeometryColumn::fromArrays(sample());
  REQUIRE(whole);
  CHECK(toWkt(*whole, 0) == "POLYGON ((0 0, 4 0, 4 4, 0 0), (1 1, 2 1, 2 2, 1 1))");
  CHECK(whole->kind(1) == GeometryKind::none);

  auto arrays = sample();
  SECTION("offsets that fall") { std::swap(arrays.offsets[1], arrays.offsets[2]); }
  SECTION("offsets beyond the coordinates") { ++arrays.offsets.back(); }
  SECTION("no offsets") { arrays.paths.clear(); }
  SECTION("coordinates of nobody") { arrays.coords.push_back({1, 1}); }
  SECTION("a kind that does not exist") { arrays.kinds[0] = static_cast<GeometryKind>(9); }
  SECTION("a polygon that is called a point") { arrays.kinds[0] = GeometryKind::point; }
  SECTION("a part of nothing") { arrays.kinds[0] = GeometryKind::none; }
  SECTION("a geometry without parts") { arrays.kinds[1] = GeometryKind::polygon; }
  SECTION("a ring that is open") { arrays.coords[3] = {5, 5}; }
  CHECK_FALSE(accepted(std::move(arrays)));
}
