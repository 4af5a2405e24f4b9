// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/plan_settings.h"

#include <algorithm>
#include <tuple>

#include "gis/base/file.h"
#include "src/plan/plan_file.h"

namespace hectare::plan {

std::string settingsIdentity(const Plan& plan) {
  Plan bare = plan;
  bare.file.clear();
  bare.name.clear();
  bare.why.clear();
  bare.scheme.clear();
  bare.illustrative = false;
  bare.accepted.clear();
  bare.sheets.clear();
  for (Source& source : bare.sources) {
    source.paths = {"-"};
    source.date.clear();
    source.why.clear();
    source.unsure.clear();
    for (auto& [name, binding] : source.columns) binding.why.clear();
  }
  for (Correction& correction : bare.corrections) {
    correction.reason = correction.source = correction.author = "-";
  }
  std::ranges::sort(bare.corrections, {}, [](const Correction& c) { return std::tie(c.layer, c.id, c.date); });
  std::ranges::sort(bare.sources, {}, &Source::name);
  std::ranges::sort(bare.targets, {}, &Target::name);
  std::ranges::sort(bare.drawn, {}, &Drawn::id);
  return gis::sha256OfText(formatPlan(bare));
}

}  // namespace hectare::plan
