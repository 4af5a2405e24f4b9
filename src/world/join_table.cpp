// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/join_table.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "src/world/findings.h"
#include "src/world/fold.h"
#include "src/world/owners.h"

namespace hectare::world {
namespace {

constexpr std::uint32_t noGroup = 0xffffffffU;

struct Keys {
  RowGroups groups;
  std::unordered_map<std::string_view, std::uint32_t> groupOf;
  std::size_t several = 0;  ///< keys with more than one row
  std::size_t empty = 0;    ///< rows without a key
};

std::vector<std::uint32_t> sortedByKey(const gis::Column& key) {
  std::vector<std::uint32_t> rows(key.size());
  std::iota(rows.begin(), rows.end(), 0U);
  std::erase_if(rows, [&](std::uint32_t row) { return key.missing(row); });
  std::stable_sort(rows.begin(), rows.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return key.text(a) < key.text(b); });
  return rows;
}

Keys groupByKey(const gis::Column& key) {
  Keys keys;
  RowGroups& groups = keys.groups;
  groups.rows = sortedByKey(key);
  keys.empty = key.size() - groups.rows.size();
  for (std::size_t begin = 0, end = 0; begin < groups.rows.size(); begin = end) {
    const std::string_view text = key.text(groups.rows[begin]);
    while (end < groups.rows.size() && key.text(groups.rows[end]) == text) ++end;
    keys.groupOf.emplace(text, static_cast<std::uint32_t>(groups.size()));
    groups.starts.push_back(end);
    if (end - begin > 1) ++keys.several;
  }
  return keys;
}

struct Matches {
  std::vector<std::uint32_t> groups;  ///< per row of the layer, or noGroup
  std::size_t withoutRow = 0;
  std::size_t withoutKey = 0;
  std::string sample;
  std::size_t unusedRows = 0;  ///< rows of the table that no feature asks for
};

void matchRow(const Keys& keys, const gis::Column& on, std::size_t row, Matches& matches) {
  matches.groups.push_back(noGroup);
  if (on.missing(row)) {
    ++matches.withoutKey;
    return;
  }
  const auto found = keys.groupOf.find(on.text(row));
  if (found != keys.groupOf.end()) {
    matches.groups.back() = found->second;
  } else if (matches.withoutRow++ == 0) {
    matches.sample = on.text(row);
  }
}

Matches match(const Keys& keys, const gis::Column& on) {
  Matches matches;
  for (std::size_t row = 0; row < on.size(); ++row) matchRow(keys, on, row, matches);
  std::vector<bool> used(keys.groups.size(), false);
  for (const std::uint32_t g : matches.groups) {
    if (g != noGroup) used[g] = true;
  }
  for (std::size_t g = 0; g < used.size(); ++g) {
    if (!used[g]) matches.unusedRows += keys.groups.starts[g + 1] - keys.groups.starts[g];
  }
  return matches;
}

gis::Column spread(const gis::Column& folded, const std::vector<std::uint32_t>& groups) {
  gis::Column column(folded.name(), folded.type());
  for (const std::uint32_t g : groups) {
    if (g == noGroup || folded.missing(g)) {
      column.addMissing();
    } else if (folded.type() == gis::ColumnType::text) {
      column.addText(folded.text(g));
    } else {
      column.addReal(*folded.asNumber(g));
    }
  }
  return column;
}

void reportCount(std::string rule, gis::Severity severity, std::size_t count, const std::string& table, Layer& layer,
                 const std::string& sample = {}) {
  if (count == 0) return;
  std::string text = rule;
  addFinding(layer, std::move(rule), severity, table,
             {std::move(text), {{"table", table}, {"count", counted(count)}, {"sample", sample}}});
}

void report(const Keys& keys, const Matches& matches, const std::string& table, Layer& layer) {
  using enum gis::Severity;
  reportCount("join.key_empty", warning, matches.withoutKey, table, layer);
  reportCount("join.key_without_row", warning, matches.withoutRow, table, layer, matches.sample);
  reportCount("join.row_without_key", warning, keys.empty, table, layer);
  reportCount("join.row_without_feature", note, matches.unusedRows, table, layer);
  reportCount("join.several_rows", note, keys.several, table, layer);
}

gis::Error boundTwice(const std::string& ours, const Layer& table) {
  return {gis::ErrorKind::invalid,
          {"join.bound_twice", {{"ours", ours}, {"table", table.name}}},
          table.name,
          {"join.bound_twice_hint"}};
}

}  // namespace

gis::Status joinTable(const plan::Source& source, const Layer& table, const gis::Column& on, Layer& layer,
                      bool keysAreOwners) {
  const Keys keys = groupByKey(*table.table.find(keyColumn));
  Matches matches = match(keys, on);
  if (keysAreOwners) matches.sample = hiddenValue;
  report(keys, matches, table.name, layer);
  for (const auto& [ours, binding] : source.columns) {
    if (layer.table.find(ours) != nullptr) return boundTwice(ours, table);
    auto folded = fold(*table.table.find(ours), binding, keys.groups);
    if (!folded) {
      gis::Error error = std::move(folded).error();
      error.where = table.name;
      return error;
    }
    layer.table.columns.push_back(spread(*folded, matches.groups));
  }
  layer.provenance.insert(layer.provenance.end(), table.provenance.begin(), table.provenance.end());
  return {};
}

}  // namespace hectare::world
