// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/state_jobs.h"

#include <algorithm>

namespace hectare::world {
namespace {

bool bringsJobs(const plan::Source& table) {
  const auto binds = [&](const char* ours) { return table.columns.contains(ours); };
  return binds("jobs") || binds("jobs_low") || binds("jobs_high") || binds("size_class");
}

std::string said(std::string plan::Source::*key, const plan::Source& source, const std::vector<JoinedTable>& tables) {
  for (const JoinedTable& table : tables) {
    if (bringsJobs(*table.source) && !((*table.source).*key).empty()) return (*table.source).*key;
  }
  return source.*key;
}

void state(const char* ours, const std::string& value, Layer& layer) {
  if (value.empty()) return;
  auto& columns = layer.table.columns;
  const auto there = std::ranges::find_if(columns, [&](const gis::Column& c) { return c.name() == ours; });
  gis::Column column(ours, gis::ColumnType::text);
  const std::size_t rows = columns.empty() ? 0 : columns.front().size();
  for (std::size_t row = 0; row < rows; ++row) {
    const auto own = there == columns.end() ? std::nullopt : there->asText(row);
    column.addText(own && !own->empty() ? *own : value);
  }
  if (there == columns.end()) {
    columns.push_back(std::move(column));
  } else {
    *there = std::move(column);
  }
}

}  // namespace

void stateJobs(const plan::Source& source, const std::vector<JoinedTable>& tables, Layer& layer) {
  if (source.role != plan::Role::establishments && source.role != plan::Role::municipalities) return;
  state("unit", said(&plan::Source::jobsUnit, source, tables), layer);
  state("worker", said(&plan::Source::workers, source, tables), layer);
}

}  // namespace hectare::world
