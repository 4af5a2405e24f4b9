// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/table_shape.h"

#include <algorithm>

#include "src/writers/cell.h"

namespace hectare::writers {

bool isNumberColumn(const answer::Table& table, std::size_t i) {
  if (table.columns[i].unit != gis::Unit::none) return true;
  return std::any_of(table.rows.begin(), table.rows.end(),
                     [&](const auto& row) { return numberOf(row[i]).has_value(); });
}

bool isEmptyColumn(const answer::Table& table, std::size_t i) {
  const bool inRows =
      std::all_of(table.rows.begin(), table.rows.end(), [&](const auto& row) { return isMissing(row[i]); });
  return inRows && (table.total.empty() || isMissing(table.total[i]));
}

bool isIdentifier(const answer::Column& column) { return std::string_view(column.id).ends_with("_id"); }

std::size_t namingColumn(const answer::Table& table, const std::vector<std::size_t>& shown) {
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (!isNumberColumn(table, shown[i]) && !isIdentifier(table.columns[shown[i]])) return i;
  }
  return 0;
}

}  // namespace hectare::writers
