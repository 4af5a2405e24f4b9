// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "gis/base/memo.h"
#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "src/answer/answer.h"
#include "src/plan/plan.h"
#include "src/world/world.h"

namespace hectare::questions {

struct OccupancyOptions {
  std::string year;     ///< of the table per municipality; empty: the last year of
                        ///< each source
  std::string from;     ///< the change is told from this year; empty: the first of
                        ///< each source
  std::string to;       ///< to this one; empty: the last
  bool shapes = false;  ///< give the layer of municipalities
};

/// The published stock of business-park land (sources of the role stock):
/// hectares beside rates. Tables: municipalities (total, occupied, unoccupied
/// and occupancy of each, with the rate of the sums as its total, and the gross
/// of the plan's own parks beside it where it has parks and municipalities),
/// years (the sums of each year) and change (between two years, where a source
/// has several). Land of nobody's knowing is empty; a municipality without
/// stock has no rate. Layer, when asked and the plan has municipalities:
/// municipalities_land, each municipality of the table with its outline, those
/// of old that merged as one. Errors: undecided (no source of the role stock), notFound
/// (a year that no source has), those of the sources.
gis::Result<answer::Answer> occupancy(const world::World& world, const plan::Plan& plan,
                                      const OccupancyOptions& options, gis::Memo& memo, gis::Progress& progress);

}  // namespace hectare::questions
