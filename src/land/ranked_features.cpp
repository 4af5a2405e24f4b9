// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/ranked_features.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "gis/geometry/canonical.h"

namespace hectare::land {

std::optional<std::string_view> FeatureRef::text(std::string_view column) const {
  const gis::Column* found = layer->table.find(column);
  if (found == nullptr || found->missing(row)) return std::nullopt;
  return found->text(row);
}

namespace {

struct Keyed {
  std::string_view id;
  std::string_view since;
  FeatureRef feature;
  std::size_t layer;
};

bool ranksBefore(const Keyed& a, const Keyed& b) {
  const int priorityA = a.feature.layer->priority;
  const int priorityB = b.feature.layer->priority;
  if (priorityA != priorityB) return priorityA < priorityB;
  if (a.since != b.since) return a.since > b.since;
  if (a.id != b.id) return a.id < b.id;
  const auto byLand = gis::compareCanonically(a.feature.geometry(), a.feature.row, b.feature.geometry(), b.feature.row);
  if (byLand != 0) return byLand < 0;
  return std::tie(a.layer, a.feature.row) < std::tie(b.layer, b.feature.row);
}

}  // namespace

RankedFeatures::RankedFeatures(std::vector<const world::Layer*> layers) : m_layers(std::move(layers)) {
  std::vector<std::vector<std::uint32_t>> rows;
  for (const world::Layer* layer : m_layers) {
    rows.emplace_back(layer->table.size());
    std::iota(rows.back().begin(), rows.back().end(), 0U);
  }
  rank(rows);
}

RankedFeatures::RankedFeatures(std::vector<const world::Layer*> layers, const RankedFeatures& parks)
    : m_layers(std::move(layers)) {
  std::vector<std::vector<std::uint32_t>> rows;
  for (const world::Layer* layer : m_layers) {
    std::vector<std::uint32_t>& near = rows.emplace_back();
    for (const FeatureRef& park : parks.m_features) {
      const std::vector<std::uint32_t> found = layer->index.query(park.box());
      near.insert(near.end(), found.begin(), found.end());
    }
    std::sort(near.begin(), near.end());
    near.erase(std::unique(near.begin(), near.end()), near.end());
  }
  rank(rows);
}

void RankedFeatures::rank(const std::vector<std::vector<std::uint32_t>>& rowsPerLayer) {
  std::vector<Keyed> all;
  for (std::size_t l = 0; l < m_layers.size(); ++l) {
    m_ranks.emplace_back(m_layers[l]->table.size(), unranked);
    for (const std::uint32_t row : rowsPerLayer[l]) {
      const FeatureRef feature{m_layers[l], row};
      all.push_back({feature.id(), feature.text("in_force_since").value_or(""), feature, l});
    }
  }
  std::sort(all.begin(), all.end(), ranksBefore);
  m_features.reserve(all.size());
  for (const Keyed& k : all) {
    m_ranks[k.layer][k.feature.row] = static_cast<std::uint32_t>(m_features.size());
    m_features.push_back(k.feature);
  }
}

std::vector<std::uint32_t> RankedFeatures::query(const gis::Box& box) const {
  std::vector<std::uint32_t> result;
  std::vector<std::uint32_t> rows;
  for (std::size_t l = 0; l < m_layers.size(); ++l) {
    m_layers[l]->index.query(box, rows);
    for (const std::uint32_t row : rows) {
      if (m_ranks[l][row] != unranked) result.push_back(m_ranks[l][row]);
    }
  }
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace hectare::land
