// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "src/world/world.h"

namespace hectare::world {

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

void applyAcceptances(gis::Findings& findings, const plan::Plan& plan) {
  for (gis::Finding& finding : findings) {
    for (const plan::Acceptance& accepted : plan.accepted) {
      const bool meant = accepted.rule == finding.rule && (accepted.layer.empty() || accepted.layer == finding.layer) &&
                         (accepted.subject.empty() || accepted.subject == finding.subject);
      if (!meant) continue;
      finding.accepted = true;
      finding.acceptedReason = accepted.reason;
    }
  }
}

}  // namespace hectare::world
