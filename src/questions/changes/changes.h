// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// The old plan with what the new one defines: its scheme, parameters, remnants, and which of its constraints are hard,
/// in what order and with what buffer.
plan::Plan redefinedPlan(const plan::Plan& before, const plan::Plan& after);

/// The new plan with the corrections of the old one.
plan::Plan uncorrectedPlan(const plan::Plan& before, const plan::Plan& after);

}  // namespace hectare::questions
