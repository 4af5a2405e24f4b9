// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/check_orientation.h"

#include "tests/src/world/rows.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

const char* const left = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";
const char* const right = "POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0))";
const char* const holeAlong = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2))";
const char* const holeAgainst = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 2 4, 4 4, 4 2, 2 2))";

std::string count(std::initializer_list<std::string> wkts) {
  auto parcels = layer(wkts);
  world::checkOrientation(parcels);
  return argument(parcels.findings, "geometry.orientation", "count");
}

}  // namespace

TEST_CASE("Rings that run against the rest of their layer are told once") {
  CHECK(count({left, left, left}) == "none");
  CHECK(count({right, right}) == "none");  // as shapefiles have it
  CHECK(count({left, right, left}) == "1");
  CHECK(count({left, holeAgainst}) == "none");
  CHECK(count({left, holeAlong, right}) == "2");
}

TEST_CASE("Where a format does not say which way rings run, no way is wrong") {
  CHECK(world::saysWayOfRings("GeoJSON"));
  CHECK(world::saysWayOfRings("ESRI Shapefile"));
  CHECK_FALSE(world::saysWayOfRings("TopoJSON"));
}
