// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "src/answer/answer.h"
#include "src/text/language.h"

namespace hectare::writers {

/// A line of a waterfall, with what people read and where its bar lies.
struct WaterfallStep {
  std::string column;  ///< id of the column that it draws: public_m2
  std::string sign;  ///< of how it follows: − taken away, = what is left; blank: neither (the whole, and other sums)
  std::string title;
  std::string figure;  ///< without its unit
  std::string unit;    ///< as people read it: ha
  std::string share;   ///< of the whole, in percent with one decimal, without the sign
  bool sum = false;    ///< stands on the ground: the whole and what is left; else taken away from what stood above
  double from = 0;     ///< ends of the bar as shares of the whole, from <= to where no figure is negative
  double to = 0;
};

/// The row that a waterfall draws: the table's only row, else its total; null when there is neither.
const std::vector<answer::Cell>* waterfallRow(const answer::Table& table);

/// The steps of a chart of the form waterfall from gross down, for one row of its table; what the row does not know is
/// left out. \pre row is as long as the table's columns.
std::vector<WaterfallStep> waterfallSteps(const answer::Chart& chart, const answer::Table& table,
                                          const std::vector<answer::Cell>& row, const text::Language& language);

}  // namespace hectare::writers
