// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>

#include "gis/base/finding.h"
#include "gis/base/memo.h"
#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "src/answer/answer.h"
#include "src/plan/plan.h"
#include "src/world/world.h"

namespace hectare::questions {

/// A plan and what it reads.
struct Delivery {
  const world::World& world;
  const plan::Plan& plan;
};

/// The four that a comparison goes through, from the old ledger to the new one.
struct Deliveries {
  Delivery before;
  Delivery redefined;    ///< the old data under the new definitions: redefinedPlan
  Delivery uncorrected;  ///< the new data under the old corrections: uncorrectedPlan
  Delivery after;
};

struct ChangesOptions {
  bool shapes = false;  ///< the layer of changed land with its shapes
};

/// What is between two ledgers, per class and per park and class: old, new, and their difference as a sum of land that
/// really changed, statuses that were corrected, definitions that changed and sources that were redrawn; with what the
/// sum leaves over. Tables: changes, moves (from which class to which, by which cause), park_changes. Layer:
/// changed_land.
/// Errors: usage when the two cannot be compared (coordinate systems, area methods, classes); those of cutting land.
gis::Result<answer::Answer> changes(const Deliveries& of, const ChangesOptions& options, gis::Memo& memo,
                                    gis::Progress& progress);

/// The sources, by name, whose files and joined tables are the same in both, however they are read.
std::set<std::string> unchangedSources(const world::World& before, const world::World& after);

/// The old plan with what the new one defines: its scheme, parameters, remnants, and which of its constraints are hard,
/// in what order and with what buffer. \param unchanged unchangedSources: of these also by which columns, values and
/// filters they are read. Another delivery may not have the columns of the new one, and stays read as it was.
plan::Plan redefinedPlan(const plan::Plan& before, const plan::Plan& after,
                         const std::set<std::string>& unchanged = {});

/// A note for each source that the new plan still reads otherwise: what that alone changes cannot be told from land
/// that really changed.
gis::Findings findOtherReadings(const plan::Plan& redefined, const plan::Plan& after);

/// The new plan with the corrections of the old one.
plan::Plan uncorrectedPlan(const plan::Plan& before, const plan::Plan& after);

}  // namespace hectare::questions
