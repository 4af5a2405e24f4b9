// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/occupancy/occupancy.h"

#include <algorithm>
#include <set>

#include "src/answer/begin.h"
#include "src/land/gross.h"
#include "src/land/park_land.h"
#include "src/land/ranked_features.h"
#include "src/questions/occupancy/stock_layer.h"
#include "src/questions/occupancy/stock_tables.h"

namespace hectare::questions {

namespace {

using Stocks = std::vector<Stock>;

gis::Finding finding(const char* rule, const Stock& stock, gis::Message text) {
  gis::Finding made;
  made.rule = rule;
  made.severity = gis::Severity::warning;
  made.layer = stock.layer->name;
  made.text = std::move(text);
  return made;
}

bool hasYear(const Stock& stock, const std::string& year) {
  return std::any_of(stock.rows.begin(), stock.rows.end(), [&](const StockRow& row) { return row.year == year; });
}

/// A year that is asked has to be one that a source has.
gis::Status checkYear(const Stocks& stocks, const std::string& year) {
  if (year.empty() || std::any_of(stocks.begin(), stocks.end(), [&](const Stock& s) { return hasYear(s, year); })) {
    return {};
  }
  std::string years;
  for (const Stock& stock : stocks) {
    for (const auto& [known, sum] : sumByYear(stock)) years += (years.empty() ? "" : ", ") + known;
  }
  return gis::Error{
      gis::ErrorKind::notFound, {"occupancy.no_year", {{"year", year}}}, {}, {"error.known", {{"names", years}}}};
}

/// The plan's municipalities, and which have merged.
struct Municipalities {
  land::RankedFeatures features;
  world::NisChanges changes;
};

gis::Result<Municipalities> municipalitiesOf(const world::World& world) {
  HECTARE_ASSIGN(auto layers, world.layers(plan::Role::municipalities));
  HECTARE_ASSIGN(world::NisChanges changes, world::NisChanges::read());
  return Municipalities{land::RankedFeatures(std::move(layers)), std::move(changes)};
}

/// Gross of the plan's parks in each municipality, where there are both; of those that merged under the code that the
/// stocks have.
gis::Result<MeasuredByNis> measure(const world::World& world, const plan::Plan& plan, const Stocks& stocks,
                                   const Municipalities& all) {
  MeasuredByNis measured;
  HECTARE_ASSIGN(auto parkLayers, world.layers(plan::Role::parks));
  const land::RankedFeatures& municipalities = all.features;
  if (parkLayers.empty() || municipalities.size() == 0) return measured;
  const land::RankedFeatures parks(std::move(parkLayers));
  std::set<std::string> known;
  for (const Stock& stock : stocks) {
    for (const StockRow& row : stock.rows) known.insert(row.nis);
  }
  const auto nisOf = [&](std::uint32_t rank) { return nisAmong(municipalities[rank], all.changes, known); };
  for (std::uint32_t m = 0; m < municipalities.size(); ++m) measured[nisOf(m)];
  for (std::uint32_t p = 0; p < parks.size(); ++p) {
    HECTARE_ASSIGN(const land::Gross gross, land::measureGross(p, parks, municipalities, world.crs, plan.geodesicArea));
    for (const auto& [rank, area] : gross.byMunicipalityM2) {
      if (rank != land::noFeature) measured[nisOf(rank)] += area;
    }
  }
  return measured;
}

/// Codes that the plan's municipalities do not have: the table is of another
/// year, or of somewhere else.
void tellStrangers(const Stock& stock, const std::string& year, const MeasuredByNis& measured, answer::Answer& result) {
  if (measured.empty()) return;
  std::string strangers;
  std::int64_t count = 0;
  for (const StockRow& row : stock.rows) {
    if (row.year != year || measured.contains(row.nis)) continue;
    if (++count <= 10) strangers += (strangers.empty() ? "" : ", ") + row.name + " (" + row.nis + ")";
  }
  if (count == 0) return;
  result.findings.push_back(finding("stock.other_municipalities", stock,
                                    {"occupancy.other_municipalities", {{"count", count}, {"names", strangers}}}));
}

void tellSums(const Stock& stock, const std::string& year, answer::Answer& result) {
  const StockSum sum = sumByYear(stock)[year];
  const auto rate = sum.areas.occupancyPct();
  if (!rate || sum.rates < 2) return;
  result.notes.push_back({"occupancy.from_sums",
                          {{"source", stock.layer->name},
                           {"year", year},
                           {"rate", *rate},
                           {"count", sum.rates},
                           {"mean", sum.sumOfRates / static_cast<double>(sum.rates)}}});
}

/// Whether some rate rose or fell against its hectares.
bool namesDenominator(const answer::Answer& result) {
  const auto isRemark = [](const answer::Cell& cell) {
    const auto* message = std::get_if<gis::Message>(&cell);
    return message != nullptr &&
           (message->id == "occupancy.by_denominator" || message->id == "occupancy.fell_by_denominator");
  };
  return std::ranges::any_of(result.tables, [&](const answer::Table& table) {
    return std::ranges::any_of(table.rows, [&](const auto& row) { return std::ranges::any_of(row, isRemark); });
  });
}

gis::Status addMunicipalities(const Stocks& stocks, const OccupancyOptions& options, const MeasuredByNis& measured,
                              const Municipalities& municipalities, answer::Answer& result) {
  std::size_t tables = 0;
  for (const Stock& stock : stocks) {
    if (!stock.perMunicipality || stock.rows.empty()) continue;
    const std::string& year = options.year.empty() ? stock.rows.back().year : options.year;
    if (!hasYear(stock, year)) continue;
    answer::Table table = municipalStockTable(stock, year, measured);
    if (++tables > 1) table.id += "_" + std::to_string(tables);
    if (options.shapes && municipalities.features.size() > 0) {
      HECTARE_ASSIGN(answer::Layer layer, stockLayer(table, municipalities.features, municipalities.changes));
      result.layers.push_back(std::move(layer));
    }
    result.tables.push_back(std::move(table));
    tellStrangers(stock, year, measured, result);
    tellSums(stock, year, result);
  }
  return {};
}

/// The change of a sum says nothing when it is a sum over others.
void checkSameRows(const YearPair& pair, answer::Answer& result) {
  auto sums = sumByYear(*pair.stock);
  if (sums[pair.from].who == sums[pair.to].who) return;
  result.findings.push_back(
      finding("stock.years_differ", *pair.stock, {"occupancy.years_differ", {{"from", pair.from}, {"to", pair.to}}}));
}

/// Rows that are in no sum, of each year that is told.
void tellUnknown(const Stock& stock, answer::Answer& result) {
  for (const auto& [year, sum] : sumByYear(stock)) {
    if (sum.unknownRows == 0) continue;
    result.findings.push_back(
        finding("stock.unknown", stock, {"occupancy.unknown_rows", {{"count", sum.unknownRows}, {"year", year}}}));
  }
}

void addYears(const Stocks& stocks, const OccupancyOptions& options, answer::Answer& result) {
  result.tables.push_back(yearTable(stocks));
  std::vector<YearPair> pairs;
  for (const Stock& stock : stocks) {
    tellUnknown(stock, result);
    if (stock.rows.empty()) continue;
    YearPair pair{&stock, options.from.empty() ? stock.rows.front().year : options.from,
                  options.to.empty() ? stock.rows.back().year : options.to};
    if (pair.from == pair.to || !hasYear(stock, pair.from) || !hasYear(stock, pair.to)) continue;
    checkSameRows(pair, result);
    pairs.push_back(std::move(pair));
  }
  if (!pairs.empty()) result.tables.push_back(changeTable(pairs));
}

}  // namespace

gis::Result<answer::Answer> occupancy(const world::World& world, const plan::Plan& plan,
                                      const OccupancyOptions& options, gis::Memo& /*memo*/,
                                      gis::Progress& /*progress*/) {
  HECTARE_ASSIGN(const auto layers, world.layers(plan::Role::stock));
  if (layers.empty()) {
    return gis::Error{gis::ErrorKind::undecided, {"occupancy.no_source"}, {}, {"occupancy.no_source_hint"}};
  }
  answer::Answer result = answer::begin("occupancy", plan, world.crs, world.provenance(), world.illustrative());
  result.findings = world.allFindings(plan);
  Stocks stocks;
  for (const world::Layer* layer : layers) stocks.push_back(readStock(*layer, result.findings));
  for (const std::string* year : {&options.year, &options.from, &options.to}) HECTARE_TRY(checkYear(stocks, *year));
  HECTARE_ASSIGN(const Municipalities municipalities, municipalitiesOf(world));
  HECTARE_ASSIGN(const MeasuredByNis measured, measure(world, plan, stocks, municipalities));
  if (measured.empty()) result.areaMethod.clear();  // nothing was measured here
  HECTARE_TRY(addMunicipalities(stocks, options, measured, municipalities, result));
  addYears(stocks, options, result);
  world::applyAcceptances(result.findings, plan);
  const gis::Message published{"occupancy.published"};
  const gis::Message denominator{"occupancy.denominator"};
  result.notes.push_back(published);
  if (namesDenominator(result)) result.notes.push_back(denominator);
  return result;
}

}  // namespace hectare::questions
