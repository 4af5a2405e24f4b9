// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/text_table.h"

#include <algorithm>

#include "src/writers/cell.h"
#include "src/writers/display_width.h"
#include "src/writers/table_shape.h"
#include "src/writers/text_grid.h"

namespace hectare::writers {
namespace {

Grid::Column gridColumn(const answer::Table& table, std::size_t i, const text::Language& language) {
  const answer::Column& column = table.columns[i];
  Grid::Column result{columnTitle(column, language),
                      humanUnit(column, language),
                      isNumberColumn(table, i),
                      false,
                      column.id == "ref",
                      {}};

  for (const auto& row : table.rows) result.cells.push_back(humanCell(row[i], column, language));
  if (!table.total.empty()) result.cells.push_back(humanCell(table.total[i], column, language));
  return result;
}

/// Texts of the total row do not add up: blanks, and the word "Total" where the row is named.
void nameTotal(Grid& grid, std::size_t naming, const answer::Table& table, const std::vector<std::size_t>& shown,
               const text::Language& language) {
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (!isMissing(table.total[shown[i]])) continue;
    if (i == naming && !grid.columns[i].right) {
      grid.columns[i].cells.back() = language.render({"writer.total"});
    } else if (!grid.columns[i].right) {
      grid.columns[i].cells.back().clear();
    }
  }
}

std::string listed(const std::string& id, const std::vector<std::string>& titles, const text::Language& language,
                   const TextOptions& options) {
  if (titles.empty()) return {};
  std::string list;
  for (const std::string& title : titles) list += (list.empty() ? "" : ", ") + title;
  return paragraph("", language.render({id, {{"columns", list}}}), options.width);
}

}  // namespace

VisibleColumns visibleColumns(const answer::Table& table, const text::Language& language) {
  VisibleColumns result;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const answer::Column& column = table.columns[i];
    if (column.show == answer::Column::Show::machineOnly) continue;
    const bool nothing = !table.rows.empty() && isEmptyColumn(table, i);
    if (!nothing) {
      result.shown.push_back(i);
    } else if (column.show == answer::Column::Show::always) {
      auto& list = column.unit == gis::Unit::squareMetre ? result.unknown : result.noData;
      list.push_back(columnTitle(column, language));
    }
  }
  return result;
}

std::string tableText(const answer::Table& table, const text::Language& language, const TextOptions& options) {
  const VisibleColumns columns = visibleColumns(table, language);
  if (table.rows.empty() && table.total.empty()) return "  " + language.render({"writer.no_rows"}) + "\n";
  Grid grid;
  grid.rows = table.rows.size();
  grid.total = !table.total.empty();
  for (const std::size_t i : columns.shown) grid.columns.push_back(gridColumn(table, i, language));
  if (grid.columns.empty()) return unknownText(columns, language, options);
  const std::size_t naming = namingColumn(table, columns.shown);
  grid.columns[naming].key = true;
  if (grid.total) nameTotal(grid, naming, table, columns.shown, language);
  return layOut(grid, options.width, Ink(options.color)) + unknownText(columns, language, options);
}

std::string unknownText(const VisibleColumns& columns, const text::Language& language, const TextOptions& options) {
  return listed("writer.not_known", columns.unknown, language, options) +
         listed("writer.no_data", columns.noData, language, options);
}

std::string paragraph(std::string_view first, std::string_view text, int width) {
  std::string result;
  const int indent = displayWidth(first);
  for (const std::string& line : wrap(text, std::max(20, width - indent))) {
    result += result.empty() ? std::string(first) : std::string(static_cast<std::size_t>(indent), ' ');
    result += line + '\n';
  }
  return result;
}

}  // namespace hectare::writers
