// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/north.h"

#include "tests/support/catch.h"

using namespace hectare;

TEST_CASE("True north is told from the grid's by the meridian convergence", "[print]") {
  const auto lambert = gis::Crs::parse("EPSG:31370");
  REQUIRE(lambert);
  // Hasselt, 5.34° E: cs2cs (PROJ) puts a point 0.01° north of it 12.0 m to the west of the grid's north, in 1112.6 m.
  const auto east = print::trueNorthDeg(*lambert, {217800, 181300});
  REQUIRE(east.has_value());
  CHECK(east.value_or(0) == Approx(-0.76).margin(0.03));
  // West of the central meridian (4.3675° E) it is the other way round.
  CHECK(print::trueNorthDeg(*lambert, {60000, 180000}).value_or(0) > 0.5);
  const auto degrees = gis::Crs::parse("EPSG:4326");
  REQUIRE(degrees);
  CHECK_FALSE(print::trueNorthDeg(*degrees, {5, 51}).has_value());
}
