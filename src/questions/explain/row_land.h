// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/questions/explain/explain_row.h"
#include "src/questions/explain/piece_tables.h"

namespace hectare::questions {

/// The pieces of land that a row's figures are sums of, found by what the row says of itself: its park, municipality,
/// plot, class, constraint or levels; all parks that were asked for when it says none of these.
/// Of a total of plots or sizes, which options may have chosen, the land of the rows that it sums. Land that two lots
/// of other sizes hold part of is whole in the land of both.
ChosenLand landOfRow(const RowToExplain& row, const land::Partition& partition, const plan::RemnantRule& remnant);

}  // namespace hectare::questions
