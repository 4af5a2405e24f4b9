// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/dash_lines.h"

#include "tests/support/catch.h"

using namespace hectare;
using map::MapLine;

TEST_CASE("An edge that neighbours share is drawn once", "[map][dashes]") {
  const std::vector<MapLine> outlines{{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}},
                                      {{10, 0}, {20, 0}, {20, 10}, {10, 10}, {10, 0}}};
  const std::vector<MapLine> lines = map::withoutSharedEdges(outlines);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0] == outlines[0]);
  CHECK(lines[1] == MapLine{{10, 0}, {20, 0}, {20, 10}, {10, 10}});
}

TEST_CASE("Dashes follow a line around its corners", "[map][dashes]") {
  const MapLine line{{0, 0}, {5, 0}, {5, 5}};
  const std::vector<double> pattern{3, 1};
  const std::vector<MapLine> pieces = map::dashes(line, pattern);
  REQUIRE(pieces.size() == 3);
  CHECK(pieces[0] == MapLine{{0, 0}, {3, 0}});
  CHECK(pieces[1] == MapLine{{4, 0}, {5, 0}, {5, 2}});
  CHECK(pieces[2] == MapLine{{5, 3}, {5, 5}});
  CHECK(map::dashes(line, std::vector<double>{2}).size() == 3);  // 2 on, 2 off
  CHECK(map::dashes(line, {}).at(0) == line);
  CHECK(map::dashes(line, std::vector<double>{0, 0}).at(0) == line);
}
