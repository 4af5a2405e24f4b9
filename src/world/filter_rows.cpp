// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/filter_rows.h"

#include <algorithm>

namespace hectare::world {
namespace {

bool listed(const std::vector<std::string>& values, const std::optional<std::string>& value) {
  return value && std::find(values.begin(), values.end(), *value) != values.end();
}

bool inRange(const plan::Filter& filter, const std::optional<double>& number) {
  if (!number) return false;
  return (!filter.min || *number >= *filter.min) && (!filter.max || *number <= *filter.max);
}

bool passes(const plan::Filter& filter, const gis::Column& column, std::size_t row) {
  if (!filter.in.empty()) return listed(filter.in, column.asText(row));
  if (!filter.notIn.empty()) return !listed(filter.notIn, column.asText(row));
  return inRange(filter, column.asNumber(row));
}

}  // namespace

void filterRows(const plan::Source& source, Parts& parts) {
  for (Part& part : parts) {
    for (const plan::Filter& filter : source.filters) {
      const gis::Column* const column = part.file.table.find(filter.column);
      std::erase_if(part.rows, [&](std::uint32_t row) { return !passes(filter, *column, row); });
    }
  }
}

}  // namespace hectare::world
