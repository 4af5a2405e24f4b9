// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "gis/base/finding.h"
#include "gis/base/memo.h"
#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "src/land/gross.h"
#include "src/land/jobs.h"
#include "src/land/land_rules.h"
#include "src/land/land_sources.h"
#include "src/land/park_land.h"
#include "src/plan/plan.h"
#include "src/world/world.h"

namespace hectare::land {

/// All parks of a plan cut into pieces under one scheme. What every question about land is answered from.
struct Partition {
  plan::Scheme scheme;
  std::vector<std::shared_ptr<const world::Layer>> layers;  ///< keeps what `sources` points to
  LandSources sources;
  BoundaryAccuracy accuracy;
  std::optional<UnitFacts> facts;
  std::optional<LandRules> rules;
  std::vector<Gross> gross;              ///< per park rank
  std::vector<ParkLand> parks;           ///< per park rank
  std::shared_ptr<const LandJobs> jobs;  ///< null without establishments
  gis::Findings findings;
};

struct PartitionOptions {
  std::string scheme;  ///< empty: the plan's
  bool shapes = false;
  bool disclosureControl = true;  ///< false: jobs are told that tell of one establishment, for inside use
  UncertaintyDetail uncertainty = UncertaintyDetail::totals;
  bool sites = false;                                    ///< the land of each plot or parcel as a shape
  std::optional<plan::RemnantRule::Join> joinLots = {};  ///< none: as the plan says
};

/// A parameter as the plan states it, else the scheme, else `otherwise`.
[[nodiscard]] double parameter(const plan::Plan& plan, const plan::Scheme& scheme, const std::string& name,
                               double otherwise);

/// Which contiguous land makes a lot: as asked, else as the plan counts sizes, else as it joins remnants.
[[nodiscard]] plan::RemnantRule::Join lotJoin(const plan::Plan& plan, const PartitionOptions& options);

/// Cuts all parks, on all cores, but for those on which nothing bears otherwise than in the last partition of the memo
/// with the same settings; the result does not depend on their number. What the result points
/// to it keeps itself.
/// Errors: notFound (scheme), undecided (no parks, no units), cancelled, those of the sources it needs.
gis::Result<std::shared_ptr<const Partition>> cutLand(const world::World& world, const plan::Plan& plan,
                                                      const PartitionOptions& options, gis::Memo& memo,
                                                      gis::Progress& progress);

}  // namespace hectare::land
