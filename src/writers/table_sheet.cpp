// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/table_sheet.h"

#include <algorithm>

#include "src/writers/sheet_cell.h"
#include "src/writers/sheet_column.h"
#include "src/writers/sheet_total.h"
#include "src/writers/table_shape.h"

namespace hectare::writers {
namespace {

constexpr std::uint32_t titleRow = 0;
constexpr std::uint32_t markRow = 1;
constexpr std::uint32_t idRow = 2;
constexpr std::uint32_t headerRow = 3;
constexpr std::uint32_t firstRow = 4;
constexpr std::uint32_t rowsBelow = 5;  ///< total, a blank and the notes

std::size_t rowsPerSheet(const WorkbookLimits& limits) { return limits.rows - firstRow - rowsBelow; }

/// One table while it is being written.
class TableOnSheets {
 public:
  TableOnSheets(Workbook& book, const SheetTable& what, const SheetFrame& frame)
      : m_book(book),
        m_what(what),
        m_table(*what.table),
        m_frame(frame),
        m_columns(sheetColumns(m_table, frame.language)),
        m_cells(book, frame.language, frame.limits.characters, what.emptyIsUnknown) {}

  gis::Status write(gis::Progress& progress) {
    for (std::size_t part = 0; part < m_what.sheets.size(); ++part) {
      lxw_worksheet* sheet = m_book.addSheet(m_what.sheets[part]);
      if (sheet == nullptr) return {};  // told by close
      m_sheets.push_back(sheet);
      const std::size_t from = part * rowsPerSheet(m_frame.limits);
      const std::size_t to = std::min(m_table.rows.size(), from + rowsPerSheet(m_frame.limits));
      writeHead(sheet, part);
      HECTARE_TRY(writeRows(sheet, from, to, progress));
      frameRows(sheet, part, to - from);
    }
    writeFoot();
    setWidths();
    nameRange();
    return {};
  }

 private:
  void writeHead(lxw_worksheet* sheet, std::size_t part);
  gis::Status writeRows(lxw_worksheet* sheet, std::size_t from, std::size_t to, gis::Progress& progress);
  void frameRows(lxw_worksheet* sheet, std::size_t part, std::size_t rows);
  void writeFoot();
  void setWidths();
  void nameRange();

  [[nodiscard]] std::uint32_t lastRow(std::size_t part) const { return m_ranges[part].last; }
  void put(lxw_worksheet* sheet, std::uint32_t row, std::size_t column, const std::string& text, Look look) {
    m_book.expect(
        worksheet_write_string(sheet, row, static_cast<lxw_col_t>(column), text.c_str(), m_book.format(look)));
  }

