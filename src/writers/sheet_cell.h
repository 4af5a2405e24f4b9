// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "src/writers/sheet_column.h"
#include "src/writers/workbook.h"

namespace hectare::writers {

/// Writes cells of one table, and learns of its columns by the way.
class CellWriter {
 public:
  CellWriter(Workbook& book, const text::Language& language, std::size_t mostCharacters, bool emptyIsUnknown);

  /// A figure as a number, a date as a date, a code by its name, any other text as a text, never as a formula. What
  /// nobody knows is "–" among figures: it is not zero, sums pass it by, and `=A1-B1` gives an error, not a figure.
  void write(lxw_worksheet* sheet, std::uint32_t row, std::size_t i, const answer::Cell& cell,
             const answer::Column& column, SheetColumn& learnt);
  /// The height of the row that was written last; no value where one line is enough. Not every program finds it by
  /// itself.
  [[nodiscard]] std::optional<double> takeHeight();
  /// Texts that were cut because a cell takes no more.
  [[nodiscard]] std::int64_t cut() const { return m_cut; }

 private:
  void writeText(lxw_worksheet* sheet, std::uint32_t row, std::size_t i, const std::string& text, SheetColumn& learnt);
  void writeFigure(lxw_worksheet* sheet, std::uint32_t row, std::size_t i, double value, SheetColumn& learnt);
  void writeMissing(lxw_worksheet* sheet, std::uint32_t row, std::size_t i, const SheetColumn& learnt);

  Workbook& m_book;
  const text::Language& m_language;
  std::size_t m_most;
  bool m_emptyIsUnknown;
  std::string m_datePattern;
  std::int64_t m_cut = 0;
  int m_lines = 1;
};

inline constexpr double lineHeight = 15;  ///< points

/// The number format of a figure: without the sign where it would show as "-0".
std::string patternFor(double value, const SheetColumn& column);

}  // namespace hectare::writers
