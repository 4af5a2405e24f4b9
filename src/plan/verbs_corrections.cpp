// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/verbs_corrections.h"

#include <algorithm>
#include <utility>

#include "gis/base/nearest.h"
#include "src/plan/plan_check.h"

namespace hectare::plan {
namespace {

/// The plot that a correction is about. Layers that are written and those that are meant are the same.
std::pair<const Source*, std::string_view> plotOf(const Plan& plan, const Correction& correction) {
  return {correctedSource(plan, correction), correction.id};
}

}  // namespace

gis::Result<Plan> addCorrection(const Plan& plan, Correction correction) {
  Plan next = plan;
  const auto plot = plotOf(next, correction);
  for (Correction& earlier : next.corrections) {
    if (plotOf(next, earlier) != plot) continue;
    for (const auto& [fact, value] : correction.set) {
      earlier.set.erase(fact);
      earlier.was.erase(fact);
    }
  }
  std::erase_if(next.corrections, [](const Correction& c) { return c.set.empty(); });
  next.corrections.push_back(std::move(correction));
  return checked(std::move(next));
}

gis::Result<Plan> removeCorrection(const Plan& plan, std::string_view layer, std::string_view id) {
  Correction like;
  like.layer = layer;
  like.id = id;
  const auto plot = plotOf(plan, like);
  Plan next = plan;
  std::vector<std::string> corrected;
  for (const Correction& c : plan.corrections) corrected.push_back(c.id);
  const auto meant = [&](const Correction& c) { return plotOf(plan, c) == plot; };
  if (std::erase_if(next.corrections, meant) > 0) return checked(std::move(next));
  return gis::Error{gis::ErrorKind::notFound,
                    {"plan.no_correction", {{"id", std::string(id)}}},
                    {},
                    {"plan.corrected_plots", {{"plots", gis::joinNames(gis::nearestFirst(id, corrected))}}}};
}

}  // namespace hectare::plan
