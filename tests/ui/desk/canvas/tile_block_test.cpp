// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/canvas/tile_block.h"

#include <algorithm>
#include <string>

#include "tests/support/rapidcheck.h"

using namespace hectare;

namespace {

/// The tiles that are marked in a map of them, the upper left corner in column 3, row -2.
std::vector<desk::TileKey> tilesOf(const std::vector<std::string>& rows) {
  std::vector<desk::TileKey> tiles;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      if (rows[r][c] == '#') tiles.push_back({2.5, 3 + static_cast<int>(c), -2 + static_cast<int>(r)});
    }
  }
  return tiles;
}

}  // namespace

TEST_CASE("A whole view is one block, and what a move uncovers two", "[desk]") {
  const auto whole = desk::blocksOf(tilesOf({"####", "####", "####"}));
  REQUIRE(whole.size() == 1);
  CHECK(whole[0] == desk::TileBlock{{2.5, 3, -2}, 4, 3});
  CHECK(whole[0].dots() == QSize(1024, 768));
  CHECK(whole[0].place({2.5, 5, -1}) == QRect(512, 256, 256, 256));
  CHECK(desk::blocksOf(tilesOf({"####", "#...", "#..."})).size() == 2);
  CHECK(desk::blocksOf({}).empty());
}

TEST_CASE("A block shows the land of its tiles, dot by dot", "[desk]") {
  const desk::TileBlock block{{2.5, 3, -2}, 4, 3};
  const map::MapView view = desk::mapView(block, 0.25);
  const gis::Box land = view.land();
  CHECK(land.minX == Approx(3 * 256 * 2.5));
  CHECK(land.maxX == Approx(7 * 256 * 2.5));
  CHECK(land.maxY == Approx(2 * 256 * 2.5));
  CHECK(land.minY == Approx(-1 * 256 * 2.5));
  CHECK(view.metresPerMm() * 0.25 == Approx(2.5));
}

TEST_CASE("Blocks hold each tile once and no other", "[desk]") {
  rc::prop("whatever tiles are wanted", [] {
    const auto marks = *rc::gen::container<std::vector<bool>>(30, rc::gen::arbitrary<bool>());
    std::vector<desk::TileKey> wanted;
    for (int i = 0; i < 30; ++i) {
      if (marks[static_cast<std::size_t>(i)]) wanted.push_back({1, i % 6 - 2, i / 6 - 3});
    }
    std::vector<desk::TileKey> held;
    for (const desk::TileBlock& block : desk::blocksOf(wanted)) {
      for (const desk::TileKey& tile : block.tiles()) {
        RC_ASSERT(block.holds(tile));
        held.push_back(tile);
      }
    }
    std::ranges::sort(held);
    std::ranges::sort(wanted);
    RC_ASSERT(held == wanted);
  });
}
