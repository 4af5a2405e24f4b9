// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <utility>

#include "src/world/apply_corrections.h"
#include "src/world/source_key.h"

namespace hectare::world {
namespace {

using Corrections = std::vector<const plan::Correction*>;

/// Everything that a correction says, the date first.
auto order(const plan::Correction& c) {
  return std::tie(c.date, c.id, c.layer, c.set, c.was, c.reason, c.source, c.author, c.crs, c.place.inside.x,
                  c.place.inside.y, c.place.areaM2, c.place.outline);
}

std::shared_ptr<const Layer> correctedBefore(const World* before, const std::string& key) {
  if (before == nullptr) return nullptr;
  const auto found = std::find_if(before->entries.begin(), before->entries.end(),
                                  [&](const Entry& entry) { return entry.layer && entry.key == key; });
  return found == before->entries.end() ? nullptr : found->layer;
}

void correctEntry(const Corrections& corrections, const plan::Scheme* scheme, const World* before, Entry& entry) {
  entry.uncorrected = std::move(entry.layer);
  entry.uncorrectedKey = std::move(entry.key);
  entry.key = correctedKey(entry.uncorrectedKey, corrections, scheme);
  entry.layer = correctedBefore(before, entry.key);
  if (entry.layer) return;
  auto corrected = correctLayer(*entry.uncorrected, corrections, scheme);
  if (corrected) {
    entry.layer = std::make_shared<const Layer>(std::move(*corrected));
  } else {
    entry.error = std::move(corrected).error();
  }
}

void tellUnread(const Entry& entry, std::size_t count, World& world) {
  gis::Finding finding;
  finding.rule = "correction." + std::string(plan::stateName(plan::CorrectionState::unreadable));
  finding.severity = gis::Severity::warning;
  finding.layer = entry.name;
  finding.text = {"correction.unreadable", {{"source", entry.name}, {"count", static_cast<std::int64_t>(count)}}};
  world.findings.push_back(std::move(finding));
}

}  // namespace

Corrections correctionsOf(const plan::Plan& plan, const Entry& entry) {
  Corrections found;
  for (const plan::Correction& correction : plan.corrections) {
    const bool meant = correction.layer.empty() ? entry.role == plan::Role::plots : entry.name == correction.layer;
    if (meant && !plan::correctableFacts(entry.role).empty()) found.push_back(&correction);
  }
  std::stable_sort(found.begin(), found.end(), [](const auto* a, const auto* b) { return order(*a) < order(*b); });
  return found;
}

void correctWorld(const plan::Plan& plan, const World* before, World& world) {
  if (plan.corrections.empty()) return;
  // A scheme that cannot be had fails the question that needs it.
  const auto scheme = plan::findScheme(plan.scheme, plan.file.parent_path());
  for (Entry& entry : world.entries) {
    const Corrections corrections = correctionsOf(plan, entry);
    if (corrections.empty()) continue;
    if (entry.layer) {
      correctEntry(corrections, scheme ? &*scheme : nullptr, before, entry);
    } else {
      tellUnread(entry, corrections.size(), world);
    }
  }
}

std::vector<plan::CorrectionOutcome> correctionOutcomes(const plan::Plan& plan, const World& world) {
  std::vector<plan::CorrectionOutcome> all;
  for (const Entry& entry : world.entries) {
    if (entry.layer) {
      all.insert(all.end(), entry.layer->corrections.begin(), entry.layer->corrections.end());
      continue;
    }
    for (const plan::Correction* correction : correctionsOf(plan, entry)) {
      plan::CorrectionOutcome outcome{*correction, plan::CorrectionState::unreadable};
      for (const auto& [fact, value] : correction->set) outcome.facts.push_back({fact, {}, value, outcome.match});
      all.push_back(std::move(outcome));
    }
  }
  return all;
}

}  // namespace hectare::world
