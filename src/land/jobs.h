// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "gis/base/finding.h"
#include "gis/base/result.h"
#include "src/jobs/job_columns.h"
#include "src/jobs/job_table.h"
#include "src/land/ranked_features.h"
#include "src/world/world.h"

namespace hectare::land {

/// The jobs in parks, counted at the establishment, not at the seat.
struct LandJobs {
  jobs::JobTable table;
  jobs::JobTerms terms;
  std::vector<std::vector<jobs::Part>> partsOfPark;  ///< per park rank: its parts with establishments, sorted
  gis::Findings findings;
};

/// No value when the world has no establishments. A point in several parks counts in that of lowest rank; one in no
/// municipality has the rank noFeature. \param control whether figures are withheld that would tell of one
/// establishment.
gis::Result<std::optional<LandJobs>> countJobs(const world::World& world, const RankedFeatures& parks,
                                               const RankedFeatures& municipalities, bool control = true);

}  // namespace hectare::land
