// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "src/answer/answer.h"
#include "src/land/ledger.h"

namespace hectare::questions {

/// The columns of a ledger under a scheme, the same in every table that has one: gross_m2, the scheme's classes and
/// measures in its reading order, residual_m2, its other measures, what is held by how, offered_premises_m2, and those
/// of jobs. \param sum of the rows: says which columns have anything to show.
std::vector<answer::Column> ledgerColumns(const land::Partition& partition, const land::Ledger& sum);

/// The title of a class or measure of a scheme.
gis::Message ledgerTitle(const plan::Scheme& scheme, const std::string& id);

/// One row for those columns. A class or measure that the scheme cannot know is empty, and so are jobs without
/// establishments. \param densities false: the ratios stay empty, as they do not add up.
void appendLedgerCells(std::vector<answer::Cell>& row, const land::Ledger& ledger, const land::Partition& partition,
                       bool densities);

}  // namespace hectare::questions
