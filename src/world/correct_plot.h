// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/base/finding.h"
#include "gis/base/result.h"
#include "src/plan/plan.h"
#include "src/world/world.h"

namespace hectare::world {

/// The part of a plan that one source is read by: itself and the tables joined to it.
plan::Plan planOfSource(const plan::Plan& plan, const plan::Source& source);

/// Corrects a plot as it lies in the data now: its place, its outline and what the source says are filled in. Earlier
/// corrections of the same facts of the plot go, also those that it bore under another identifier.
/// \param said layer, id, set, reason, source, date and author; the rest is not looked at.
/// \param world of `plan`, or of planOfSource of the corrected source.
/// Errors: notFound, naming the nearest identifiers; invalid, naming the values that are known; refused when the source
/// says so itself; the error of the source; those of plan::addCorrection.
gis::Result<plan::Plan> correctPlot(const plan::Plan& plan, const World& world, plan::Correction said);

/// Accepts every finding that an acceptance is about, as they are now. \param findings all that `hectare check` finds.
/// Errors: notFound, naming what there is to accept; those of plan::acceptFinding.
gis::Result<plan::Plan> acceptAsFound(const plan::Plan& plan, plan::Acceptance acceptance,
                                      const gis::Findings& findings);

}  // namespace hectare::world
