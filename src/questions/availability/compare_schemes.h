// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "src/questions/availability/availability.h"

namespace hectare::questions {

/// True of "all" and of several schemes apart by commas.
[[nodiscard]] bool namesSeveral(std::string_view schemes);

/// The same land under several schemes. Tables: the one asked by `by` (parks, municipalities) with gross, then net,
/// issuable and offered under each; schemes, a row for each; then the ledger of the plan under each (plan_<scheme>).
/// A scheme that the plan's sources cannot answer is a finding, and its figures are empty; all other errors of its
/// sources are told the same way. Errors: undecided when no scheme can be answered; usage (by parcel); those of finding
/// a scheme; cancelled.
gis::Result<answer::Answer> compareSchemes(const world::World& world, const plan::Plan& plan,
                                           const AvailabilityOptions& options, gis::Memo& memo,
                                           gis::Progress& progress);

}  // namespace hectare::questions
