// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/availability/uncertainty_tables.h"

#include <algorithm>

#include "src/land/ledger.h"
#include "src/questions/availability/plot_cover.h"

namespace hectare::questions {

namespace {

using answer::Cell;
using answer::Column;
using answer::Table;
using gis::Unit;
using land::Hanging;
using land::Partition;
using land::Uncertainty;
using Ranks = std::vector<std::uint32_t>;
using Row = std::vector<Cell>;

Cell cell(const std::optional<double>& value) { return value ? Cell(*value) : Cell(); }
Cell textCell(std::optional<std::string_view> text) { return text ? Cell(std::string(*text)) : Cell(); }

land::Spread netOf(const Uncertainty& uncertainty) {
  const auto found = uncertainty.measures.find("net");
  return found == uncertainty.measures.end() ? land::Spread{false, 0} : found->second;
}

Column column(const std::string& id, Unit unit = Unit::none) {
  return {id, {"column." + id}, unit, Column::Show::always};
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

const Hanging* hangingOf(const Uncertainty& uncertainty, std::size_t landClass, std::uint8_t towards) {
  const auto found = std::ranges::find_if(
      uncertainty.hanging, [&](const Hanging& one) { return one.landClass == landClass && one.towards == towards; });
  return found == uncertainty.hanging.end() ? nullptr : &*found;
}

/// A class without such a boundary has nothing that hangs on it.
Cell hangingCell(const Uncertainty& uncertainty, std::size_t landClass, std::uint8_t towards) {
  const Hanging* hanging = hangingOf(uncertainty, landClass, towards);
  if (hanging == nullptr) return 0.0;
  return hanging->known ? Cell(hanging->areaM2) : Cell();
}

/// The figures of a ledger in its reading order. What the scheme cannot know has no row; what there is none of has one
/// when that is wanted.
void addFigures(Table& table, const Row& labels, const land::Ledger& ledger, const Uncertainty& uncertainty,
                const plan::Scheme& scheme, bool withNone) {
  const auto add = [&](gis::Message name, double areaM2, const land::Spread& spread) {
    Row row = labels;
    row.insert(row.end(), {std::move(name), areaM2, cell(spread.plusMinusM2())});
    row.resize(row.size() + 2);
    table.rows.push_back(std::move(row));
  };
  std::vector<std::string> ids = scheme.columns;
  for (const std::string& id : scheme.measuresBeside()) ids.push_back(id);
  add({"figure.gross"}, ledger.grossM2, uncertainty.gross);
  for (const std::string& id : ids) {
    if (const auto c = scheme.classNumber(id)) {
      const auto area = ledger.of(scheme, id);
      if (!area || (*area == 0 && !withNone)) continue;
      add(named("figure", id, scheme.classes[*c].title), *area, uncertainty.classes[*c]);
      Row& row = table.rows.back();
      row[row.size() - 2] = hangingCell(uncertainty, *c, Hanging::anyClass);
      row[row.size() - 1] = hangingCell(uncertainty, *c, Hanging::outsidePark);
    } else if (const auto area = ledger.measure(scheme, id)) {
      add(named("figure", id, scheme.measure(id)->title), *area, uncertainty.measures.at(id));
    }
  }
}

Table figureTable(const std::string& id, std::vector<Column> labels) {
  Table table{id, {"table." + id}, std::move(labels), {}, {}};
  for (Column& c : std::vector<Column>{
           column("figure"), column("area_m2", Unit::squareMetre), column("plus_minus_m2", Unit::squareMetre),
           column("hanging_m2", Unit::squareMetre), column("hanging_outside_m2", Unit::squareMetre)}) {
    table.columns.push_back(std::move(c));
  }
  return table;
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

void addPlusMinus(Table& table, const Partition& partition, const Ranks& parks) {
  const Uncertainty all = uncertaintyOf(partition, parks);
  const auto add = [&](Row& row, const Uncertainty& uncertainty) {
    row.push_back(cell(uncertainty.gross.plusMinusM2()));
    row.push_back(cell(netOf(uncertainty).plusMinusM2()));
  };
  const bool perPark = table.rows.size() == parks.size() && !table.total.empty();
  bool known = false;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    add(table.rows[i], perPark ? partition.parks[parks[i]].uncertainty : all);
    known = known || !std::holds_alternative<std::monostate>(table.rows[i][table.rows[i].size() - 2]);
  }
  if (!table.total.empty()) add(table.total, all);
  const auto show = known ? Column::Show::ifPresent : Column::Show::machineOnly;
  table.columns.push_back({"gross_pm_m2", {"column.gross_pm_m2"}, Unit::squareMetre, show});
  table.columns.push_back({"net_pm_m2", {"column.net_pm_m2"}, Unit::squareMetre, show});
}

Table planUncertaintyTable(const Partition& partition, const Ranks& parks) {
  Table table = figureTable("plan_uncertainty", {});
  land::Ledger sum;
  for (const std::uint32_t p : parks) sum += land::ledgerOf(partition, p);
  addFigures(table, {}, sum, uncertaintyOf(partition, parks), partition.scheme, true);
  return table;
}

Table parkUncertaintyTable(const Partition& partition, const Ranks& parks) {
  Table table = figureTable("parks_uncertainty", {column("park_id"), column("park")});
  for (const std::uint32_t p : parks) {
    const land::FeatureRef& park = partition.sources.parks[p];
    addFigures(table, {std::string(park.id()), textCell(park.text("name"))}, land::ledgerOf(partition, p),
               partition.parks[p].uncertainty, partition.scheme, false);
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
