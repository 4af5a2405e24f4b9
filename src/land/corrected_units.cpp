// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/corrected_units.h"

#include <algorithm>
#include <map>

namespace hectare::land {
namespace {

bool isCounted(const plan::CorrectionOutcome& outcome) {
  return outcome.row && std::any_of(outcome.facts.begin(), outcome.facts.end(),
                                    [](const plan::CorrectedFact& fact) { return plan::isCounted(fact.state); });
}

bool changes(const plan::CorrectionOutcome& outcome) {
  return std::any_of(outcome.facts.begin(), outcome.facts.end(), [](const plan::CorrectedFact& fact) {
    return plan::isCounted(fact.state) && fact.state != plan::CorrectionState::confirmed;
  });
}

using Ranks = std::map<std::pair<const world::Layer*, std::uint32_t>, std::uint32_t>;

/// The ranks of all units of layers with corrections.
Ranks ranksOf(const RankedFeatures& units) {
  Ranks ranks;
  const auto& layers = units.layers();
  if (std::all_of(layers.begin(), layers.end(), [](const auto* layer) { return layer->corrections.empty(); }))
    return {};
  for (std::uint32_t u = 0; u < units.size(); ++u) {
    if (!units[u].layer->corrections.empty()) ranks.emplace(std::pair(units[u].layer, units[u].row), u);
  }
  return ranks;
}

}  // namespace

CorrectedUnits::CorrectedUnits(const Partition& partition) : m_partition(partition) {
  const Ranks ranks = ranksOf(partition.sources.units);
  for (const world::Layer* layer : partition.sources.units.layers()) {
    for (const plan::CorrectionOutcome& outcome : layer->corrections) {
      if (!isCounted(outcome)) continue;
      const auto rank = ranks.find({layer, *outcome.row});
      if (rank == ranks.end()) continue;  // far from all parks
      m_found.push_back({rank->second, &outcome});
      if (changes(outcome)) m_changed.insert(rank->second);
    }
  }
}

std::vector<plan::CorrectionOutcome> CorrectedUnits::in(const std::vector<std::uint32_t>& parks) const {
  if (m_found.empty()) return {};
  std::set<std::uint32_t> here;
  for (const std::uint32_t p : parks) {
    for (const Piece& piece : m_partition.parks[p].pieces) here.insert(piece.key.unit);
  }
  std::vector<plan::CorrectionOutcome> outcomes;
  for (const Found& found : m_found) {
    if (!here.contains(found.unit)) continue;
    outcomes.push_back(*found.outcome);
    std::erase_if(outcomes.back().facts, [](const plan::CorrectedFact& fact) { return !plan::isCounted(fact.state); });
  }
  return outcomes;
}

std::vector<plan::CorrectionOutcome> correctionsIn(const std::vector<const Partition*>& partitions,
                                                   const std::vector<std::uint32_t>& parks) {
  std::vector<plan::CorrectionOutcome> all;
  for (const Partition* partition : partitions) {
    for (plan::CorrectionOutcome& more : CorrectedUnits(*partition).in(parks)) {
      const auto listed = [&](const plan::CorrectionOutcome& o) { return o.correction == more.correction; };
      if (std::none_of(all.begin(), all.end(), listed)) all.push_back(std::move(more));
    }
  }
  return all;
}

}  // namespace hectare::land
