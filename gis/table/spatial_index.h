// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gis/geometry/geometry_column.h"

namespace hectare::gis {

/// A packed R-tree over boxes, filled in one go along a Hilbert curve. Immutable; queries may run on several threads.
class SpatialIndex {
 public:
  SpatialIndex() = default;
  explicit SpatialIndex(std::span<const Box> boxes);
  explicit SpatialIndex(const GeometryColumn& column);

  /// Indices of the boxes that intersect `query` (touching counts), in ascending order. Empty boxes are never found.
  [[nodiscard]] std::vector<std::uint32_t> query(const Box& query) const;
  void query(const Box& query, std::vector<std::uint32_t>& found) const;

 private:
  static constexpr std::size_t fanOut = 16;
  std::vector<Box> m_boxes;                ///< leaves first, then each level up to the root
  std::vector<std::uint32_t> m_items;      ///< leaf position -> index of the box
  std::vector<std::size_t> m_levelStarts;  ///< first node of each level in m_boxes
};

}  // namespace hectare::gis
