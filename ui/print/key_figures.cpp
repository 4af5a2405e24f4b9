// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/key_figures.h"

#include <algorithm>
#include <set>

#include "src/answer/cells.h"
#include "src/writers/cell.h"

namespace hectare::print {

namespace {

using Names = std::vector<std::string>;

/// What a reader of a map wants to know first, by question.
const Names& columnsFor(const std::string& question) {
  static const Names availability{"park", "municipality", "gross_m2", "net_m2", "issuable_m2", "free_m2", "ref"};
  // The map's colours are those of jobs per net hectare.
  static const Names density{"park", "municipality", "net_m2", "occupied_m2", "jobs", "jobs_per_net_ha", "ref"};
  static const Names zoning{"zoning_code", "zoning_name", "in_parks_m2", "in_parcels_m2", "ref"};
  static const Names occupancy{"municipality", "total_m2", "occupied_m2", "unoccupied_m2", "occupancy_pct", "ref"};
  if (question == "density") return density;
  if (question == "zoning") return zoning;
  return question == "occupancy" ? occupancy : availability;
}

/// Ids of the parks that the view shows.
std::set<std::string> parksIn(const SheetInput& input, const map::MapView& view) {
  std::set<std::string> ids;
  const auto layers = input.world.layers(plan::Role::parks);
  if (!layers) return ids;
  for (const world::Layer* layer : *layers) {
    const gis::Column* id = layer->table.find("id");
    for (const std::uint32_t f : layer->index.query(view.land())) {
      if (id != nullptr) ids.insert(id->asText(f).value_or(""));
    }
  }
  return ids;
}

TableText::Kind kindOf(const answer::Column& column) {
  if (column.id == "ref") return TableText::Kind::reference;
  return column.unit == gis::Unit::none ? TableText::Kind::text : TableText::Kind::figure;
}

/// What the sheet tells: the first table; of jobs, parks with their campuses; of zoning, what lies in the sheet's park.
answer::Table mainTable(const SheetInput& input) {
  const answer::Answer& answer = *input.answer;
  if (answer.tables.empty()) return {};
  answer::Table table = answer.tables.front();
  const answer::Table* zones = answer::tableNamed(answer, "parks_zoning");
  if (answer.question == "zoning" && !input.sheet.park.empty() && zones != nullptr) return *zones;
  const answer::Table* campuses = answer::tableNamed(answer, "campuses");
  const bool both = answer.question == "density" && campuses != nullptr && campuses->id != table.id;
  if (!both || campuses->columns.size() != table.columns.size()) return table;
  table.rows.insert(table.rows.end(), campuses->rows.begin(), campuses->rows.end());
  table.total.clear();  // each table has its own
  return table;
}

}  // namespace

TableText textOf(const answer::Table& table, const Names& columns, const text::Language& language) {
  TableText result;
  std::vector<std::size_t> taken;
  for (const std::string& id : columns) {
    const std::size_t at = answer::columnAt(table, id);
    if (at == table.columns.size()) continue;
    taken.push_back(at);
    result.columns.push_back({writers::columnHead(table.columns[at], language), kindOf(table.columns[at])});
  }
  const auto add = [&](const std::vector<answer::Cell>& cells, bool strong) {
    TableText::Row row{{}, strong, 0};
    for (const std::size_t i : taken) {
      row.weight = writers::numberOf(cells[i]).value_or(row.weight);  // the last figure is what the table is about
      const bool unsaid = strong && writers::isMissing(cells[i]);     // names have no sum
      const std::string total = row.cells.empty() ? language.render({"writer.total"}) : std::string();
      row.cells.push_back(unsaid ? total : writers::humanCell(cells[i], table.columns[i], language));
    }
    result.rows.push_back(std::move(row));
  };
  for (const auto& cells : table.rows) add(cells, false);
  if (!table.total.empty()) add(table.total, true);
  return result;
}

TableText allFigures(const SheetInput& input) {
  static const Names availability{"park",    "municipality", "gross_m2", "net_m2",      "occupied_m2",
                                  "held_m2", "offered_m2",   "free_m2",  "issuable_m2", "ref"};
  const bool land = input.answer->question == "availability";
  return textOf(mainTable(input), land ? availability : columnsFor(input.answer->question), input.language);
}

TableText keyFigures(const SheetInput& input, const map::MapView& view) {
  answer::Table table = mainTable(input);
  if (table.rows.empty()) return {};
  const std::size_t park = answer::columnAt(table, "park_id");
  if (park < table.columns.size()) {
    const std::set<std::string> shown =
        input.sheet.park.empty() ? parksIn(input, view) : std::set<std::string>{input.sheet.park};
    std::erase_if(table.rows, [&](const auto& row) {
      const std::string id = answer::textAt(row, park);
      return !id.empty() && !shown.contains(id);
    });
  }
  if (table.rows.size() == 1) table.total.clear();  // it would say the same again
  const bool zonesOfPark = table.id == "parks_zoning";
  static const Names ofPark{"zoning_code", "in_parks_m2", "ref"};
  return textOf(table, zonesOfPark ? ofPark : columnsFor(input.answer->question), input.language);
}

}  // namespace hectare::print
