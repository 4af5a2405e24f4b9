// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/renumber.h"

#include <algorithm>

namespace hectare::land {

namespace {

template <class Value, class Of>
void renumberKeys(std::map<std::uint32_t, Value>& values, Of&& of) {
  std::map<std::uint32_t, Value> renumbered;
  for (auto& [rank, value] : values) renumbered.emplace(of(rank), std::move(value));
  values = std::move(renumbered);
}

}  // namespace

void RankChange::add(Cutter kind, std::uint32_t then, std::uint32_t now) {
  m_ranks[static_cast<std::size_t>(kind)].emplace_back(then, now);
}

bool RankChange::pairs(Cutter kind, std::uint32_t then, std::uint32_t now) const {
  const auto& ranks = m_ranks[static_cast<std::size_t>(kind)];
  return std::ranges::find(ranks, std::pair(then, now)) != ranks.end();
}

bool RankChange::isNone() const {
  const auto same = [](const auto& pair) { return pair.first == pair.second; };
  return std::ranges::all_of(m_layers, same) &&
         std::ranges::all_of(m_ranks, [&](const auto& ranks) { return std::ranges::all_of(ranks, same); });
}

std::uint32_t RankChange::now(Cutter kind, std::uint32_t then) const {
  if (then == noFeature) return noFeature;
  const auto& ranks = m_ranks[static_cast<std::size_t>(kind)];
  return std::ranges::lower_bound(ranks, then, {}, [](const auto& pair) { return pair.first; })->second;
}

void RankChange::apply(PieceKey& key) const {
  key.unit = now(Cutter::unit, key.unit);
  key.municipality = now(Cutter::municipality, key.municipality);
  switch (key.decider) {
    case Decider::publicLand:
      key.decidedBy = now(Cutter::publicLand, key.decidedBy);
      break;
    case Decider::hardConstraint:
      key.decidedBy = now(Cutter::hard, key.decidedBy);
      break;
    case Decider::zone:
      key.decidedBy = now(Cutter::zone, key.decidedBy);
      break;
    case Decider::none:
      break;
  }
}

void RankChange::apply(Gross& gross) const {
  renumberKeys(gross.inLowerParkM2, [&](std::uint32_t rank) { return now(Cutter::park, rank); });
  renumberKeys(gross.byMunicipalityM2, [&](std::uint32_t rank) { return now(Cutter::municipality, rank); });
}

void RankChange::apply(ParkLand& land) const {
  const auto unit = [&](std::uint32_t rank) { return now(Cutter::unit, rank); };
  for (Piece& piece : land.pieces) apply(piece.key);
  std::map<const world::Layer*, double> constraintM2;
  for (const auto& [layer, area] : land.constraintM2) constraintM2.emplace(m_layers.at(layer), area);
  land.constraintM2 = std::move(constraintM2);
  for (std::uint32_t& rank : land.sites.units) rank = unit(rank);
  for (Lot& lot : land.lots) {
    for (std::uint32_t& rank : lot.units) rank = unit(rank);
  }
  for (UnitOverlap& overlap : land.overlaps) {
    overlap.a = unit(overlap.a);
    overlap.b = unit(overlap.b);
  }
  renumberKeys(land.uncertainty.units, unit);
  renumberKeys(land.uncertainty.municipalities, [&](std::uint32_t rank) { return now(Cutter::municipality, rank); });
}

}  // namespace hectare::land
