// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/boundary_accuracy.h"

namespace hectare::land {

BoundaryAccuracy::BoundaryAccuracy(const LandSources& sources) {
  for (const RankedFeatures* features :
       {&sources.parks, &sources.units, &sources.publicLand, &sources.hard, &sources.zones}) {
    add(*features);
  }
  std::vector<const world::Layer*> boundingClasses = m_unknown;
  add(sources.municipalities);
  m_unknown = std::move(boundingClasses);
}

void BoundaryAccuracy::add(const RankedFeatures& features) {
  for (const world::Layer* layer : features.layers()) {
    if (m_layers.contains(layer)) continue;
    const gis::Provenance from = layer->provenance.empty() ? gis::Provenance{} : layer->provenance.front();
    const auto number = static_cast<std::uint32_t>(m_operations.size());
    const auto [operation, isNew] = m_operations.emplace(from.crsOperation, number);
    if (isNew) m_operationM.push_back(from.crsOperation.empty() ? std::optional(0.0) : from.accuracyM);
    m_layers[layer] = {from.positionM, operation->second};
    if (!from.positionM) m_unknown.push_back(layer);
  }
}

}  // namespace hectare::land
