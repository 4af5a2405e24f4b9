// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/occupancy/stock.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "gis/base/units.h"

namespace hectare::questions {

namespace {

constexpr double roundingHa = 0.015;  ///< published to 0.01 ha

gis::Finding findingOf(const world::Layer& layer, const char* rule, const StockRow& row) {
  gis::Finding finding;
  finding.rule = rule;
  finding.severity = gis::Severity::warning;
  finding.layer = layer.name;
  finding.subject = row.nis.empty() ? row.name : row.nis;
  return finding;
}

std::string textAt(const world::Layer& layer, const char* name, std::uint32_t row) {
  const gis::Column* column = layer.table.find(name);
  if (column == nullptr) return {};
  return column->asText(row).value_or(std::string());
}

std::optional<double> areaAt(const world::Layer& layer, const char* name, std::uint32_t row) {
  const gis::Column* column = layer.table.find(name);
  const auto hectares = column == nullptr ? std::nullopt : column->asNumber(row);
  if (!hectares) return std::nullopt;
  return *hectares * gis::squareMetresPerHectare;
}

/// The third of three of which two are known.
void complete(StockAreas& areas) {
  if (!areas.totalM2 && areas.occupiedM2 && areas.unoccupiedM2) areas.totalM2 = *areas.occupiedM2 + *areas.unoccupiedM2;
  if (!areas.totalM2) return;
  if (!areas.occupiedM2 && areas.unoccupiedM2) areas.occupiedM2 = *areas.totalM2 - *areas.unoccupiedM2;
  if (!areas.unoccupiedM2 && areas.occupiedM2) areas.unoccupiedM2 = *areas.totalM2 - *areas.occupiedM2;
}

void checkSum(const world::Layer& layer, const StockRow& row, gis::Findings& findings) {
  const StockAreas& areas = row.areas;
  if (!areas.totalM2 || !areas.occupiedM2 || !areas.unoccupiedM2) return;
  const double left = *areas.totalM2 - *areas.occupiedM2 - *areas.unoccupiedM2;
  const bool less = *areas.unoccupiedM2 < 0 || *areas.occupiedM2 < 0;
  if (std::abs(left) <= roundingHa * gis::squareMetresPerHectare && !less) return;
  gis::Finding finding = findingOf(layer, "stock.contradicts", row);
  finding.text = {"occupancy.contradicts",
                  {{"name", row.name},
                   {"year", row.year},
                   {"total", *areas.totalM2},
                   {"parts", *areas.occupiedM2 + *areas.unoccupiedM2}}};
  findings.push_back(std::move(finding));
}

auto keyOf(const StockRow& row) { return std::tie(row.year, row.nis, row.name); }

bool sameSubject(const StockRow& a, const StockRow& b) {
  return a.year == b.year && a.nis == b.nis && (!a.nis.empty() || a.name == b.name);
}

bool sameAreas(const StockAreas& a, const StockAreas& b) {
  return a.totalM2 == b.totalM2 && a.occupiedM2 == b.occupiedM2 && a.unoccupiedM2 == b.unoccupiedM2;
}

/// Rows that say the same count once; of rows that differ nobody knows which is right, and their order decides nothing.
void dropDoubled(const world::Layer& layer, std::vector<StockRow>& rows, gis::Findings& findings) {
  std::vector<StockRow> once;
  for (StockRow& row : rows) {
    if (once.empty() || !sameSubject(once.back(), row)) {
      once.push_back(std::move(row));
      continue;
    }
    const bool same = sameAreas(once.back().areas, row.areas);
    if (!same) once.back().areas = {};
    gis::Finding finding = findingOf(layer, "stock.doubled", row);
    finding.text = {same ? "occupancy.doubled" : "occupancy.doubled_differs", {{"name", row.name}, {"year", row.year}}};
    findings.push_back(std::move(finding));
  }
  rows = std::move(once);
}

void add(std::optional<double>& sum, const std::optional<double>& more) {
  if (more) sum = sum.value_or(0) + *more;
}

}  // namespace

std::optional<double> StockAreas::occupancyPct() const {
  if (!totalM2 || !occupiedM2 || *totalM2 <= 0) return std::nullopt;
  return *occupiedM2 / *totalM2 * 100;
}

Stock readStock(const world::Layer& layer, gis::Findings& findings) {
  Stock stock{&layer, layer.table.find("nis") != nullptr, {}};
  for (std::uint32_t r = 0; r < layer.table.size(); ++r) {
    StockRow row{textAt(layer, "nis", r), textAt(layer, "name", r), textAt(layer, "year", r), {}};
    if (row.name.empty()) row.name = row.nis.empty() ? layer.name : row.nis;
    row.areas = {areaAt(layer, "total_ha", r), areaAt(layer, "occupied_ha", r), areaAt(layer, "unoccupied_ha", r)};
    complete(row.areas);
    checkSum(layer, row, findings);
    stock.rows.push_back(std::move(row));
  }
  std::stable_sort(stock.rows.begin(), stock.rows.end(),
                   [](const StockRow& a, const StockRow& b) { return keyOf(a) < keyOf(b); });
  dropDoubled(layer, stock.rows, findings);
  return stock;
}

std::map<std::string, StockSum> sumByYear(const Stock& stock) {
  std::map<std::string, StockSum> sums;
  for (const StockRow& row : stock.rows) {
    StockSum& sum = sums[row.year];
    ++sum.rows;
    if (!row.areas.totalM2 || !row.areas.occupiedM2) {
      ++sum.unknownRows;  // a sum of totals beside a sum of other rows' occupied
                          // land would be no rate
      continue;
    }
    sum.who.push_back(row.nis.empty() ? row.name : row.nis);
    add(sum.areas.totalM2, row.areas.totalM2);
    add(sum.areas.occupiedM2, row.areas.occupiedM2);
    add(sum.areas.unoccupiedM2, row.areas.unoccupiedM2);
    if (const auto rate = row.areas.occupancyPct()) {
      sum.sumOfRates += *rate;
      ++sum.rates;
    }
  }
  return sums;
}

}  // namespace hectare::questions
