// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/availability/target_table.h"

#include <algorithm>

#include "src/land/ledger.h"

namespace hectare::questions {

namespace {

using answer::Cell;
using answer::Column;
using gis::Unit;

bool inScope(const plan::Target& target, const land::FeatureRef& park) {
  if (target.levels.empty()) return true;
  const auto level = park.text("level");
  return level && std::find(target.levels.begin(), target.levels.end(), *level) != target.levels.end();
}

std::string joined(const std::vector<std::string>& texts) {
  std::string result;
  for (const std::string& text : texts) result += (result.empty() ? "" : ", ") + text;
  return result;
}

/// The classes that any target counts, in the order of the ledger.
std::vector<std::string> kindsCounted(const plan::Plan& plan) {
  std::vector<std::string> kinds;
  for (const std::string& c : plan::ledgerClasses()) {
    const bool counted = std::any_of(plan.targets.begin(), plan.targets.end(), [&](const plan::Target& target) {
      return std::find(target.kinds.begin(), target.kinds.end(), c) != target.kinds.end();
    });
    if (counted) kinds.push_back(c);
  }
  return kinds;
}

Column stockColumn(const std::string& kind) {
  const std::string id = "stock_" + kind + "_m2";
  return {id, {"column." + id}, Unit::squareMetre, Column::Show::always};
}

void tellParksWithoutLevel(const plan::Target& target, const land::Partition& partition,
                           const std::vector<std::uint32_t>& parks, answer::Answer& answer) {
  if (target.levels.empty()) return;
  for (const std::uint32_t p : parks) {
    const land::FeatureRef& park = partition.sources.parks[p];
    if (park.text("level")) continue;
    gis::Finding finding{"target.level_unknown",
                         gis::Severity::warning,
                         park.layer->name,
                         std::string(park.id()),
                         {},
                         {},
                         {},
                         {},
                         {},
                         false,
                         {}};
    finding.text = {"availability.level_unknown", {{"park", std::string(park.id())}, {"target", target.name}}};
    answer.findings.push_back(std::move(finding));
  }
}

}  // namespace

answer::Table targetTable(const land::Partition& partition, const std::vector<std::uint32_t>& parks,
                          const plan::Plan& plan, answer::Answer& answer) {
  answer::Table table{"targets", {"table.targets"}, {}, {}, {}};
  table.columns = {{"target", {"column.target"}, Unit::none, Column::Show::always},
                   {"target_m2", {"column.target_m2"}, Unit::squareMetre, Column::Show::always},
                   {"measure", {"column.measure"}, Unit::none, Column::Show::always},
                   {"levels", {"column.levels"}, Unit::none, Column::Show::always},
                   {"baseline", {"column.baseline"}, Unit::none, Column::Show::always},
                   {"source", {"column.source"}, Unit::none, Column::Show::machineOnly}};
  const std::vector<std::string> kinds = kindsCounted(plan);
  for (const std::string& kind : kinds) {
    table.columns.push_back(stockColumn(kind));
  }
  for (const plan::Target& target : plan.targets) {
    land::Ledger stock;
    for (const std::uint32_t p : parks) {
      if (inScope(target, partition.sources.parks[p])) stock += land::ledgerOf(partition, p);
    }
    std::vector<Cell> row{target.name,           target.areaM2,   target.measure,
                          joined(target.levels), target.baseline, target.source};
    for (const std::string& kind : kinds) {
      const bool counted = std::find(target.kinds.begin(), target.kinds.end(), kind) != target.kinds.end();
      const auto area = stock.of(partition.scheme, kind);
      row.push_back(counted && area ? Cell(*area) : Cell());
    }
    table.rows.push_back(std::move(row));
    tellParksWithoutLevel(target, partition, parks, answer);
  }
  const gis::Message notProgress{"availability.stock_not_progress"};
  answer.notes.push_back(notProgress);
  return table;
}

}  // namespace hectare::questions
