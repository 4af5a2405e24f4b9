// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/check_keys.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "src/world/findings.h"

namespace hectare::world {
namespace {

struct Key {
  std::string_view number;  ///< without leading zeros
  std::string_view text;
  friend auto operator<=>(const Key&, const Key&) = default;
};

bool isWrittenNumber(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<Key> sortedKeys(const gis::Column& ids) {
  std::vector<Key> keys;
  bool zeros = false;
  for (std::size_t row = 0; row < ids.size(); ++row) {
    if (ids.missing(row) || !isWrittenNumber(ids.text(row))) continue;
    const std::string_view text = ids.text(row);
    const std::size_t first = std::min(text.find_first_not_of('0'), text.size() - 1);
    zeros = zeros || first > 0;
    keys.push_back({text.substr(first), text});
  }
  if (!zeros) return {};
  std::sort(keys.begin(), keys.end());
  return keys;
}

}  // namespace

void checkKeys(Layer& layer) {
  const gis::Column* ids = layer.table.find("id");
  if (ids == nullptr || ids->type() != gis::ColumnType::text) return;
  const std::vector<Key> keys = sortedKeys(*ids);
  std::size_t count = 0;
  std::string pair;
  for (std::size_t i = 1; i < keys.size(); ++i) {
    if (keys[i].number != keys[i - 1].number || keys[i].text == keys[i - 1].text) continue;
    if (count++ == 0) pair = std::string(keys[i - 1].text) + ", " + std::string(keys[i].text);
  }
  if (count == 0) return;
  addFinding(layer, "table.id_zeros", gis::Severity::note, pair,
             {"layer_check.id_zeros", {{"count", counted(count)}, {"pair", pair}}});
}

}  // namespace hectare::world
