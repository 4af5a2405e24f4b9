// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gis/base/memo.h"
#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "src/answer/answer.h"
#include "src/plan/plan.h"
#include "src/world/world.h"

namespace hectare::questions {

struct AvailabilityOptions {
  enum class By { park, municipality, parcel, size, plan };
  By by = By::park;
  std::string scheme;                ///< empty: the plan's; "all", or several apart by commas: side by side
  std::vector<std::string> parks;    ///< ids; empty: all
  std::vector<std::string> classes;  ///< by parcel: rows that have one of these; pieces: only these; empty: all
  /// By size: which contiguous land makes a lot; none: as the plan says.
  std::optional<plan::RemnantRule::Join> joinLots;
  /// By parcel: rows whose area in these classes is at least this; with room: plots whose largest free rectangle is.
  double minAreaM2 = 0;
  bool room = false;              ///< what plots that are in use leave free: coverage, partly_used
  bool pieces = false;            ///< give the layer of pieces
  bool shapes = false;            ///< with their shapes
  bool disclosureControl = true;  ///< false: jobs are told that tell of one establishment; marks the answer
  bool owners = false;            ///< parcels and pieces name their owner, and the answer is confidential
  bool uncertainty = false;       ///< how far every area may be off, and what hangs on boundaries
};

/// How much land is in which class, per park and in total, from gross down to free. Tables: the one asked by
/// `by` first (parks, municipalities, parcels, sizes or plan), then parks and plan; what of the land is used, but not
/// by the economy (other_use); by parcel and with room what stands on the plots (coverage, partly_used); corrections
/// that touched the figures; targets, when the plan has them; plan_uncertainty, parks_uncertainty and boundaries, when
/// asked. Several schemes: what each says of the same land side by side, then the ledger of each. Errors: undecided,
/// refused, notFound (park, class, scheme), cancelled, and those of the sources that it needs.
gis::Result<answer::Answer> availability(const world::World& world, const plan::Plan& plan,
                                         const AvailabilityOptions& options, gis::Memo& memo, gis::Progress& progress);

}  // namespace hectare::questions
