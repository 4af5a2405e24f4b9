// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/availability/park_tables.h"

#include <algorithm>
#include <map>

#include "src/answer/cells.h"
#include "src/land/ledger.h"
#include "src/questions/availability/ledger_table.h"

namespace hectare::questions {

namespace {

using answer::Cell;
using answer::Column;
using answer::textCell;
using answer::textColumn;
using gis::Unit;
using land::Ledger;
using land::Partition;

answer::Table ledgerTable(const std::string& id, std::vector<Column> labels, const Partition& partition,
                          const Ledger& sum) {
  answer::Table table{id, {"table." + id}, std::move(labels), {}, {}};
  const std::vector<Column> columns = ledgerColumns(partition, sum);
  table.columns.insert(table.columns.end(), columns.begin(), columns.end());
  return table;
}

/// The total of a table whose first `labels` columns are texts.
std::vector<Cell> totalRow(std::size_t labels, const Ledger& sum, const Partition& partition) {
  std::vector<Cell> row(labels);
  appendLedgerCells(row, sum, partition, false);
  return row;
}

Ledger sumOf(const Partition& partition, const std::vector<std::uint32_t>& parks) {
  Ledger sum;
  for (const std::uint32_t p : parks) sum += land::ledgerOf(partition, p);
  return sum;
}

std::vector<Cell> parkLabels(const land::FeatureRef& park) {
  return {std::string(park.id()), textCell(park.text("name")), textCell(park.text("level"))};
}

}  // namespace

answer::Table parkTable(const Partition& partition, const std::vector<std::uint32_t>& parks) {
  const Ledger sum = sumOf(partition, parks);
  answer::Table table = ledgerTable(
      "parks", {textColumn("park_id"), textColumn("park"), textColumn("park_level", Column::Show::ifPresent)},
      partition, sum);
  table.columns.push_back({"geodesic_ratio", {"column.geodesic_ratio"}, Unit::ratio, Column::Show::ifPresent});
  for (const std::uint32_t p : parks) {
    const Ledger ledger = land::ledgerOf(partition, p);
    std::vector<Cell> row = parkLabels(partition.sources.parks[p]);
    appendLedgerCells(row, ledger, partition, true);
    row.emplace_back(partition.gross[p].geodesicRatio);
    table.rows.push_back(std::move(row));
  }
  table.total = totalRow(3, sum, partition);
  table.total.emplace_back();
  return table;
}

answer::Table municipalityTable(const Partition& partition, const std::vector<std::uint32_t>& parks) {
  const Ledger sum = sumOf(partition, parks);
  answer::Table table =
      ledgerTable("municipalities", {textColumn("municipality_id"), textColumn("municipality")}, partition, sum);
  for (const auto& [m, ledger] : land::ledgersByMunicipality(partition, parks)) {
    std::vector<Cell> row{gis::Message{"availability.no_municipality"}, gis::Message{"availability.no_municipality"}};
    if (m != land::noFeature) {
      const land::FeatureRef& municipality = partition.sources.municipalities[m];
      row = {std::string(municipality.id()), textCell(municipality.text("name"))};
    }
    appendLedgerCells(row, ledger, partition, true);
    table.rows.push_back(std::move(row));
  }
  table.total = totalRow(2, sum, partition);
  return table;
}

answer::Table planTable(const Partition& partition, const std::vector<std::uint32_t>& parks, const std::string& name) {
  const Ledger sum = sumOf(partition, parks);
  answer::Table table = ledgerTable("plan", {textColumn("plan")}, partition, sum);
  std::vector<Cell> row{name};
  appendLedgerCells(row, sum, partition, true);
  table.rows.push_back(std::move(row));
  return table;
}

namespace {

/// The land of a park whose class each hard constraint layer decided: what overlaps is the first one's by priority.
std::map<const world::Layer*, double> takenOut(const Partition& partition, std::uint32_t park) {
  std::map<const world::Layer*, double> taken;
  for (const land::Piece& piece : partition.parks[park].pieces) {
    if (piece.key.decider != land::Decider::hardConstraint) continue;
    taken[partition.sources.hard[piece.key.decidedBy].layer] += piece.areaM2;
  }
  return taken;
}

}  // namespace

answer::Table constraintTable(const Partition& partition, const std::vector<std::uint32_t>& parks) {
  answer::Table table{"constraints", {"table.constraints"}, {}, {}, {}};
  table.columns = {textColumn("constraint"),
                   textColumn("constraint_kind"),
                   textColumn("park_id"),
                   textColumn("park"),
                   {"covered_m2", {"column.covered_m2"}, Unit::squareMetre, Column::Show::always},
                   {"taken_out_m2", {"column.taken_out_m2"}, Unit::squareMetre, Column::Show::ifPresent}};
  std::map<std::uint32_t, std::map<const world::Layer*, double>> taken;
  for (const std::uint32_t p : parks) taken[p] = takenOut(partition, p);
  std::vector<const world::Layer*> layers = partition.sources.hard.layers();
  const auto& soft = partition.sources.soft.layers();
  layers.insert(layers.end(), soft.begin(), soft.end());
  std::stable_sort(layers.begin(), layers.end(),
                   [](const auto* a, const auto* b) { return a->priority < b->priority; });
  for (const world::Layer* layer : layers) {
    for (const std::uint32_t p : parks) {
      const auto& covered = partition.parks[p].constraintM2;
      const auto it = covered.find(layer);
      if (it == covered.end()) continue;
      const land::FeatureRef& park = partition.sources.parks[p];
      table.rows.push_back({layer->name, gis::Message{layer->hard ? "availability.hard" : "availability.soft"},
                            std::string(park.id()), textCell(park.text("name")), it->second,
                            layer->hard ? Cell(taken[p][layer]) : Cell()});
    }
  }
  return table;
}

gis::Message remnantNote(const plan::RemnantRule& rule) {
  using Join = plan::RemnantRule::Join;
  if (rule.minAreaM2 <= 0 && rule.minWidthM <= 0) return {"availability.no_remnants"};
  const char* id = rule.join == Join::park    ? "availability.remnants_by_park"
                   : rule.join == Join::owner ? "availability.remnants_by_owner"
                                              : "availability.remnants_by_parcel";
  return {id, {{"area", rule.minAreaM2}, {"width", rule.minWidthM}}};
}

}  // namespace hectare::questions
