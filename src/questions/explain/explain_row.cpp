// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/explain/explain_row.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "src/answer/begin.h"
#include "src/answer/cells.h"
#include "src/answer/correction_table.h"
#include "src/answer/row_references.h"
#include "src/land/corrected_units.h"
#include "src/land/ledger.h"
#include "src/questions/explain/own_rows.h"
#include "src/questions/explain/row_land.h"
#include "src/questions/explain/row_words.h"

namespace hectare::questions {

namespace {

using answer::areaColumn;
using answer::Cell;
using answer::Column;
using answer::textColumn;
using gis::Unit;

constexpr std::size_t largestShown = 3;

/// What the row is called: its only message, or its texts one after another.
Cell labelOf(const RowToExplain& row) {
  if (row.isTotal) return gis::Message{"referred.total"};
  const std::vector<Cell> labels = answer::labelsOf(row.table, row.table.rows.front());
  std::string text;
  for (const Cell& label : labels) {
    if (std::holds_alternative<gis::Message>(label) && labels.size() == 1) return label;
    if (const auto* word = std::get_if<std::string>(&label)) text += (text.empty() ? "" : " · ") + *word;
  }
  return text.empty() ? Cell() : Cell(text);
}

Cell stateOf(std::optional<bool> same) {
  if (!same) return gis::Message{"state.unknown"};
  return *same ? gis::Message{"state.same"} : gis::Message{"state.changed"};
}

answer::Table referenceTable(const RowToExplain& row, const std::string& scheme, std::optional<bool> sameData) {
  answer::Table table{"reference", {"table.reference"}, {}, {}, {}};
  table.columns = {textColumn("ref"), textColumn("question"), textColumn("asked"),      textColumn("in_table"),
                   textColumn("row"), textColumn("scheme"),   textColumn("data_state"), textColumn("settings_state")};
  for (Column& column : table.columns) {
    if (column.id == "scheme" || column.id == "asked") column.show = Column::Show::ifPresent;
  }
  const auto known = [](const std::string& text) { return text.empty() ? Cell() : Cell(text); };
  table.rows.push_back({row.ref, gis::Message{"answer." + row.question}, known(row.asked), row.table.title,
                        labelOf(row), known(scheme), stateOf(sameData), stateOf(row.sameSettings)});
  return table;
}

using SourceKey = std::pair<std::string, std::string>;
SourceKey keyOf(const gis::Provenance& p) { return {p.source, p.layer}; }

const gis::Provenance* find(const std::vector<gis::Provenance>& all, const SourceKey& key) {
  const auto found = std::ranges::find(all, key, keyOf);
  return found == all.end() ? nullptr : &*found;
}

/// The state of a source against the answer of then.
gis::Message stateOf(const gis::Provenance* now, const gis::Provenance* then) {
  if (then == nullptr) return {"state.new"};
  if (now == nullptr) return {"state.gone"};
  if (now->sha256 == then->sha256) return {"state.same"};
  return {"state.changed"};
}

/// The sources whose content is not that of then, by name.
std::set<std::string> changedSources(const std::vector<gis::Provenance>& now, const answer::Answer& then) {
  std::set<std::string> names;
  for (const gis::Provenance& p : now) {
    const gis::Provenance* was = find(then.provenance, keyOf(p));
    if (was == nullptr || was->sha256 != p.sha256) names.insert(p.source);
  }
  for (const gis::Provenance& p : then.provenance) {
    if (find(now, keyOf(p)) == nullptr) names.insert(p.source);
  }
  return names;
}

/// Every source with the hash of its content, and what has become of it since.
answer::Table contentTable(const std::vector<gis::Provenance>& now, const answer::Answer* then) {
  answer::Table table{"contents", {"table.contents"}, {}, {}, {}};
  table.columns = {textColumn("source"), textColumn("layer"), textColumn("date"), textColumn("sha256")};
  if (then != nullptr) {
    table.columns.insert(table.columns.end(),
                         {textColumn("source_state"), textColumn("date_then"), textColumn("sha256_then")});
  }
  table.columns[1].show = Column::Show::ifPresent;
  const auto known = [](const std::string& text) { return text.empty() ? Cell() : Cell(text); };
  const auto add = [&](const gis::Provenance& one, const gis::Provenance* is, const gis::Provenance* was) {
    std::vector<Cell> row{one.source, known(one.layer), is == nullptr ? Cell() : known(is->date),
                          is == nullptr ? Cell() : known(is->sha256)};
    if (then != nullptr) {
      row.emplace_back(stateOf(is, was));
      row.push_back(was == nullptr ? Cell() : known(was->date));
      row.push_back(was == nullptr ? Cell() : known(was->sha256));
    }
    table.rows.push_back(std::move(row));
  };
  for (const gis::Provenance& p : now) add(p, &p, then == nullptr ? nullptr : find(then->provenance, keyOf(p)));
  if (then == nullptr) return table;
  for (const gis::Provenance& p : then->provenance) {
    if (find(now, keyOf(p)) == nullptr) add(p, nullptr, &p);
  }
  return table;
}

/// The row as it stood in the answer of then; null when it is not there.
const std::vector<Cell>* rowThen(const RowToExplain& row, const answer::Table** table) {
  if (row.then == nullptr) return nullptr;
  const auto reference = answer::parseReference(row.ref);
  if (!reference) return nullptr;
  const auto found = answer::findReferred(*row.then, *reference);
  if (found.empty()) return nullptr;
  *table = found.front().table;
  return found.front().cells;
}

/// Its areas now and then.
answer::Table thenTable(const RowToExplain& row) {
  answer::Table table{"then", {"table.then"}, {}, {}, {}};
  table.columns = {textColumn("figure"), areaColumn("now_m2"), areaColumn("then_m2"), areaColumn("difference_m2")};
  const answer::Table* before = nullptr;
  const std::vector<Cell>* cells = rowThen(row, &before);
  if (cells == nullptr) return table;
  for (std::size_t i = 0; i < row.table.columns.size(); ++i) {
    const Column& column = row.table.columns[i];
    const auto was = std::ranges::find(before->columns, column.id, &Column::id);
    if (column.unit != Unit::squareMetre || was == before->columns.end()) continue;
    const Cell& then = (*cells)[static_cast<std::size_t>(was - before->columns.begin())];
    const auto* thenM2 = std::get_if<double>(&then);
    const auto* nowM2 = std::get_if<double>(&row.table.rows.front()[i]);
    const bool both = thenM2 != nullptr && nowM2 != nullptr;
    table.rows.push_back({column.title, row.table.rows.front()[i], then, both ? Cell(*nowM2 - *thenM2) : Cell()});
  }
  return table;
}

gis::Finding changed(const char* rule, gis::Message text, gis::Message fix) {
  gis::Finding finding{rule, gis::Severity::warning, {}, {}, std::move(text), {}, {}, {}, std::move(fix), false, {}};
  return finding;
}

/// Whether data and settings are those of then, with the sources that changed where the answer of then names them.
void tellState(const RowToExplain& row, std::optional<bool> sameData, answer::Answer& result) {
  if (sameData.value_or(false) && row.sameSettings) result.notes.emplace_back("referred.same");
  if (!row.sameSettings) {
    result.findings.push_back(
        changed("reference.settings_changed", {"referred.settings_changed"}, {"referred.settings_changed_fix"}));
  }
  if (sameData.value_or(true)) return;
  std::string list;
  if (row.then != nullptr) {
    for (const std::string& name : changedSources(result.provenance, *row.then))
      list += (list.empty() ? "" : ", ") + name;
  }
  if (list.empty()) {
    result.findings.push_back(
        changed("reference.data_changed", {"referred.data_changed"}, {"referred.data_changed_fix"}));
  } else {
    result.findings.push_back(
        changed("reference.data_changed", {"referred.sources_changed", {{"sources", list}}}, {"referred.see_then"}));
  }
}

/// An answer of another question or plan says nothing of the row.
void tellOtherAnswer(const RowToExplain& row, answer::Answer& result) {
  const answer::Table* table = nullptr;
  if (row.then == nullptr || rowThen(row, &table) != nullptr) return;
  result.findings.push_back(
      changed("reference.not_in_answer", {"referred.not_in_answer"}, {"referred.not_in_answer_fix"}));
}

/// The waterfall of the row, where its table has one and it stands on the same columns.
void addCharts(const RowToExplain& row, answer::Answer& result) {
  for (const answer::Chart& chart : row.charts) {
    const bool drawn = chart.form == "waterfall" && std::ranges::all_of(chart.columns, [&](const std::string& id) {
                         return std::ranges::find(row.table.columns, id, &Column::id) != row.table.columns.end();
                       });
    if (!drawn) continue;
    answer::Chart own = chart;
    own.table = row.table.id;
    result.charts.push_back(std::move(own));
    return;
  }
}

/// Of a row by size: land without a break in its facts may lie in several lots, and is shown whole.
void tellSharedPieces(const RowToExplain& row, const ChosenLand& land, answer::Answer& result) {
  const auto place = columnPlace(row.table, "area_m2");
  if (!columnPlace(row.table, "size_class") || !place) return;
  const auto* areaM2 = std::get_if<double>(&row.table.rows.front()[*place]);
  double shownM2 = 0;
  for (const ChosenLand::Place& one : land.places) shownM2 += land.piece(one).areaM2;
  if (areaM2 == nullptr || shownM2 - *areaM2 < land::closureToleranceM2) return;
  result.notes.push_back({"referred.lots_share", {{"area", shownM2 - *areaM2}}});
}

/// What the row's land is made of.
gis::Status addLand(const world::World& world, const plan::Plan& plan, const RowToExplain& row, answer::Answer& result,
                    gis::Memo& memo, gis::Progress& progress) {
  land::PartitionOptions cutting;
  cutting.scheme = row.scheme;
  cutting.shapes = row.shapes;
  cutting.joinLots = row.joinLots;
  HECTARE_ASSIGN(const auto partition, land::cutLand(world, plan, cutting, memo, progress));
  result.scheme = partition->scheme.id;
  result.schemeSource = partition->scheme.source;
  const ChosenLand land = landOfRow(row, *partition, plan.remnant);
  tellSharedPieces(row, land, result);
  std::set<std::uint32_t> parks;
  std::set<std::string_view> subjects;
  for (const ChosenLand::Place& place : land.places) {
    parks.insert(place.park);
    const std::uint32_t unit = land.piece(place).key.unit;
    if (unit != land::noFeature) subjects.insert(partition->sources.units[unit].id());
  }
  for (const std::uint32_t park : parks) {
    subjects.insert(partition->sources.parks[park].id());
    if (std::abs(land::ledgerOf(*partition, park).residualM2()) >= land::closureToleranceM2) result.closed = false;
  }
  result.tables.push_back(classTable(land));
  result.tables.push_back(largestTable(land, largestShown));
  result.tables.push_back(ruleTable(land));
  const auto corrections = land::CorrectedUnits(*partition).in({parks.begin(), parks.end()});
  if (!corrections.empty()) result.tables.push_back(answer::correctionTable(corrections));
  result.layers.push_back(chosenLayer(land));
  gis::Findings all = world.allFindings(plan);
  all.insert(all.end(), partition->findings.begin(), partition->findings.end());
  std::ranges::copy_if(all, std::back_inserter(result.findings),
                       [&](const gis::Finding& finding) { return subjects.contains(finding.subject); });
  return {};
}

void addOwn(const answer::Layer& pieces, answer::Answer& result) {
  result.tables.push_back(ownPieceTable(pieces));
  result.layers.push_back(pieces);
}

}  // namespace

gis::Result<answer::Answer> explainRow(const world::World& world, const plan::Plan& plan, const RowToExplain& row,
                                       gis::Memo& memo, gis::Progress& progress) {
  answer::Answer result = answer::begin("explain", plan, world.crs,
                                        row.sources.empty() ? world.provenance() : row.sources, world.illustrative());
  result.confidential = row.confidential;
  result.tables.push_back(row.table);
  addCharts(row, result);
  std::optional<bool> sameData = row.sameData;
  if (!sameData && row.then != nullptr) sameData = changedSources(result.provenance, *row.then).empty();
  tellState(row, sameData, result);
  tellOtherAnswer(row, result);
  const auto own = ownPieces(row);
  const gis::Findings counted = countedFindings(row);
  result.findings.insert(result.findings.end(), counted.begin(), counted.end());
  if (own) addOwn(*own, result);
  if (row.underScheme) HECTARE_TRY(addLand(world, plan, row, result, memo, progress));
  result.tables.insert(result.tables.begin(), referenceTable(row, result.scheme, sameData));
  answer::Table then = thenTable(row);
  if (!then.rows.empty()) result.tables.insert(result.tables.begin() + 2, std::move(then));
  result.tables.push_back(contentTable(result.provenance, row.then));
  result.notes.insert(result.notes.end(), row.notes.begin(), row.notes.end());
  if (row.table.id == "findings") result.notes.emplace_back("referred.no_figure");
  if (!row.underScheme && !own && row.table.id != "findings") result.notes.emplace_back("referred.no_land");
  result.notes.push_back({"referred.version", {{"version", std::string(HECTARE_VERSION)}}});
  world::applyAcceptances(result.findings, plan);
  return result;
}

}  // namespace hectare::questions
