// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/availability/scheme_tables.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "src/answer/cells.h"
#include "src/land/ledger.h"
#include "src/questions/availability/held_figures.h"

namespace hectare::questions {

namespace {

using answer::areaColumn;
using answer::Cell;
using answer::cell;
using answer::Column;
using answer::textColumn;
using gis::Unit;
using land::Ledger;

/// What stands side by side, after gross, which is the same under all.
constexpr std::array<const char*, 3> measures{"net", "issuable", "offered"};

/// One ledger per scheme; none where the plan cannot answer it.
using Ledgers = std::vector<std::optional<Ledger>>;

gis::Message measureUnder(const std::string& measure, const std::string& scheme) {
  if (measure == "net") return {"schemes.net", {{"scheme", scheme}}};
  if (measure == "issuable") return {"schemes.issuable", {{"scheme", scheme}}};
  return {"schemes.offered", {{"scheme", scheme}}};
}

const land::Partition& anyLand(const std::vector<SchemeLand>& schemes) {
  const auto found =
      std::find_if(schemes.begin(), schemes.end(), [](const SchemeLand& s) { return s.land != nullptr; });
  return *found->land;
}

void appendMeasureColumns(answer::Table& table, const std::vector<SchemeLand>& schemes) {
  table.columns.push_back(areaColumn("gross_m2"));
  for (const std::string measure : measures) {
    for (const SchemeLand& s : schemes) {
      table.columns.push_back(
          {measure + "_" + s.key + "_m2", measureUnder(measure, s.name), Unit::squareMetre, Column::Show::always});
    }
  }
}

void appendMeasureCells(std::vector<Cell>& row, const Ledgers& ledgers, const std::vector<SchemeLand>& schemes) {
  const auto any = std::find_if(ledgers.begin(), ledgers.end(), [](const auto& ledger) { return ledger.has_value(); });
  row.push_back(any == ledgers.end() ? Cell() : Cell((*any)->grossM2));
  for (const std::string measure : measures) {
    for (std::size_t s = 0; s < schemes.size(); ++s) {
      row.push_back(ledgers[s] ? cell(ledgers[s]->measure(schemes[s].scheme, measure)) : Cell());
    }
  }
}

void add(Ledgers& sums, const Ledgers& ledgers) {
  sums.resize(ledgers.size());
  for (std::size_t s = 0; s < ledgers.size(); ++s) {
    if (!ledgers[s]) continue;
    if (!sums[s]) sums[s].emplace();
    *sums[s] += *ledgers[s];
  }
}

Ledgers ledgersOf(const std::vector<SchemeLand>& schemes, std::uint32_t park) {
  Ledgers ledgers;
  for (const SchemeLand& s : schemes) {
    ledgers.push_back(s.land ? std::optional(land::ledgerOf(*s.land, park)) : std::nullopt);
  }
  return ledgers;
}

Cell nameOf(const land::FeatureRef& feature) {
  const auto name = feature.text("name");
  return name ? Cell(std::string(*name)) : Cell();
}

void appendTotal(answer::Table& table, std::size_t labels, const Ledgers& sums,
                 const std::vector<SchemeLand>& schemes) {
  table.total.resize(labels);
  appendMeasureCells(table.total, sums, schemes);
}

/// What lies in classes of which the scheme says that nobody knows.
double unknownM2(const Ledger& ledger, const plan::Scheme& scheme) {
  double sum = 0;
  for (std::size_t c = 0; c < scheme.classes.size(); ++c) {
    if (scheme.classes[c].like == "unknown") sum += ledger.classM2[c];
  }
  return sum;
}

}  // namespace

answer::Table parksUnderSchemes(const std::vector<SchemeLand>& schemes, const std::vector<std::uint32_t>& parks) {
  answer::Table table{"parks", {"schemes.per_park"}, {}, {}, {}};
  table.columns = {textColumn("park_id"), textColumn("park"), textColumn("park_level", Column::Show::ifPresent)};
  appendMeasureColumns(table, schemes);
  Ledgers sums(schemes.size());
  for (const std::uint32_t p : parks) {
    const land::FeatureRef& park = anyLand(schemes).sources.parks[p];
    const auto level = park.text("level");
    std::vector<Cell> row{std::string(park.id()), nameOf(park), level ? Cell(std::string(*level)) : Cell()};
    const Ledgers ledgers = ledgersOf(schemes, p);
    appendMeasureCells(row, ledgers, schemes);
    table.rows.push_back(std::move(row));
    add(sums, ledgers);
  }
  appendTotal(table, 3, sums, schemes);
  return table;
}

answer::Table municipalitiesUnderSchemes(const std::vector<SchemeLand>& schemes,
                                         const std::vector<std::uint32_t>& parks) {
  answer::Table table{"municipalities", {"schemes.per_municipality"}, {}, {}, {}};
  table.columns = {textColumn("municipality_id"), textColumn("municipality")};
  appendMeasureColumns(table, schemes);
  std::vector<std::map<std::uint32_t, Ledger>> perScheme;
  std::set<std::uint32_t> touched;
  for (const SchemeLand& s : schemes) {
    perScheme.push_back(s.land ? land::ledgersByMunicipality(*s.land, parks) : std::map<std::uint32_t, Ledger>{});
    for (const auto& [municipality, ledger] : perScheme.back()) touched.insert(municipality);
  }
  Ledgers sums(schemes.size());
  for (const std::uint32_t m : touched) {
    Ledgers ledgers;
    for (std::size_t s = 0; s < schemes.size(); ++s) {
      ledgers.push_back(schemes[s].land ? std::optional(perScheme[s][m]) : std::nullopt);
    }
    std::vector<Cell> row{gis::Message{"availability.no_municipality"}, gis::Message{"availability.no_municipality"}};
    if (m != land::noFeature) {
      const land::FeatureRef& municipality = anyLand(schemes).sources.municipalities[m];
      row = {std::string(municipality.id()), nameOf(municipality)};
    }
    appendMeasureCells(row, ledgers, schemes);
    table.rows.push_back(std::move(row));
    add(sums, ledgers);
  }
  appendTotal(table, 2, sums, schemes);
  return table;
}

answer::Table schemeTable(const std::vector<SchemeLand>& schemes, const std::vector<std::uint32_t>& parks) {
  answer::Table table{"schemes", {"schemes.side_by_side"}, {}, {}, {}};
  table.columns = {textColumn("scheme")};
  for (const char* id : {"gross_m2", "net_m2", "issuable_m2", "offered_m2", "held_m2", "unknown_m2", "residual_m2"}) {
    table.columns.push_back(areaColumn(id));
  }
  table.columns.push_back(textColumn("remark", Column::Show::ifPresent));
  for (const SchemeLand& s : schemes) {
    std::vector<Cell> row{s.name};
    if (s.land) {
      Ledger sum;
      for (const std::uint32_t p : parks) sum += land::ledgerOf(*s.land, p);
      row.emplace_back(sum.grossM2);
      for (const char* measure : measures) row.push_back(cell(sum.measure(s.scheme, measure)));
      row.push_back(HeldFigures(*s.land).allOf(sum));
      row.emplace_back(unknownM2(sum, s.scheme));
      row.emplace_back(sum.residualM2());
    }
    row.resize(table.columns.size());
    if (!s.land) row.back() = s.why;
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace hectare::questions
