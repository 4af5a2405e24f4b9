// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <vector>

#include "ui/desk/canvas/screen_view.h"

namespace hectare::desk {

/// A rectangle of tiles that are drawn as one picture: what most of the time goes to, finding and laying out what lies
/// across them, is then done once and not for each.
struct TileBlock {
  TileKey corner;  ///< in the north-west
  int columns = 1;
  int rows = 1;
  friend bool operator==(const TileBlock&, const TileBlock&) = default;

  [[nodiscard]] bool holds(const TileKey& tile) const;
  [[nodiscard]] QSize dots() const { return QSize(columns, rows) * tileDots; }
  /// From west to east, row by row.
  [[nodiscard]] std::vector<TileKey> tiles() const;
  /// Where a tile lies in the picture. \pre the block holds it.
  [[nodiscard]] QRect place(const TileKey& tile) const;
};

map::MapView mapView(const TileBlock& block, double dotMm);

/// Tiles of one scale as few blocks, of which none holds a tile that is not among them, nor one that another holds.
std::vector<TileBlock> blocksOf(const std::vector<TileKey>& tiles);

}  // namespace hectare::desk
