// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "src/world/world.h"

namespace hectare::land {

/// A feature of one of the layers.
struct FeatureRef {
  const world::Layer* layer = nullptr;
  std::uint32_t row = 0;

  [[nodiscard]] std::string_view id() const { return text("id").value_or(std::string_view{}); }
  /// Text of one of our columns; no value when missing or not bound.
  [[nodiscard]] std::optional<std::string_view> text(std::string_view column) const;
  [[nodiscard]] gis::Box box() const { return layer->table.geometry.box(row); }
  [[nodiscard]] const gis::GeometryColumn& geometry() const { return layer->table.geometry; }
};

/// All features of one role, over its layers, in an order that does not depend on that of the input: by the priority of
/// the layer (constraints, zoning), then the newer plan before the older (in_force_since, which only zoning has), then
/// by id, then by canonical geometry. From here on a feature's rank is its number, and the lower rank wins every tie.
class RankedFeatures {
 public:
  RankedFeatures() = default;
  explicit RankedFeatures(std::vector<const world::Layer*> layers);
  /// Only the features whose boxes meet the box of one of \p parks: the others cannot matter inside them.
  RankedFeatures(std::vector<const world::Layer*> layers, const RankedFeatures& parks);

  [[nodiscard]] std::size_t size() const { return m_features.size(); }
  [[nodiscard]] const FeatureRef& operator[](std::size_t rank) const { return m_features[rank]; }
  [[nodiscard]] const std::vector<const world::Layer*>& layers() const { return m_layers; }
  /// Ranks of the features whose boxes meet the box, ascending.
  [[nodiscard]] std::vector<std::uint32_t> query(const gis::Box& box) const;

 private:
  static constexpr std::uint32_t unranked = 0xffffffff;
  void rank(const std::vector<std::vector<std::uint32_t>>& rowsPerLayer);
  std::vector<const world::Layer*> m_layers;
  std::vector<std::vector<std::uint32_t>> m_ranks;  ///< per layer: row -> rank, or unranked
  std::vector<FeatureRef> m_features;
};

}  // namespace hectare::land
