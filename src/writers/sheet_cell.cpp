// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/sheet_cell.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "src/writers/cell.h"
#include "src/writers/display_width.h"
#include "src/writers/sheet_date.h"
#include "src/writers/sheet_text.h"

namespace hectare::writers {
namespace {

constexpr int dateWidth = 11;
constexpr std::string_view unknownMark = "–";

/// Excel keeps fifteen digits of a number; an integer with more is a key, whatever its column.
bool isKey(std::int64_t value) {
  constexpr std::int64_t most = 999'999'999'999'999;
  return value > most || value < -most;
}

/// The widest line of a text.
int widthOf(const std::string& text) {
  int widest = 0;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    widest = std::max(widest, displayWidth(std::string_view(text).substr(begin, end - begin)));
    begin = end + 1;
  }
  return widest;
}

}  // namespace

CellWriter::CellWriter(Workbook& book, const text::Language& language, std::size_t mostCharacters, bool emptyIsUnknown)
    : m_book(book),
      m_language(language),
      m_most(mostCharacters),
      m_emptyIsUnknown(emptyIsUnknown),
      m_datePattern(datePattern(language)) {}

void CellWriter::write(lxw_worksheet* sheet, std::uint32_t row, std::size_t i, const answer::Cell& cell,
                       const answer::Column& column, SheetColumn& learnt) {
  if (isMissing(cell)) return writeMissing(sheet, row, i, learnt);
  if (const auto* text = std::get_if<std::string>(&cell)) {
    return writeText(sheet, row, i, codeName(*text, column, m_language), learnt);
  }
  if (const auto* message = std::get_if<gis::Message>(&cell)) {
    return writeText(sheet, row, i, m_language.render(*message), learnt);
  }
  const auto* count = std::get_if<std::int64_t>(&cell);
  if (count != nullptr && isKey(*count)) return writeText(sheet, row, i, std::to_string(*count), learnt);
  writeFigure(sheet, row, i, *numberOf(cell), learnt);
}

void CellWriter::writeText(lxw_worksheet* sheet, std::uint32_t row, std::size_t i, const std::string& text,
                           SheetColumn& learnt) {
  const auto at = static_cast<lxw_col_t>(i);
  const auto day = learnt.identifier ? std::nullopt : sheetDay(text);
  if (day) {
    learnt.widestText = std::max(learnt.widestText, dateWidth);
    return m_book.expect(worksheet_write_number(sheet, row, at, *day, m_book.format(Look::date, m_datePattern)));
  }
  std::string shown = sheetText(text);
  if (sheetLength(shown) > m_most) {
    shown = sheetPrefix(shown, m_most - 1) + "…";
    ++m_cut;
  }
  const int width = widthOf(shown);
  learnt.widestText = std::max(learnt.widestText, width);
  constexpr double narrower = widestColumn - 4;  // proportional letters: some lines take more than their count
  const bool wraps = width > widestColumn - 2 || shown.find('\n') != std::string::npos;
  if (wraps) m_lines = std::max(m_lines, linesOf(shown, narrower));
  // "@": stays a text when somebody edits it, so that 0137 does not become 137.
  lxw_format* format = m_book.format(wraps ? Look::wrapped : Look::text, learnt.identifier ? "@" : "");
  m_book.expect(worksheet_write_string(sheet, row, at, shown.c_str(), format));
}

void CellWriter::writeFigure(lxw_worksheet* sheet, std::uint32_t row, std::size_t i, double value,
                             SheetColumn& learnt) {
  learnt.sum += value;
  learnt.largest = std::max(learnt.largest, std::abs(value));
  lxw_format* format = m_book.format(Look::figure, patternFor(value, learnt));
  m_book.expect(worksheet_write_number(sheet, row, static_cast<lxw_col_t>(i), value, format));
}

void CellWriter::writeMissing(lxw_worksheet* sheet, std::uint32_t row, std::size_t i, const SheetColumn& learnt) {
  if (!learnt.figures || !m_emptyIsUnknown) return;
  m_book.expect(
      worksheet_write_string(sheet, row, static_cast<lxw_col_t>(i), unknownMark.data(), m_book.format(Look::missing)));
}

std::optional<double> CellWriter::takeHeight() {
  constexpr double highest = 409;  // that a row can be
  const int lines = std::exchange(m_lines, 1);
  return lines > 1 ? std::optional(std::min(highest, lines * lineHeight)) : std::nullopt;
}

std::string patternFor(double value, const SheetColumn& column) {
  const bool looksLikeZero = value < 0 && -value < 0.5 * std::pow(10.0, -column.decimals);
  return looksLikeZero && !column.pattern.empty() ? column.pattern + ";" + column.pattern : column.pattern;
}

}  // namespace hectare::writers
