// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "src/land/land_sources.h"

namespace hectare::land {

/// How well the boundaries of a layer are known.
struct LayerAccuracy {
  std::optional<double> accuracyM;  ///< standard deviation of each coordinate of a vertex; no value: unknown
  std::uint32_t operation = 0;      ///< by which its coordinates came into the plan's CRS: BoundaryAccuracy::operationM
};

/// The accuracy of every layer that can bound a class, and of municipalities, which bound their part of a park. What
/// one operation moves, it moves alike: an error of the operation shifts all layers that came by it together.
class BoundaryAccuracy {
 public:
  BoundaryAccuracy() = default;
  explicit BoundaryAccuracy(const LandSources& sources);

  /// \pre a layer of parks, units, public land, hard constraints, zones or municipalities.
  [[nodiscard]] const LayerAccuracy& of(const world::Layer* layer) const { return m_layers.at(layer); }
  /// Standard deviation of each coordinate of the shift by an operation; 0 where none was needed, no value: unknown.
  [[nodiscard]] const std::vector<std::optional<double>>& operationM() const { return m_operationM; }
  /// The layers that bound classes and of which nothing is known, once each, in the order of roles.
  [[nodiscard]] const std::vector<const world::Layer*>& unknown() const { return m_unknown; }

 private:
  void add(const RankedFeatures& features);
  std::map<const world::Layer*, LayerAccuracy> m_layers;
  std::map<std::string, std::uint32_t> m_operations;
  std::vector<std::optional<double>> m_operationM;
  std::vector<const world::Layer*> m_unknown;
};

}  // namespace hectare::land
