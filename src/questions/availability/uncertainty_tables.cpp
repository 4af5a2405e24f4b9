// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/availability/uncertainty_tables.h"

#include <algorithm>

#include "src/answer/cells.h"
#include "src/land/figure_table.h"
#include "src/land/ledger.h"
#include "src/questions/availability/plot_cover.h"

namespace hectare::questions {

namespace {

using answer::Cell;
using answer::cell;
using answer::Column;
using answer::column;
using answer::Table;
using answer::textCell;
using gis::Unit;
using land::Hanging;
using land::Partition;
using land::Uncertainty;
using Ranks = std::vector<std::uint32_t>;
using Row = std::vector<Cell>;

land::Spread netOf(const land::Spreads& uncertainty) {
  const auto found = uncertainty.measures.find("net");
  return found == uncertainty.measures.end() ? land::Spread{false, 0} : found->second;
}

/// A class or measure by its code, or by its title in the scheme.
gis::Message named(const std::string& topic, const std::string& id, const std::string& title) {
  gis::Message message{topic + "." + id};
  if (!title.empty()) message.args.emplace_back("otherwise", title);
  return message;
}

gis::Message className(const std::string& topic, std::uint8_t landClass, const plan::Scheme& scheme) {
  if (landClass == Hanging::outsidePark) return {topic + ".outside"};
  return named(topic, scheme.classes[landClass].id, scheme.classes[landClass].title);
}

void addBoundaries(Table& table, const Row& labels, const Uncertainty& uncertainty, const plan::Scheme& scheme) {
  for (const Hanging& one : uncertainty.hanging) {
    if (one.towards == Hanging::anyClass) continue;
    Row row = labels;
    row.insert(row.end(), {className("class", one.landClass, scheme), className("towards", one.towards, scheme),
                           one.lengthM, one.known ? Cell(one.areaM2) : Cell()});
    table.rows.push_back(std::move(row));
  }
}

void tellUnknown(answer::Answer& answer, const Partition& partition) {
  for (const world::Layer* layer : partition.accuracy.unknown()) {
    gis::Finding finding;
    finding.rule = "uncertainty.accuracy_unknown";
    finding.layer = layer->name;
    const gis::Message about = layer->provenance.empty() ? gis::Message() : layer->provenance.front().positionFrom;
    finding.text = {"uncertainty.accuracy_unknown", {{"layer", layer->name}}};
    if (!about.empty()) {
      finding.text = {"uncertainty.no_figure", about.args};
      finding.text.args.emplace_back("layer", layer->name);
    }
    finding.fix = {"uncertainty.accuracy_unknown_fix", {{"layer", layer->name}}};
    answer.findings.push_back(std::move(finding));
  }
}

}  // namespace

land::PartitionOptions cuttingOf(const AvailabilityOptions& options, const std::string& scheme) {
  land::PartitionOptions cutting;
  cutting.scheme = scheme;
  cutting.shapes = options.shapes;
  cutting.disclosureControl = options.disclosureControl;
  cutting.sites = wantsCover(options);
  cutting.joinLots = options.joinLots;
  if (options.uncertainty) cutting.uncertainty = land::UncertaintyDetail::all;
  return cutting;
}

Uncertainty uncertaintyOf(const Partition& partition, const Ranks& parks) {
  Uncertainty sum;
  for (const std::uint32_t p : parks) sum += partition.parks[p].uncertainty;
  return sum;
}

namespace {

void addColumns(Table& table, const std::vector<const land::Spreads*>& ofRows, const land::Spreads& ofTotal) {
  const auto add = [](Row& row, const land::Spreads& spreads) {
    row.push_back(cell(spreads.gross.plusMinusM2()));
    row.push_back(cell(netOf(spreads).plusMinusM2()));
  };
  bool known = false;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    add(table.rows[i], *ofRows[i]);
    known = known || ofRows[i]->gross.known;
  }
  if (!table.total.empty()) add(table.total, ofTotal);
  const auto show = known ? Column::Show::ifPresent : Column::Show::machineOnly;
  table.columns.push_back({"gross_pm_m2", {"column.gross_pm_m2"}, Unit::squareMetre, show});
  table.columns.push_back({"net_pm_m2", {"column.net_pm_m2"}, Unit::squareMetre, show});
}

}  // namespace

