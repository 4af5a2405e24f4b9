// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string_view>

#include "src/answer/answer.h"

namespace hectare::answer {

/// A column whose title is the message "column.ID".
inline Column column(const std::string& id, gis::Unit unit = gis::Unit::none,
                     Column::Show show = Column::Show::always) {
  return {id, {"column." + id}, unit, show};
}

/// Of areas in m²; its id ends in "_m2".
inline Column areaColumn(const std::string& id, Column::Show show = Column::Show::always) {
  return column(id, gis::Unit::squareMetre, show);
}

inline Column textColumn(const std::string& id, Column::Show show = Column::Show::always) {
  return column(id, gis::Unit::none, show);
}

/// What is not known is an empty cell.
inline Cell cell(const std::optional<double>& value) { return value ? Cell(*value) : Cell(); }

inline Cell textCell(const std::optional<std::string_view>& text) { return text ? Cell(std::string(*text)) : Cell(); }

/// The table of that id; null: there is none.
inline const Table* tableNamed(const Answer& answer, std::string_view id) {
  const auto found = std::ranges::find(answer.tables, id, &Table::id);
  return found == answer.tables.end() ? nullptr : &*found;
}

/// Where a column stands in its table; behind the last when there is none.
inline std::size_t columnAt(const Table& table, std::string_view id) {
  return static_cast<std::size_t>(std::ranges::find(table.columns, id, &Column::id) - table.columns.begin());
}

/// The text of a cell; empty where there is no such column, or no text in it.
inline std::string textAt(const std::vector<Cell>& row, std::size_t column) {
  const auto* text = column < row.size() ? std::get_if<std::string>(&row[column]) : nullptr;
  return text == nullptr ? std::string() : *text;
}

}  // namespace hectare::answer
