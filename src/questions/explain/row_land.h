// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/questions/explain/explain_row.h"
#include "src/questions/explain/piece_tables.h"

namespace hectare::questions {

/// The pieces of land that a row's figures are sums of, found by what the row says of itself: its park, municipality,
/// plot, class, constraint or levels; all parks that were asked for when it says none of these.
ChosenLand landOfRow(const RowToExplain& row, const land::Partition& partition, const plan::RemnantRule& remnant);

}  // namespace hectare::questions