void addPlusMinus(Table& table, const Partition& partition, const Ranks& parks) {
  const Uncertainty all = uncertaintyOf(partition, parks);
  const bool perPark = table.rows.size() == parks.size() && !table.total.empty();
  std::vector<const land::Spreads*> ofRows(table.rows.size(), &all);
  for (std::size_t i = 0; i < table.rows.size() && perPark; ++i) ofRows[i] = &partition.parks[parks[i]].uncertainty;
  addColumns(table, ofRows, all);
}

void addPlusMinusByMunicipality(Table& table, const Partition& partition, const Ranks& parks) {
  const Uncertainty all = uncertaintyOf(partition, parks);
  const land::Spreads none;
  std::vector<const land::Spreads*> ofRows;
  for (const auto& [m, ledger] : land::ledgersByMunicipality(partition, parks)) {
    const auto found = all.municipalities.find(m);
    ofRows.push_back(found == all.municipalities.end() ? &none : &found->second);
  }
  addColumns(table, ofRows, all);
}

Table planUncertaintyTable(const Partition& partition, const Ranks& parks) {
  Table table = land::figureTable("plan_uncertainty", {}, true);
  land::Ledger sum;
  for (const std::uint32_t p : parks) sum += land::ledgerOf(partition, p);
  const Uncertainty all = uncertaintyOf(partition, parks);
  land::addFigures(table, {{}, sum, all, &all.hanging, true}, partition.scheme);
  return table;
}

Table parkUncertaintyTable(const Partition& partition, const Ranks& parks) {
  Table table = land::figureTable("parks_uncertainty", {column("park_id"), column("park")}, true);
  for (const std::uint32_t p : parks) {
    const land::FeatureRef& park = partition.sources.parks[p];
    const Uncertainty& uncertainty = partition.parks[p].uncertainty;
    const land::Ledger ledger = land::ledgerOf(partition, p);
    land::addFigures(table,
                     {{std::string(park.id()), textCell(park.text("name"))}, ledger, uncertainty, &uncertainty.hanging},
                     partition.scheme);
  }
  return table;
}

Table municipalityUncertaintyTable(const Partition& partition, const Ranks& parks) {
  Table table =
      land::figureTable("municipalities_uncertainty", {column("municipality_id"), column("municipality")}, false);
  const Uncertainty all = uncertaintyOf(partition, parks);
  for (const auto& [m, ledger] : land::ledgersByMunicipality(partition, parks)) {
    const auto found = all.municipalities.find(m);
    if (found == all.municipalities.end()) continue;
    Row labels{gis::Message{"availability.no_municipality"}, gis::Message{"availability.no_municipality"}};
    if (m != land::noFeature) {
      const land::FeatureRef& municipality = partition.sources.municipalities[m];
      labels = {std::string(municipality.id()), textCell(municipality.text("name"))};
    }
    land::addFigures(table, {std::move(labels), ledger, found->second}, partition.scheme);
  }
  return table;
}

Table boundaryTable(const Partition& partition, const Ranks& parks) {
  Table table{"boundaries", {"table.boundaries"}, {}, {}, {}};
  table.columns = {column("park_id"),
                   column("park"),
                   column("class"),
                   column("towards"),
                   column("length_m", Unit::metre),
                   column("hanging_m2", Unit::squareMetre)};
  for (const std::uint32_t p : parks) {
    const land::FeatureRef& park = partition.sources.parks[p];
    addBoundaries(table, {std::string(park.id()), textCell(park.text("name"))}, partition.parks[p].uncertainty,
                  partition.scheme);
  }
  return table;
}

void tellUncertainty(answer::Answer& answer, const Partition& partition, const Ranks& parks, bool inFull) {
  if (inFull) {
    answer.notes.emplace_back("uncertainty.formula");
    answer.notes.emplace_back("uncertainty.corners");
    answer.notes.emplace_back("uncertainty.hanging");
    answer.notes.emplace_back("uncertainty.sums");
    answer.notes.emplace_back("uncertainty.shift");
    answer.notes.emplace_back("uncertainty.limits");
    tellUnknown(answer, partition);
    return;
  }
  const bool known =
      std::ranges::any_of(parks, [&](std::uint32_t p) { return partition.parks[p].uncertainty.gross.known; });
  if (known) answer.notes.emplace_back("uncertainty.short");
}

}  // namespace hectare::questions
