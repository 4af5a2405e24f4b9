// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

namespace hectare::map {

/// Remembers edges that were drawn of late, whichever way they ran: neighbours share most of theirs. It may forget, so
/// it is of use only where drawing twice does no harm.
class DrawnEdges {
 public:
  /// Whether it does not know the edge; it does from now on.
  bool isNew(QPointF p, QPointF q) {
    const std::uint64_t key = hashOf(p) + hashOf(q);  // the same in both directions
    std::uint64_t& place = m_keys[key >> (64U - bits)];
    return std::exchange(place, key) != key;
  }

 private:
  static constexpr unsigned bits = 15;
  static std::uint64_t hashOf(QPointF p) {
    const std::uint64_t x = std::bit_cast<std::uint64_t>(p.x()) * 0x9E3779B97F4A7C15U;
    const std::uint64_t mixed = (x ^ (x >> 32U) ^ std::bit_cast<std::uint64_t>(p.y())) * 0xD6E8FEB86659FD93U;
    return (mixed ^ (mixed >> 29U)) * 0xBF58476D1CE4E5B9U;
  }
  std::vector<std::uint64_t> m_keys = std::vector<std::uint64_t>(std::size_t{1} << bits);
};

}  // namespace hectare::map
