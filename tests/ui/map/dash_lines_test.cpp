// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/dash_lines.h"

#include <algorithm>
#include <cmath>

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

TEST_CASE("Of a line that is mostly elsewhere only what lies in the room is cut, where it would be cut anyway",
          "[map][dashes]") {
  const QRectF room(0, 0, 10, 10);
  const std::vector<double> pattern{3, 1};
  const MapLine across{{-1e15, 5}, {1e15, 5}};
  CHECK(map::dashes(across, pattern, room).size() <= 4);
  // Comes in by the left, leaves by the top and comes in again: where dashes begin is the same as of the whole.
  const MapLine line{{-100, 2}, {5, 2}, {5, -33}, {8, -33}, {8, 40}, {500, 40}};
  const auto whole = map::dashes(line, pattern);
  const auto part = map::dashes(line, pattern, room);
  CHECK(part.size() < whole.size());
  const auto lengthIn = [&](const std::vector<MapLine>& pieces) {
    double sum = 0;
    for (const MapLine& piece : pieces) {
      for (std::size_t i = 0; i + 1 < piece.size(); ++i) {
        // Along one of the axes, so that the rest of it is cut off by both.
        const auto within = [](double at) { return std::clamp(at, 0.0, 10.0); };
        const QPointF from = piece[i];
        const QPointF to = piece[i + 1];
        const bool inside = from.x() == to.x() ? from.x() >= 0 && from.x() <= 10 : from.y() >= 0 && from.y() <= 10;
        if (inside) sum += std::abs(within(to.x()) - within(from.x())) + std::abs(within(to.y()) - within(from.y()));
      }
    }
    return sum;
  };
  CHECK(lengthIn(part) == Approx(lengthIn(whole)).margin(1e-9));
  for (const MapLine& piece : part) {
    for (const QPointF at : piece) {
      CHECK(at.x() >= -1e-9);
      CHECK(at.x() <= 10 + 1e-9);
    }
  }
  CHECK(map::dashes(MapLine{{20, 20}, {900, 30}}, pattern, room).empty());
}
