// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tests/src/support/drawn_land.h"

namespace hectare::tests {

/// Land as nobody would draw it, for laws that hold on any: stars, some with a hole, that overlap one another as they
/// happen to fall, near Hasselt in EPSG:31370. Parks, plots, parcels, public land, constraints of both kinds, zones and
/// municipalities; facts are codes of the schemes, or missing.
class RandomLand {
 public:
  /// The same seed and size give the same land.
  /// \param size most features of a layer.
  RandomLand(std::uint32_t seed, int size);

  /// The land as a World; with a seed the features of each layer, and the layers, come in another order.
  [[nodiscard]] DrawnLand drawn(std::optional<std::uint32_t> shuffle = {}) const;
  /// A plan for it with remnants of all kinds.
  [[nodiscard]] plan::Plan plan(const std::string& scheme) const;
  /// The rings of parks together.
  [[nodiscard]] double parkPerimeterM() const { return m_parkPerimeterM; }

 private:
  using Features = std::vector<std::pair<std::string, Attributes>>;
  struct Drawing {
    plan::Role role{};
    Features features;
    bool hard = true;
    int priority = 0;
  };
  std::vector<Drawing> m_drawings;
  plan::RemnantRule m_remnant;
  double m_parkPerimeterM = 0;
};

}  // namespace hectare::tests
