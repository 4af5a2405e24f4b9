// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/area.h"

#include "tests/support/catch.h"

using namespace hectare::gis;

namespace {

double areaOf(std::string_view wkt) {
  GeometryColumn column;
  REQUIRE(appendWkt(column, wkt));
  return area(column, 0);
}

}  // namespace

TEST_CASE("Areas are outer rings minus holes") {
  CHECK(areaOf("POLYGON ((0 0, 4 0, 4 3, 0 3, 0 0))") == 12);
  CHECK(areaOf("POLYGON ((0 0, 0 3, 4 3, 4 0, 0 0))") == 12);
  CHECK(areaOf("POLYGON ((0 0, 4 0, 4 3, 0 3, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))") == 11);
  CHECK(areaOf("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((5 5, 7 5, 7 6, 5 6, 5 5)))") == 3);
  CHECK(areaOf("LINESTRING (0 0, 1 0, 1 1, 0 0)") == 0);
}

TEST_CASE("Rings have a sign and large coordinates cost no digits") {
  const Coord far{200'000'000.0, 200'000'000.0};
  const std::vector<Coord> ring{far, {far.x + 0.5, far.y}, {far.x + 0.5, far.y + 0.5}, {far.x, far.y + 0.5}, far};
  CHECK(ringArea(ring) == 0.25);
  CHECK(ringArea(std::vector<Coord>(ring.rbegin(), ring.rend())) == -0.25);
}
