// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "src/answer/answer.h"
#include "src/text/language.h"

namespace hectare::writers {

/// A column of a table as a sheet shows it, and what is learnt of it while its rows are written.
struct SheetColumn {
  std::string header;   ///< title and unit: "Bruto (m²)"
  std::string pattern;  ///< number format of its figures
  int decimals = 0;     ///< that the pattern shows
  bool figures = false;
  bool identifier = false;  ///< its texts are never taken for dates
  bool adds = false;        ///< figures of this unit may be added up
  bool hidden = false;      ///< people do not ask for it; it can be unhidden

  double sum = 0;      ///< of the figures that were written
  double largest = 0;  ///< without the sign
  int widestText = 0;  ///< in characters
};

/// \pre language outlives nothing of the result.
std::vector<SheetColumn> sheetColumns(const answer::Table& table, const text::Language& language);

/// Whether the figures add up to the total, but for the rounding of machines and of their sum.
bool addsUpTo(const SheetColumn& column, double total);

/// The width in characters that shows what is in the column; texts that are longer than most are wrapped.
double columnWidth(const SheetColumn& column, const text::Language& language);
inline constexpr int widestColumn = 68;

/// A guess at the columns' content from the first rows and the total, for a header that is written before them.
std::vector<SheetColumn> guessContent(std::vector<SheetColumn> columns, const answer::Table& table);

/// Lines that a text takes in a column of this width.
int linesOf(const std::string& text, double width);

/// Lines that the header takes in a column of this width.
int headerLines(const SheetColumn& column, double width);

}  // namespace hectare::writers
