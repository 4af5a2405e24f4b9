// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "src/land/gross.h"
#include "src/land/park_faces.h"
#include "src/land/park_land.h"

namespace hectare::land {

/// The ranks of features then and now, for those near one park. \invariant who was before another still is.
class RankChange {
 public:
  /// \pre of one kind: in ascending order.
  void add(Cutter kind, std::uint32_t then, std::uint32_t now);
  void add(const world::Layer* then, const world::Layer* now) { m_layers[then] = now; }
  /// Whether a feature of then is that of now.
  [[nodiscard]] bool pairs(Cutter kind, std::uint32_t then, std::uint32_t now) const;
  /// True when all ranks and layers are what they were.
  [[nodiscard]] bool isNone() const;

  /// The same gross with the ranks of now.
  void apply(Gross& gross) const;
  /// The same land with the ranks of now.
  void apply(ParkLand& land) const;

 private:
  [[nodiscard]] std::uint32_t now(Cutter kind, std::uint32_t then) const;
  void apply(PieceKey& key) const;

  std::array<std::vector<std::pair<std::uint32_t, std::uint32_t>>, 8> m_ranks;  ///< by kind
  std::map<const world::Layer*, const world::Layer*> m_layers;                  ///< of constraints
};

}  // namespace hectare::land
