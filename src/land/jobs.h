// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "gis/base/finding.h"
#include "gis/base/result.h"
#include "src/jobs/establishments.h"
#include "src/jobs/job_columns.h"
#include "src/jobs/job_table.h"
#include "src/land/ranked_features.h"
#include "src/world/world.h"

namespace hectare::land {

/// Where an establishment lies: ranks, or noFeature.
struct JobPlace {
  std::uint32_t park = 0;
  std::uint32_t municipality = 0;
  friend bool operator==(const JobPlace&, const JobPlace&) = default;
};

/// The jobs in parks, counted at the establishment, not at the seat.
struct LandJobs {
  jobs::JobTable table;
  jobs::JobTerms terms;
  std::vector<std::vector<jobs::Part>> partsOfPark;  ///< per park rank: its parts with establishments, sorted
  gis::Findings findings;
  // What it was made from, for whoever counts again:
  std::vector<const world::Layer*> layers;
  std::shared_ptr<const jobs::Register> all;
  std::vector<JobPlace> places;  ///< per row of `all`
};

/// An accounting of jobs that was made before, of the same control, with the features that it was made on.
struct JobsBefore {
  std::shared_ptr<const LandJobs> jobs;
  const RankedFeatures& parks;
  const RankedFeatures& municipalities;
};

/// Null when the world has no establishments. A point in several parks counts in that of lowest rank; one in no
/// municipality has the rank noFeature. \param control whether figures are withheld that would tell of one
/// establishment. \param before what did not change since is taken from it; the result does not depend on it.
gis::Result<std::shared_ptr<const LandJobs>> countJobs(const world::World& world, const RankedFeatures& parks,
                                                       const RankedFeatures& municipalities, bool control = true,
                                                       const JobsBefore* before = nullptr);

}  // namespace hectare::land
