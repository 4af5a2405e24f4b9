// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/table/spatial_index.h"

#include <algorithm>

namespace hectare::gis {

namespace {

constexpr std::uint32_t hilbertSide = 1U << 16;

/// Place of a cell along a Hilbert curve over a square of 2^16 cells a side (Wikipedia, "Hilbert curve", xy2d).
std::uint32_t hilbert(std::uint32_t x, std::uint32_t y) {
  std::uint32_t place = 0;
  for (std::uint32_t s = hilbertSide / 2; s > 0; s /= 2) {
    const std::uint32_t right = (x & s) != 0 ? 1 : 0;
    const std::uint32_t up = (y & s) != 0 ? 1 : 0;
    place += s * s * ((3 * right) ^ up);
    if (up == 0) {
      if (right == 1) {
        x = hilbertSide - 1 - x;
        y = hilbertSide - 1 - y;
      }
      std::swap(x, y);
    }
  }
  return place;
}

std::uint32_t cell(double low, double high, double from, double to) {
  const double extent = to - from;
  if (!(extent > 0)) return 0;
  const double share = ((low + high) / 2 - from) / extent;
  return static_cast<std::uint32_t>(std::clamp(share, 0.0, 1.0) * (hilbertSide - 1));
}

/// Items in the order of the curve; ties by index, so that the tree is always the same.
std::vector<std::uint32_t> orderAlongCurve(std::span<const Box> boxes) {
  Box whole;
  for (const Box& box : boxes) whole.add(box);
  std::vector<std::uint64_t> keys;
  keys.reserve(boxes.size());
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const Box& b = boxes[i];
    if (b.empty()) continue;
    const std::uint64_t place =
        hilbert(cell(b.minX, b.maxX, whole.minX, whole.maxX), cell(b.minY, b.maxY, whole.minY, whole.maxY));
    keys.push_back(place << 32U | i);
  }
  std::sort(keys.begin(), keys.end());
  std::vector<std::uint32_t> items;
  items.reserve(keys.size());
  for (const std::uint64_t key : keys) items.push_back(static_cast<std::uint32_t>(key));
  return items;
}

std::vector<Box> boxesOf(const GeometryColumn& column) {
  std::vector<Box> boxes;
  boxes.reserve(column.size());
  for (std::size_t i = 0; i < column.size(); ++i) boxes.push_back(column.box(i));
  return boxes;
}

}  // namespace

SpatialIndex::SpatialIndex(std::span<const Box> boxes) : m_items(orderAlongCurve(boxes)) {
  if (m_items.empty()) return;
  m_boxes.reserve(m_items.size() + m_items.size() / (fanOut - 1) + 8);
  for (const std::uint32_t item : m_items) m_boxes.push_back(boxes[item]);
  m_levelStarts.push_back(0);
  for (std::size_t from = 0, to = m_boxes.size(); to - from > 1; from = to, to = m_boxes.size()) {
    m_levelStarts.push_back(to);
    for (std::size_t child = from; child < to; child += fanOut) {
      Box parent;
      for (std::size_t i = child; i < std::min(child + fanOut, to); ++i) parent.add(m_boxes[i]);
      m_boxes.push_back(parent);
    }
  }
}

SpatialIndex::SpatialIndex(const GeometryColumn& column) : SpatialIndex(boxesOf(column)) {}

std::vector<std::uint32_t> SpatialIndex::query(const Box& query) const {
  std::vector<std::uint32_t> found;
  this->query(query, found);
  return found;
}

void SpatialIndex::query(const Box& query, std::vector<std::uint32_t>& found) const {
  found.clear();
  if (m_items.empty() || query.empty()) return;
  struct Node {
    std::size_t level;
    std::size_t index;  ///< within its level
  };
  // Each visited node adds at most fanOut - 1 entries per level; seven levels hold 2^28 items.
  Node stack[fanOut * 8];
  std::size_t top = 0;
  const auto look = [&](Node node) {
    if (!m_boxes[m_levelStarts[node.level] + node.index].intersects(query)) return;
    if (node.level == 0) {
      found.push_back(m_items[node.index]);
    } else {
      stack[top++] = node;
    }
  };
  look({m_levelStarts.size() - 1, 0});
  while (top > 0) {
    const Node node = stack[--top];
    const std::size_t below = node.level - 1;
    const std::size_t size = m_levelStarts[node.level] - m_levelStarts[below];
    const std::size_t last = std::min((node.index + 1) * fanOut, size);
    for (std::size_t child = node.index * fanOut; child < last; ++child) look({below, child});
  }
  std::sort(found.begin(), found.end());
}

}  // namespace hectare::gis
