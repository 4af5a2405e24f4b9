// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/filter_rows.h"

#include <algorithm>

#include "gis/base/day.h"
#include "src/world/findings.h"
#include "src/world/owners.h"

namespace hectare::world {
namespace {

bool listed(const std::vector<std::string>& values, const std::optional<std::string>& value) {
  return value && std::find(values.begin(), values.end(), *value) != values.end();
}

bool inRange(const plan::Filter& filter, const std::optional<double>& number) {
  if (!number) return false;
  return (!filter.min || *number >= *filter.min) && (!filter.max || *number <= *filter.max);
}

/// End dates that nobody can read, and how many rows had ended.
struct Ends {
  std::size_t ended = 0;
  std::size_t unread = 0;
  std::string sample;
};

/// A row whose end cannot be read is kept: land is not dropped for a date.
bool stillValid(const std::string& day, const std::optional<std::string>& text, Ends& ends) {
  if (!text || text->empty()) return true;
  const std::optional<std::string> end = gis::dayOf(*text);
  if (!end && ends.unread++ == 0) ends.sample = *text;
  const bool valid = !end || *end > day;
  if (!valid) ++ends.ended;
  return valid;
}

void keepValid(const plan::Source& source, const plan::Filter& filter, Part& part, Layer& layer) {
  const gis::Column& column = *part.file.table.find(filter.column);
  Ends ends;
  std::erase_if(part.rows, [&](std::uint32_t row) { return !stillValid(filter.validOn, column.asText(row), ends); });
  if (ends.ended > 0) {
    addFinding(layer, "rows.ended", gis::Severity::note, {},
               {"world.rows_ended", {{"count", counted(ends.ended)}, {"day", filter.validOn}}});
  }
  if (ends.unread > 0) {
    if (isOwnerColumn(source, filter.column)) ends.sample = hiddenValue;
    addFinding(
        layer, "rows.end_unread", gis::Severity::warning, {},
        {"world.end_unread", {{"count", counted(ends.unread)}, {"column", filter.column}, {"sample", ends.sample}}});
  }
}

bool passes(const plan::Filter& filter, const gis::Column& column, std::size_t row) {
  if (!filter.in.empty()) return listed(filter.in, column.asText(row));
  if (!filter.notIn.empty()) return !listed(filter.notIn, column.asText(row));
  return inRange(filter, column.asNumber(row));
}

}  // namespace

void filterRows(const plan::Source& source, Parts& parts, Layer& layer) {
  for (Part& part : parts) {
    for (const plan::Filter& filter : source.filters) {
      if (!filter.validOn.empty()) {
        keepValid(source, filter, part, layer);
        continue;
      }
      const gis::Column* const column = part.file.table.find(filter.column);
      std::erase_if(part.rows, [&](std::uint32_t row) { return !passes(filter, *column, row); });
    }
  }
}

}  // namespace hectare::world
