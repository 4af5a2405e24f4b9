// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "src/answer/answer.h"
#include "src/land/ledger.h"

namespace hectare::questions {

/// The columns of a ledger, the same in every table that has one: gross_m2 … residual_m2, net_m2, issuable_m2,
/// offered_premises_m2, jobs and the densities.
std::vector<answer::Column> ledgerColumns();

/// One row for those columns. A class or measure that the scheme cannot know is empty, and so are jobs without
/// establishments. \param densities false: the ratios stay empty, as they do not add up.
void appendLedgerCells(std::vector<answer::Cell>& row, const land::Ledger& ledger, const land::Partition& partition,
                       bool densities);

}  // namespace hectare::questions
