// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/occupancy/stock_tables.h"

#include "src/answer/cells.h"

namespace hectare::questions {

namespace {

using answer::Cell;
using answer::cell;
using answer::Column;
using answer::column;
using gis::Unit;

void appendAreaColumns(answer::Table& table) {
  table.columns.push_back(column("total_m2", Unit::squareMetre));
  table.columns.push_back(column("occupied_m2", Unit::squareMetre));
  table.columns.push_back(column("unoccupied_m2", Unit::squareMetre));
  table.columns.push_back(column("occupancy_pct", Unit::percent));
}

void appendAreas(std::vector<Cell>& row, const StockAreas& areas) {
  row.push_back(cell(areas.totalM2));
  row.push_back(cell(areas.occupiedM2));
  row.push_back(cell(areas.unoccupiedM2));
  row.push_back(cell(areas.occupancyPct()));
}

/// A municipality without stock has no rate, which is not a rate of nothing.
Cell remarkOf(const StockAreas& areas) {
  if (areas.none()) return gis::Message{"occupancy.none"};
  if (!areas.occupancyPct()) return gis::Message{"occupancy.not_known"};
  return {};
}

std::optional<double> difference(const std::optional<double>& from, const std::optional<double>& to) {
  if (!from || !to) return std::nullopt;
  return *to - *from;
}

/// A rate that rises while occupied land shrinks rose because there is less
/// land in all.
Cell remarkOf(const StockAreas& from, const StockAreas& to) {
  const auto rate = difference(from.occupancyPct(), to.occupancyPct());
  const auto occupied = difference(from.occupiedM2, to.occupiedM2);
  if (!rate || !occupied) return {};
  if (*rate > 0 && *occupied < 0) return gis::Message{"occupancy.by_denominator"};
  if (*rate < 0 && *occupied > 0) return gis::Message{"occupancy.fell_by_denominator"};
  return {};
}

}  // namespace

answer::Table municipalStockTable(const Stock& stock, const std::string& year, const MeasuredByNis& measured) {
  answer::Table table{"municipalities", {"occupancy.per_municipality", {{"year", year}}}, {}, {}, {}};
  table.columns = {column("municipality_id"), column("municipality"),
                   column("year", Unit::none, Column::Show::machineOnly)};
  appendAreaColumns(table);
  table.columns.push_back(column("measured_gross_m2", Unit::squareMetre, Column::Show::ifPresent));
  table.columns.push_back(column("remark", Unit::none, Column::Show::ifPresent));
  double measuredSum = 0;
  for (const StockRow& one : stock.rows) {
    if (one.year != year) continue;
    std::vector<Cell> row{one.nis, one.name, one.year};
    appendAreas(row, one.areas);
    const auto found = measured.find(one.nis);
    row.push_back(found == measured.end() ? Cell() : Cell(found->second));
    measuredSum += found == measured.end() ? 0 : found->second;
    row.push_back(remarkOf(one.areas));
    table.rows.push_back(std::move(row));
  }
  table.total.resize(3);
  appendAreas(table.total, sumByYear(stock)[year].areas);
  table.total.push_back(measured.empty() ? Cell() : Cell(measuredSum));
  table.total.emplace_back();
  return table;
}

answer::Table yearTable(const std::vector<Stock>& stocks) {
  answer::Table table{"years", {"occupancy.per_year"}, {}, {}, {}};
  table.columns = {column("source"), column("year")};
  appendAreaColumns(table);
  table.columns.push_back(column("remark", Unit::none, Column::Show::ifPresent));
  for (const Stock& stock : stocks) {
    for (const auto& [year, sum] : sumByYear(stock)) {
      std::vector<Cell> row{stock.layer->name, year};
      appendAreas(row, sum.areas);
      row.push_back(remarkOf(sum.areas));
      table.rows.push_back(std::move(row));
    }
  }
  return table;
}

answer::Table changeTable(const std::vector<YearPair>& pairs) {
  answer::Table table{"change", {"occupancy.change"}, {}, {}, {}};
  table.columns = {column("source"),
                   column("from_year"),
                   column("to_year"),
                   column("total_change_m2", Unit::squareMetre),
                   column("occupied_change_m2", Unit::squareMetre),
                   column("unoccupied_change_m2", Unit::squareMetre),
                   column("from_occupancy_pct", Unit::percent),
                   column("to_occupancy_pct", Unit::percent),
                   column("occupancy_points", Unit::percent),
                   column("remark", Unit::none, Column::Show::ifPresent)};
  for (const YearPair& pair : pairs) {
    auto sums = sumByYear(*pair.stock);
    const StockAreas& from = sums[pair.from].areas;
    const StockAreas& to = sums[pair.to].areas;
    table.rows.push_back({pair.stock->layer->name, pair.from, pair.to, cell(difference(from.totalM2, to.totalM2)),
                          cell(difference(from.occupiedM2, to.occupiedM2)),
                          cell(difference(from.unoccupiedM2, to.unoccupiedM2)), cell(from.occupancyPct()),
                          cell(to.occupancyPct()), cell(difference(from.occupancyPct(), to.occupancyPct())),
                          remarkOf(from, to)});
  }
  return table;
}

}  // namespace hectare::questions
