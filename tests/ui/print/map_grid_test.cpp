// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/map_grid.h"

#include <cmath>

#include "tests/support/catch.h"

using namespace hectare;

TEST_CASE("A grid has round coordinates, and its lines lie where they say", "[print]") {
  const auto language = text::Language::load("nl");
  REQUIRE(language);
  const map::MapView view({217000, 181000}, 10000, {200, 150}, 0.02);  // 2000 x 1500 m
  const auto lines = print::coordinateLines(view, *language);
  REQUIRE(lines.size() == 8);  // every 500 m: 216,000 to 218,000 and 180,500 to 181,500
  CHECK(lines.front().label == "216.000");
  CHECK(lines.front().upright);
  CHECK(lines.front().mm.front().x() == Approx(0).margin(1e-6));
  CHECK(lines[1].mm.front().x() == Approx(50));  // 500 m further east
}

TEST_CASE("Meridians and parallels are round, and bend as the projection does", "[print]") {
  const auto language = text::Language::load("en");
  const auto crs = gis::Crs::parse("EPSG:31370");
  REQUIRE(language);
  REQUIRE(crs);
  const map::MapView view({217000, 181000}, 250000, {300, 220}, 0.02);
  const auto lines = print::graticuleLines(view, *crs, *language);
  REQUIRE(lines.size() > 4);
  const auto half = std::find_if(lines.begin(), lines.end(), [](const auto& l) { return l.label == "5°30′ E"; });
  REQUIRE(half != lines.end());
  CHECK(half->upright);
  // The meridian leans to the east, as true north lies west of the grid's here.
  CHECK(half->mm.front().x() > half->mm.back().x());
  CHECK(print::graticuleLines(view, gis::Crs(), *language).empty());
}
