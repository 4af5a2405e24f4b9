// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/gross.h"

#include "src/land/park_land.h"
#include "tests/src/support/drawn_land.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;

namespace {

std::vector<land::Gross> grossOf(const DrawnLand& land, bool geodesic = false) {
  const land::RankedFeatures parks(*land.world().layers(Role::parks));
  const land::RankedFeatures municipalities(*land.world().layers(Role::municipalities));
  std::vector<land::Gross> result;
  for (std::uint32_t p = 0; p < parks.size(); ++p) {
    auto one = land::measureGross(p, parks, municipalities, land.world().crs, geodesic);
    REQUIRE(one);
    result.push_back(std::move(*one));
  }
  return result;
}

}  // namespace

TEST_CASE("Gross is the area of the rings, holes taken out") {
  DrawnLand land;
  land.wkt(Role::parks, {{"POLYGON((0 0,100 0,100 100,0 100,0 0),(10 10,20 10,20 20,10 20,10 10))", {}}});
  const auto gross = grossOf(land);
  CHECK(gross[0].areaM2 == Approx(9900));
  CHECK(gross[0].byMunicipalityM2.at(land::noFeature) == Approx(9900));
  CHECK(gross[0].inLowerParkM2.empty());
}

TEST_CASE("What lies in a park of lower rank is that park's") {
  DrawnLand land;
  land.wkt(Role::parks, {{"POLYGON((0 0,30 0,30 10,0 10,0 0))", {{"id", "A"}}},
                         {"POLYGON((20 0,50 0,50 10,20 10,20 0))", {{"id", "B"}}},
                         {"POLYGON((0 0,50 0,50 5,0 5,0 0))", {{"id", "C"}}}});
  const auto gross = grossOf(land);
  CHECK(gross[0].areaM2 == Approx(300));
  CHECK(gross[1].areaM2 == Approx(200));
  CHECK(gross[1].inLowerParkM2.at(0) == Approx(100));
  CHECK(gross[2].areaM2 == Approx(0).margin(1e-6));
  // Land that A and B cover both is told once, as A's.
  CHECK(gross[2].inLowerParkM2.at(0) == Approx(150));
  CHECK(gross[2].inLowerParkM2.at(1) == Approx(100));
}

TEST_CASE("A park is divided among the municipalities that it lies in") {
  DrawnLand land;
  land.map(Role::parks, {"AAAA", "AAAA"}).map(Role::municipalities, {"mmn.", "mmn."});
  const auto gross = grossOf(land);
  CHECK(gross[0].byMunicipalityM2.at(0) == Approx(400));
  CHECK(gross[0].byMunicipalityM2.at(1) == Approx(200));
  CHECK(gross[0].byMunicipalityM2.at(land::noFeature) == Approx(200));
}

TEST_CASE("Near Hasselt an area on the ellipsoid is 0.007 % above that in the plane of Lambert 72") {
  DrawnLand land;
  land.wkt(Role::parks, {{"POLYGON((217000 180000,219000 180000,219000 182000,217000 182000,217000 180000))", {}}});
  const land::Gross planar = grossOf(land)[0];
  CHECK(planar.areaM2 == Approx(4e6).epsilon(1e-12));
  CHECK(planar.geodesicRatio == Approx(1.00007).margin(0.00003));
  const land::Gross geodesic = grossOf(land, true)[0];
  CHECK(geodesic.areaM2 == Approx(4e6 * planar.geodesicRatio).epsilon(1e-12));
  CHECK(geodesic.byMunicipalityM2.at(land::noFeature) == Approx(geodesic.areaM2));
}
