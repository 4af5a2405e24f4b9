// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/sheet_column.h"

#include <algorithm>
#include <cmath>

#include "src/writers/cell.h"
#include "src/writers/display_width.h"
#include "src/writers/sheet_text.h"
#include "src/writers/table_shape.h"

namespace hectare::writers {
namespace {

constexpr int filterButton = 3;
constexpr int narrowest = 8;

/// Decimals that people see. The cell keeps all of them: the figure is the one that the question gave.
int decimalsOf(const answer::Column& column) {
  switch (column.unit) {
    case gis::Unit::squareMetre:
      return isClosingError(column) ? machineDecimals(column.unit) : 0;
    case gis::Unit::metre:
    case gis::Unit::percent:
      return 2;
    case gis::Unit::jobsPerHectare:
      return 1;
    case gis::Unit::ratio:
      return ratioDecimals(column);
    case gis::Unit::none:
    case gis::Unit::count:
    case gis::Unit::jobs:
      return 0;
  }
  return 0;
}

bool addsUp(gis::Unit unit) {
  return unit != gis::Unit::jobsPerHectare && unit != gis::Unit::ratio && unit != gis::Unit::percent;
}

/// Grouped by thousands, except coordinates and figures without a unit, which may be years. Of the latter, what is no
/// whole number shows as it is.
std::string patternOf(const answer::Table& table, std::size_t i, int decimals) {
  if (table.columns[i].unit == gis::Unit::none) {
    const bool real = std::any_of(table.rows.begin(), table.rows.end(),
                                  [&](const auto& row) { return std::holds_alternative<double>(row[i]); });
    return real ? "" : "0";
  }
  const std::string whole = table.columns[i].unit == gis::Unit::metre ? "0" : "#,##0";
  return whole + (decimals == 0 ? std::string() : "." + std::string(static_cast<std::size_t>(decimals), '0'));
}

std::string unitOf(const answer::Column& column, const text::Language& language) {
  if (column.unit == gis::Unit::squareMetre) return language.render({"writer.unit.m2"});
  return humanUnit(column, language);
}

SheetColumn sheetColumn(const answer::Table& table, std::size_t i, const text::Language& language) {
  const answer::Column& column = table.columns[i];
  const std::string unit = unitOf(column, language);
  SheetColumn result;
  result.header = sheetText(columnTitle(column, language) + (unit.empty() ? "" : " (" + unit + ")"));
  result.decimals = decimalsOf(column);
  result.pattern = patternOf(table, i, result.decimals);
  result.figures = isNumberColumn(table, i);
  result.identifier = isIdentifier(column);
  result.adds = result.figures && addsUp(column.unit);
  const bool machineOnly = column.show == answer::Column::Show::machineOnly && result.figures;
  const bool nothing = column.show == answer::Column::Show::ifPresent && isEmptyColumn(table, i);
  result.hidden = machineOnly || nothing;
  return result;
}

}  // namespace

std::vector<SheetColumn> sheetColumns(const answer::Table& table, const text::Language& language) {
  std::vector<SheetColumn> columns;
  for (std::size_t i = 0; i < table.columns.size(); ++i) columns.push_back(sheetColumn(table, i, language));
  return columns;
}

bool addsUpTo(const SheetColumn& column, double total) {
  constexpr double halfOfMachineStep = 0.0005;
  constexpr double ofSum = 1e-12;
  return std::abs(column.sum - total) <= halfOfMachineStep + ofSum * std::abs(total);
}

double columnWidth(const SheetColumn& column, const text::Language& language) {
  const double largest = std::max(column.largest, std::abs(column.sum));
  const int figures = column.figures ? displayWidth(language.number(largest, column.decimals)) + 1 : 0;
  const int content = std::max(figures, column.widestText);
  const int header = longestWord(column.header) + filterButton;
  return std::clamp(std::max(content, header) + 1, narrowest, widestColumn);
}

std::vector<SheetColumn> guessContent(std::vector<SheetColumn> columns, const answer::Table& table) {
  constexpr std::size_t someRows = 500;
  const auto learn = [&](const std::vector<answer::Cell>& row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const auto* text = std::get_if<std::string>(&row[i]);
      if (text != nullptr) columns[i].widestText = std::max(columns[i].widestText, displayWidth(validUtf8(*text)));
      columns[i].largest = std::max(columns[i].largest, std::abs(numberOf(row[i]).value_or(0)));
    }
  };
  for (std::size_t r = 0; r < std::min(someRows, table.rows.size()); ++r) learn(table.rows[r]);
  learn(table.total);
  return columns;
}

int linesOf(const std::string& text, double width) {
  int lines = 0;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string line = text.substr(begin, end - begin);
    lines += static_cast<int>(wrap(line, std::max(2, static_cast<int>(width))).size());
    begin = end + 1;
  }
  return lines;
}

int headerLines(const SheetColumn& column, double width) {
  const int room = std::max(2, static_cast<int>(width) - filterButton);
  return static_cast<int>(wrap(column.header, room).size());
}

}  // namespace hectare::writers
