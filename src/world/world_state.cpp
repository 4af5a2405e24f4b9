// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "src/world/world.h"

namespace hectare::world {

bool Layer::sourceHas(std::string_view column) const {
  return table.find(column) != nullptr &&
         std::find(columnsAdded.begin(), columnsAdded.end(), column) == columnsAdded.end();
}

World withoutCorrections(const World& world) {
  World plain = world;
  for (Entry& entry : plain.entries) {
    if (!entry.uncorrected) continue;
    entry.layer = std::move(entry.uncorrected);
    entry.key = std::move(entry.uncorrectedKey);
    entry.uncorrected = nullptr;
    entry.uncorrectedKey.clear();
  }
  std::erase_if(plain.findings, [](const gis::Finding& finding) { return finding.rule.starts_with("correction."); });
  return plain;
}

bool World::readable() const {
  return std::none_of(entries.begin(), entries.end(), [](const Entry& entry) { return entry.error.has_value(); });
}

bool World::illustrative() const {
  return std::any_of(entries.begin(), entries.end(),
                     [](const Entry& entry) { return entry.layer && entry.layer->illustrative; });
}

std::vector<Provenance> World::provenance() const {
  std::vector<Provenance> all;
  for (const Entry& entry : entries) {
    if (!entry.layer) continue;
    for (const Provenance& p : entry.layer->provenance) {
      // A joined table stands with the layer that it was joined to as well.
      const bool known = std::any_of(all.begin(), all.end(), [&](const Provenance& q) {
        return p.source == q.source && p.layer == q.layer && p.sha256 == q.sha256;
      });
      if (!known) all.push_back(p);
    }
  }
  return all;
}

}  // namespace hectare::world
