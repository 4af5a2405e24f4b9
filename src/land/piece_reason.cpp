// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/piece_reason.h"

namespace hectare::land {

namespace {

const FeatureRef* decider(const Piece& piece, const Partition& partition) {
  const std::uint32_t rank = piece.key.decidedBy;
  switch (piece.key.decider) {
    case Decider::publicLand:
      return &partition.sources.publicLand[rank];
    case Decider::hardConstraint:
      return &partition.sources.hard[rank];
    case Decider::zone:
      return &partition.sources.zones[rank];
    case Decider::none:
      break;
  }
  return nullptr;
}

}  // namespace

gis::Message reasonOf(const Piece& piece, const Partition& partition, const plan::RemnantRule& remnant) {
  if (piece.key.remnant == RemnantCause::area) return {"reason.remnant_area", {{"area", remnant.minAreaM2}}};
  if (piece.key.remnant == RemnantCause::width) return {"reason.remnant_width", {{"width", remnant.minWidthM}}};
  const plan::Rule& rule = partition.scheme.rules[piece.key.rule];
  return {"scheme." + rule.id, {{"otherwise", rule.why}}};
}

std::string decidedBy(const Piece& piece, const Partition& partition) {
  const FeatureRef* feature = decider(piece, partition);
  return feature == nullptr ? std::string() : feature->layer->name + ": " + std::string(feature->id());
}

std::string functionOf(const Piece& piece, const Partition& partition) {
  if (piece.key.unit == noFeature) return {};
  const UnitFacts& facts = *partition.facts;
  const auto number = facts.of(piece.key.unit)[static_cast<std::size_t>(UnitFact::function)];
  return facts.value(UnitFact::function, number);
}

std::vector<const world::Layer*> layersBehind(const Piece& piece, std::uint32_t park, const Partition& partition) {
  std::vector<const world::Layer*> layers;
  if (piece.key.unit != noFeature) layers.push_back(partition.sources.units[piece.key.unit].layer);
  if (const FeatureRef* feature = decider(piece, partition)) layers.push_back(feature->layer);
  if (layers.empty()) layers.push_back(partition.sources.parks[park].layer);
  return layers;
}

}  // namespace hectare::land
