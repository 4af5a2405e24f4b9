// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/sheet_total.h"

#include "src/writers/cell.h"
#include "src/writers/sheet_cell.h"
#include "src/writers/sheet_text.h"
#include "src/writers/table_shape.h"

namespace hectare::writers {
namespace {

/// =SUBTOTAL(109,D5:D26), once per sheet of the table; 109 adds the rows that a filter leaves.
std::string sumFormula(std::size_t column, const std::vector<RowRange>& ranges) {
  std::string formula = "=";
  for (const RowRange& range : ranges) {
    if (formula.size() > 1) formula += '+';
    const std::string sheet = ranges.size() > 1 ? range.sheet + "!" : std::string();
    formula += "SUBTOTAL(109," + sheet + cellName(range.first, column) + ":" + cellName(range.last, column) + ")";
  }
  return formula;
}

bool hasRows(const std::vector<RowRange>& ranges) { return ranges.front().last >= ranges.front().first; }

std::string noteOn(const std::vector<std::string>& headers, const text::Language& language) {
  std::string list;
  for (const std::string& header : headers) list += (list.empty() ? "" : ", ") + header;
  return language.render({"sheet.total_not_sum", {{"columns", list}}});
}

/// The text column that carries the word "Total".
std::size_t labelColumn(const answer::Table& table, const std::vector<SheetColumn>& columns) {
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!columns[i].hidden) shown.push_back(i);
  }
  return shown.empty() ? 0 : shown[namingColumn(table, shown)];
}

}  // namespace

std::vector<std::string> writeTotal(Workbook& book, const TotalPlace& place, const answer::Table& table,
                                    const std::vector<SheetColumn>& columns, const std::vector<RowRange>& ranges,
                                    const text::Language& language) {
  std::vector<std::string> notSums;
  const std::size_t label = labelColumn(table, columns);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto at = static_cast<lxw_col_t>(i);
    const auto total = numberOf(table.total[i]);
    if (!total) {
      const bool labels = i == label && isMissing(table.total[i]);
      const std::string text = labels                      ? language.render({"writer.total"})
                               : isMissing(table.total[i]) ? std::string()
                                                           : humanCell(table.total[i], table.columns[i], language);
      lxw_format* format = book.format(Look::totalText);
      book.expect(text.empty() ? worksheet_write_blank(place.sheet, place.row, at, format)
                               : worksheet_write_string(place.sheet, place.row, at, sheetText(text).c_str(), format));
      continue;
    }
    lxw_format* format = book.format(Look::total, patternFor(*total, columns[i]));
    if (columns[i].adds && hasRows(ranges) && addsUpTo(columns[i], *total)) {
      book.expect(
          worksheet_write_formula_num(place.sheet, place.row, at, sumFormula(i, ranges).c_str(), format, *total));
    } else {
      book.expect(worksheet_write_number(place.sheet, place.row, at, *total, format));
      notSums.push_back(columns[i].header);
    }
  }
  return notSums.empty() ? std::vector<std::string>() : std::vector{noteOn(notSums, language)};
}

}  // namespace hectare::writers