  Workbook& m_book;
  const SheetTable& m_what;
  const answer::Table& m_table;
  const SheetFrame& m_frame;
  std::vector<SheetColumn> m_columns;
  CellWriter m_cells;
  std::vector<lxw_worksheet*> m_sheets;
  std::vector<RowRange> m_ranges;
};

void TableOnSheets::writeHead(lxw_worksheet* sheet, std::size_t part) {
  std::string title = m_what.title;
  if (m_what.sheets.size() > 1) {
    title += " " + m_frame.language.render({"sheet.part",
                                            {{"part", static_cast<std::int64_t>(part + 1)},
                                             {"parts", static_cast<std::int64_t>(m_what.sheets.size())}}});
  }
  put(sheet, titleRow, 0, sheetText(m_frame.plan.empty() ? title : title + " · " + m_frame.plan), Look::title);
  if (!m_frame.mark.empty()) {
    put(sheet, markRow, 0, sheetText(m_frame.mark), m_frame.markLook);
    for (std::size_t i = 1; i < m_columns.size(); ++i) {
      m_book.expect(worksheet_write_blank(sheet, markRow, static_cast<lxw_col_t>(i), m_book.format(m_frame.markLook)));
    }
  }
  for (std::size_t i = 0; i < m_columns.size(); ++i) {
    put(sheet, idRow, i, sheetText(m_table.columns[i].id), Look::id);
  }
  int lines = 1;
  for (const SheetColumn& column : guessContent(m_columns, m_table)) {
    if (!column.hidden) lines = std::max(lines, headerLines(column, columnWidth(column, m_frame.language)));
  }
  m_book.expect(worksheet_set_row(sheet, headerRow, lineHeight * lines + 3, nullptr));
  for (std::size_t i = 0; i < m_columns.size(); ++i) {
    put(sheet, headerRow, i, m_columns[i].header, m_columns[i].figures ? Look::figureHeader : Look::header);
  }
}

gis::Status TableOnSheets::writeRows(lxw_worksheet* sheet, std::size_t from, std::size_t to, gis::Progress& progress) {
  constexpr std::size_t rowsBetweenReports = 4096;
  for (std::size_t r = from; r < to; ++r) {
    if (r % rowsBetweenReports == 0) {
      if (progress.cancelled()) return gis::cancelledError();
      progress.report(static_cast<double>(r) / static_cast<double>(m_table.rows.size()));
    }
    const auto row = static_cast<std::uint32_t>(firstRow + r - from);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
      m_cells.write(sheet, row, i, m_table.rows[r][i], m_table.columns[i], m_columns[i]);
    }
    if (const auto height = m_cells.takeHeight()) m_book.expect(worksheet_set_row(sheet, row, *height, nullptr));
  }
  return {};
}

/// What keeps the header in sight and the rows in a filter, on screen and on paper.
void TableOnSheets::frameRows(lxw_worksheet* sheet, std::size_t part, std::size_t rows) {
  const auto last = static_cast<std::uint32_t>(rows == 0 ? headerRow : firstRow + rows - 1);
  m_ranges.push_back({quotedSheet(m_what.sheets[part]), firstRow, last});
  if (m_columns.empty()) return;
  const auto lastColumn = static_cast<lxw_col_t>(m_columns.size() - 1);
  m_book.expect(worksheet_autofilter(sheet, headerRow, 0, last, lastColumn));
  std::vector<std::size_t> all(m_columns.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
  const std::size_t naming = namingColumn(m_table, all);
  // Names far to the right would leave no room for what moves.
  constexpr std::size_t mostFrozen = 3;
  const bool names = naming < mostFrozen && !m_columns[naming].figures;
  worksheet_freeze_panes(sheet, firstRow, static_cast<lxw_col_t>(names ? naming + 1 : 0));
  m_book.expect(worksheet_repeat_rows(sheet, idRow + 1, headerRow));
  if (rows == 0) return;
  const std::string range = cellName(firstRow, 0) + ":" + cellName(last, m_columns.size() - 1);
  m_book.expect(worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range.c_str()));
}

void TableOnSheets::writeFoot() {
  lxw_worksheet* sheet = m_sheets.back();
  std::uint32_t row = std::max(lastRow(m_sheets.size() - 1) + 1, firstRow);
  std::vector<std::string> notes;
  if (m_table.rows.empty()) put(sheet, row++, 0, m_frame.language.render({"writer.no_rows"}), Look::note);
  if (!m_table.total.empty()) {
    notes = writeTotal(m_book, {sheet, row++}, m_table, m_columns, m_ranges, m_frame.language);
  }
  if (m_cells.cut() > 0) {
    notes.push_back(m_frame.language.render(
        {"sheet.cut", {{"count", m_cells.cut()}, {"most", static_cast<std::int64_t>(m_frame.limits.characters)}}}));
  }
  if (!notes.empty()) ++row;
  for (const std::string& note : notes) put(sheet, row++, 0, sheetText(note), Look::note);
}

void TableOnSheets::setWidths() {
  double all = 0;
  for (std::size_t i = 0; i < m_columns.size(); ++i) {
    const double width = columnWidth(m_columns[i], m_frame.language);
    lxw_row_col_options options{};
    options.hidden = m_columns[i].hidden ? LXW_TRUE : LXW_FALSE;
    all += m_columns[i].hidden ? 0 : width;
    const auto at = static_cast<lxw_col_t>(i);
    for (lxw_worksheet* sheet : m_sheets) {
      m_book.expect(worksheet_set_column_opt(sheet, at, at, width, nullptr, &options));
    }
  }
  for (lxw_worksheet* sheet : m_sheets) setUpPage(m_book, sheet, m_frame, all);
}

/// A stable name for what a program wants of the sheet: header and rows.
void TableOnSheets::nameRange() {
  if (m_ranges.size() != 1 || m_columns.empty()) return;
  std::string name = "hectare_" + (m_what.rangeName.empty() ? m_table.id : m_what.rangeName);
  const auto isNot = [](char c) {
    return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_');
  };
  std::replace_if(name.begin(), name.end(), isNot, '_');
  m_book.defineName(name, "=" + m_ranges[0].sheet + "!" + absoluteCell(headerRow, 0) + ":" +
                              absoluteCell(m_ranges[0].last, m_columns.size() - 1));
}

}  // namespace

SheetTable planSheets(const answer::Table& table, const std::string& title, const std::string& name, SheetNames& names,
                      const WorkbookLimits& limits) {
  SheetTable result{&table, title, {}, true, {}};
  const std::size_t each = rowsPerSheet(limits);
  const std::size_t parts = std::max<std::size_t>(1, (table.rows.size() + each - 1) / each);
  for (std::size_t part = 0; part < parts; ++part) result.sheets.push_back(names.add(name));
  return result;
}

gis::Status writeTable(Workbook& book, const SheetTable& what, const SheetFrame& frame, gis::Progress& progress) {
  if (what.table->columns.size() > frame.limits.columns) {
    return gis::Error{gis::ErrorKind::writeFailed,
                      {"sheet.too_wide",
                       {{"table", what.table->id},
                        {"count", static_cast<std::int64_t>(what.table->columns.size())},
                        {"most", static_cast<std::int64_t>(frame.limits.columns)}}},
                      {},
                      {}};
  }
  return TableOnSheets(book, what, frame).write(progress);
}

}  // namespace hectare::writers
