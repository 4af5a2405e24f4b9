// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/canvas/tile_block.h"

#include <set>
#include <tuple>

namespace hectare::desk {

bool TileBlock::holds(const TileKey& tile) const {
  return tile.metresPerDot == corner.metresPerDot && tile.column >= corner.column &&
         tile.column < corner.column + columns && tile.row >= corner.row && tile.row < corner.row + rows;
}

std::vector<TileKey> TileBlock::tiles() const {
  std::vector<TileKey> all;
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      all.push_back({corner.metresPerDot, corner.column + column, corner.row + row});
    }
  }
  return all;
}

QRect TileBlock::place(const TileKey& tile) const {
  const QPoint at(static_cast<int>(tile.column - corner.column), static_cast<int>(tile.row - corner.row));
  return {at * tileDots, QSize(tileDots, tileDots)};
}

map::MapView mapView(const TileBlock& block, double dotMm) {
  const gis::Box first = landOf(block.corner);
  const gis::Box last = landOf(block.tiles().back());
  const gis::Coord middle{(first.minX + last.maxX) / 2, (last.minY + first.maxY) / 2};
  return {middle, block.corner.metresPerDot / (dotMm / 1000), QSizeF(block.dots()) * dotMm, dotMm};
}

std::vector<TileBlock> blocksOf(const std::vector<TileKey>& tiles) {
  const auto northFirst = [](const TileKey& a, const TileKey& b) {
    return std::tie(a.row, a.column) < std::tie(b.row, b.column);
  };
  std::set<TileKey, decltype(northFirst)> left(tiles.begin(), tiles.end(), northFirst);
  std::vector<TileBlock> blocks;
  while (!left.empty()) {
    TileBlock block{*left.begin(), 1, 1};
    const auto free = [&](std::int64_t column, std::int64_t row) {
      return left.contains({block.corner.metresPerDot, column, row});
    };
    while (free(block.corner.column + block.columns, block.corner.row)) ++block.columns;
    const auto nextRowFree = [&] {
      for (int i = 0; i < block.columns; ++i) {
        if (!free(block.corner.column + i, block.corner.row + block.rows)) return false;
      }
      return true;
    };
    while (nextRowFree()) ++block.rows;
    for (const TileKey& tile : block.tiles()) left.erase(tile);
    blocks.push_back(block);
  }
  return blocks;
}

}  // namespace hectare::desk
