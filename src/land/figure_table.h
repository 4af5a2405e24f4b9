// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "src/answer/answer.h"
#include "src/land/ledger.h"
#include "src/land/partition.h"

namespace hectare::land {

/// A table with a row per figure of a ledger: the labels, then figure, area_m2 and plus_minus_m2.
/// \param hanging with the columns hanging_m2 and hanging_outside_m2, too.
answer::Table figureTable(const std::string& id, std::vector<answer::Column> labels, bool hanging);

/// What the rows of a ledger are made of.
struct FigureRows {
  std::vector<answer::Cell> labels;
  const Ledger& ledger;
  const Spreads& spreads;
  const std::vector<Hanging>* hanging = nullptr;  ///< null: the table has no such columns
  bool withNone = false;                          ///< also classes of which there is none
};

/// The figures of a ledger in its reading order. What the scheme cannot know has no row.
/// \pre the partition was cut with UncertaintyDetail::all.
void addFigures(answer::Table& table, const FigureRows& rows, const plan::Scheme& scheme);

}  // namespace hectare::land
