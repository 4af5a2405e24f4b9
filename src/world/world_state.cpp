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
    if (entry.layer) all.insert(all.end(), entry.layer->provenance.begin(), entry.layer->provenance.end());
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
