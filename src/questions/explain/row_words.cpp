// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/explain/row_words.h"

#include "src/answer/cells.h"

namespace hectare::questions {

std::optional<std::size_t> columnPlace(const answer::Table& table, std::string_view id) {
  const std::size_t place = answer::columnAt(table, id);
  return place < table.columns.size() ? std::optional(place) : std::nullopt;
}

std::string wordOf(const answer::Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  const auto* message = std::get_if<gis::Message>(&cell);
  return message == nullptr ? std::string() : message->id.substr(message->id.find('.') + 1);
}

std::optional<std::string> wordIn(const answer::Table& table, const std::vector<answer::Cell>& row,
                                  std::string_view column) {
  const auto place = columnPlace(table, column);
  if (!place) return std::nullopt;
  return wordOf(row[*place]);
}

}  // namespace hectare::questions
