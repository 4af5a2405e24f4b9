// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "src/answer/answer.h"
#include "src/writers/sheet_column.h"
#include "src/writers/workbook.h"

namespace hectare::writers {

/// Rows of a table on one of its sheets, both included, counted from 0; none when last is before first.
struct RowRange {
  std::string sheet;  ///< as formulas quote it
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

struct TotalPlace {
  lxw_worksheet* sheet = nullptr;
  std::uint32_t row = 0;
};

/// The row of totals. Where the rows add up to the answer's total, a formula that adds those the filter shows, with the
/// total as its value; where they do not (they overlap, or they are rates), the total alone, and a note that says so.
/// \return the notes.
std::vector<std::string> writeTotal(Workbook& book, const TotalPlace& place, const answer::Table& table,
                                    const std::vector<SheetColumn>& columns, const std::vector<RowRange>& ranges,
                                    const text::Language& language);

}  // namespace hectare::writers
