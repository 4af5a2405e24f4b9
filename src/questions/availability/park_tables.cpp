// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/availability/park_tables.h"

#include <algorithm>
#include <array>
#include <map>

#include "src/answer/cells.h"
#include "src/answer/correction_table.h"
#include "src/land/corrected_units.h"
#include "src/land/ledger.h"
#include "src/questions/availability/held_figures.h"
#include "src/questions/availability/ledger_table.h"
#include "src/questions/availability/site_tables.h"
#include "src/questions/availability/size_table.h"

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

/// What stands beside the area of a plot in a park, which is its gross, in every row.
constexpr std::array<const char*, 3> unitMeasures{"net", "issuable", "offered"};

bool isUnitMeasure(const std::string& id) {
  return std::find(unitMeasures.begin(), unitMeasures.end(), id) != unitMeasures.end();
}

double areaIn(const Ledger& unit, const plan::Scheme& scheme, const std::vector<std::string>& classes) {
  if (classes.empty()) return unit.grossM2;
  double sum = 0;
  for (std::size_t c = 0; c < scheme.classes.size(); ++c) {
    if (isAsked(scheme.classes[c], classes)) sum += unit.classM2[c];
  }
  return sum;
}

/// Whether any land in these classes may be held.
bool asksHeld(const plan::Scheme& scheme, const std::vector<std::string>& classes) {
  return std::ranges::any_of(scheme.rules, [&](const plan::Rule& rule) {
    return rule.heldAs && isAsked(scheme.classes[*scheme.classNumber(rule.landClass)], classes);
  });
}

/// The land of each plot or parcel in one park.
std::map<std::uint32_t, Ledger> unitsOf(const Partition& partition, std::uint32_t park) {
  std::map<std::uint32_t, Ledger> units;
  for (const land::Piece& piece : partition.parks[park].pieces) {
    if (piece.key.unit == land::noFeature) continue;
    Ledger& unit = units[piece.key.unit];
    unit.grossM2 += piece.areaM2;
    unit.add(piece, partition);
  }
  return units;
}

Cell plusMinusCell(const land::ParkLand& park, std::uint32_t unit) {
  const auto found = park.uncertainty.units.find(unit);
  const auto plusMinus = found == park.uncertainty.units.end() ? std::nullopt : found->second.plusMinusM2();
  return plusMinus ? Cell(*plusMinus) : Cell();
}

void appendClassCells(std::vector<Cell>& row, const Ledger& unit, const plan::Scheme& scheme) {
  for (const char* id : unitMeasures) {
    const auto area = unit.measure(scheme, id);
    row.push_back(area ? Cell(*area) : Cell());
  }
  for (std::size_t c = 0; c < scheme.classes.size(); ++c) {
    if (isUnitMeasure(scheme.classes[c].id)) continue;
    row.push_back(scheme.isAbsent(scheme.classes[c].id) ? Cell() : Cell(unit.classM2[c]));
  }
}

std::map<std::pair<std::uint32_t, std::uint32_t>, const land::SiteCover*> sitesByPlace(const land::SiteCovers* covers) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, const land::SiteCover*> sites;
  if (covers == nullptr) return sites;
  for (const land::SiteCover& site : covers->sites)
    sites.emplace_hint(sites.end(), std::pair(site.park, site.unit), &site);
  return sites;
}

}  // namespace

answer::Table parcelTable(const Partition& partition, const std::vector<std::uint32_t>& parks,
                          const std::vector<std::string>& classes, double minAreaM2, bool owners, bool plusMinus,
                          const land::SiteCovers* covers) {
  answer::Table table{"parcels", {"table.parcels"}, {}, {}, {}};
  table.columns = {textColumn("parcel_id"),
                   textColumn("park_id"),
                   textColumn("park"),
                   {"in_park_m2", {"column.in_park_m2"}, Unit::squareMetre, Column::Show::always}};
  for (const Column& cover : coverColumns()) table.columns.push_back(cover);
  const auto sites = sitesByPlace(covers);
  for (const std::string id : unitMeasures) {
    table.columns.push_back({id + "_m2", ledgerTitle(partition.scheme, id), Unit::squareMetre, Column::Show::always});
  }
  for (const plan::LandClass& c : partition.scheme.classes) {
    if (isUnitMeasure(c.id)) continue;
    table.columns.push_back({c.id + "_m2", ledgerTitle(partition.scheme, c.id), Unit::squareMetre,
                             isAsked(c, classes) ? Column::Show::ifPresent : Column::Show::machineOnly});
  }
  const auto show = asksHeld(partition.scheme, classes) ? Column::Show::ifPresent : Column::Show::machineOnly;
  const HeldFigures held(partition);
  for (Column& column : held.columns(sumOf(partition, parks), show)) table.columns.push_back(std::move(column));
  if (plusMinus) {
    table.columns.push_back({"in_park_pm_m2", {"column.in_park_pm_m2"}, Unit::squareMetre, Column::Show::ifPresent});
  }
  if (owners) table.columns.push_back(textColumn("owner"));
  const land::CorrectedUnits corrected(partition);
  if (!corrected.empty()) table.columns.push_back(answer::correctedColumn());
  Ledger sum;
  for (const std::uint32_t p : parks) {
    const land::FeatureRef& park = partition.sources.parks[p];
    for (const auto& [rank, unit] : unitsOf(partition, p)) {
      const double area = areaIn(unit, partition.scheme, classes);
      if (area <= 0 || area < minAreaM2) continue;
      std::vector<Cell> row{std::string(partition.sources.units[rank].id()), std::string(park.id()),
                            textCell(park.text("name")), unit.grossM2};
      const auto site = sites.find({p, rank});
      appendCoverCells(row, site == sites.end() ? nullptr : site->second, covers != nullptr && covers->floorsKnown);
      appendClassCells(row, unit, partition.scheme);
      held.append(row, unit);
      if (plusMinus) row.push_back(plusMinusCell(partition.parks[p], rank));
      if (owners) row.push_back(textCell(partition.sources.units[rank].text("owner")));
      if (!corrected.empty()) row.push_back(answer::correctedCell(corrected.has(rank)));
      table.rows.push_back(std::move(row));
      sum += unit;
    }
  }
  table.total = {Cell(), Cell(), Cell(), sum.grossM2};
  appendCoverCells(table.total, nullptr, false);
  appendClassCells(table.total, sum, partition.scheme);
  held.append(table.total, sum);
  table.total.resize(table.columns.size());
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
