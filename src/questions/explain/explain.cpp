// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/explain/explain.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "src/answer/begin.h"
#include "src/answer/correction_table.h"
#include "src/land/corrected_units.h"
#include "src/land/ledger.h"
#include "src/land/partition.h"
#include "src/land/piece_reason.h"

namespace hectare::questions {

namespace {

using answer::Cell;
using answer::Column;
using gis::Unit;

Column textColumn(const std::string& id, Column::Show show = Column::Show::always) {
  return {id, {"column." + id}, Unit::none, show};
}

Column areaColumn() { return {"area_m2", {"column.area_m2"}, Unit::squareMetre, Column::Show::always}; }

gis::Result<std::uint32_t> findPark(const land::Partition& partition, const std::string& id) {
  const land::RankedFeatures& parks = partition.sources.parks;
  std::string known;
  for (std::uint32_t p = 0; p < parks.size(); ++p) {
    if (parks[p].id() == id) return p;
    if (p < 20) known += (p > 0 ? ", " : "") + std::string(parks[p].id());
  }
  return gis::Error{gis::ErrorKind::notFound,
                    {"availability.no_park", {{"park", id}}},
                    {},
                    {"availability.no_park_hint", {{"parks", known}}}};
}

gis::Message className(const land::Piece& piece, const plan::Scheme& scheme) {
  const plan::LandClass& landClass = scheme.classes[piece.key.landClass];
  gis::Message name{"class." + landClass.id};
  if (!landClass.title.empty()) name.args.emplace_back("otherwise", landClass.title);
  return name;
}

/// Names and dates of the layers behind a piece.
std::pair<std::string, std::string> sourcesOf(const land::Piece& piece, std::uint32_t park,
                                              const land::Partition& partition) {
  std::pair<std::string, std::string> result;
  for (const world::Layer* layer : land::layersBehind(piece, park, partition)) {
    const std::string date = layer->provenance.empty() ? std::string() : layer->provenance.front().date;
    result.first += (result.first.empty() ? "" : ", ") + layer->name;
    result.second += (result.second.empty() ? "" : ", ") + (date.empty() ? std::string("?") : date);
  }
  return result;
}

bool wanted(const land::Piece& piece, const plan::Scheme& scheme, const ExplainOptions& options) {
  return options.landClass.empty() || scheme.classes[piece.key.landClass].id == options.landClass;
}

answer::Table pieceTable(const land::Partition& partition, std::uint32_t park, const ExplainOptions& options,
                         const plan::RemnantRule& remnant) {
  answer::Table table{"pieces", {"table.pieces"}, {}, {}, {}};
  table.columns = {textColumn("class"),
                   textColumn("parcel_id"),
                   areaColumn(),
                   textColumn("reason"),
                   textColumn("decided_by"),
                   textColumn("source"),
                   textColumn("date"),
                   textColumn("rule", Column::Show::machineOnly)};
  const land::CorrectedUnits corrected(partition);
  if (!corrected.empty()) table.columns.push_back(answer::correctedColumn());
  double sum = 0;
  for (const land::Piece& piece : partition.parks[park].pieces) {
    if (!wanted(piece, partition.scheme, options)) continue;
    const auto [source, date] = sourcesOf(piece, park, partition);
    const bool inUnit = piece.key.unit != land::noFeature;
    table.rows.push_back({className(piece, partition.scheme),
                          inUnit ? Cell(std::string(partition.sources.units[piece.key.unit].id())) : Cell(),
                          piece.areaM2, land::reasonOf(piece, partition, remnant), land::decidedBy(piece, partition),
                          source, date, partition.scheme.rules[piece.key.rule].id});
    if (!corrected.empty()) table.rows.back().push_back(answer::correctedCell(corrected.has(piece.key.unit)));
    sum += piece.areaM2;
  }
  std::stable_sort(table.rows.begin(), table.rows.end(), [&](const std::vector<Cell>& a, const std::vector<Cell>& b) {
    const auto place = [&](const std::vector<Cell>& row) {
      return partition.scheme.classNumber(std::get<gis::Message>(row[0]).id.substr(6));
    };
    return place(a) < place(b);
  });
  table.total.assign(table.columns.size(), Cell());
  table.total[2] = sum;
  return table;
}

/// One row per rule that was applied.
answer::Table ruleTable(const land::Partition& partition, std::uint32_t park, const ExplainOptions& options,
                        const plan::RemnantRule& remnant) {
  answer::Table table{"rules", {"table.rules"}, {}, {}, {}};
  table.columns = {textColumn("class"),
                   textColumn("rule"),
                   textColumn("reason"),
                   {"count", {"column.count"}, Unit::count, Column::Show::always},
                   areaColumn()};
  struct Sum {
    const land::Piece* piece = nullptr;
    std::int64_t count = 0;
    double areaM2 = 0;
  };
  std::map<std::tuple<std::uint8_t, std::uint16_t, land::RemnantCause>, Sum> sums;
  for (const land::Piece& piece : partition.parks[park].pieces) {
    if (!wanted(piece, partition.scheme, options)) continue;
    Sum& sum = sums[{piece.key.landClass, piece.key.rule, piece.key.remnant}];
    sum.piece = &piece;
    ++sum.count;
    sum.areaM2 += piece.areaM2;
  }
  for (const auto& [key, sum] : sums) {
    table.rows.push_back({className(*sum.piece, partition.scheme), partition.scheme.rules[sum.piece->key.rule].id,
                          land::reasonOf(*sum.piece, partition, remnant), sum.count, sum.areaM2});
  }
  return table;
}

}  // namespace

gis::Result<answer::Answer> explain(const world::World& world, const plan::Plan& plan, const ExplainOptions& options,
                                    gis::Memo& memo, gis::Progress& progress) {
  HECTARE_ASSIGN(const auto partition, land::cutLand(world, plan, {options.scheme, false}, memo, progress));
  HECTARE_ASSIGN(const std::uint32_t park, findPark(*partition, options.park));
  answer::Answer result = answer::begin("explain", plan, world.crs, world.provenance(), world.illustrative());
  result.scheme = partition->scheme.id;
  result.schemeSource = partition->scheme.source;
  const land::FeatureRef& feature = partition->sources.parks[park];
  const land::Ledger ledger = land::ledgerOf(*partition, park);
  result.closed = std::abs(ledger.residualM2()) < land::closureToleranceM2;
  result.tables.push_back(ruleTable(*partition, park, options, plan.remnant));
  result.tables.push_back(pieceTable(*partition, park, options, plan.remnant));
  const auto corrections = land::CorrectedUnits(*partition).in({park});
  if (!corrections.empty()) result.tables.push_back(answer::correctionTable(corrections));
  result.notes.push_back({"explain.park",
                          {{"park", std::string(feature.text("name").value_or(feature.id()))},
                           {"area", ledger.grossM2},
                           {"residual", ledger.residualM2()}}});
  for (const gis::Finding& finding : partition->findings) {
    if (finding.subject == options.park) result.findings.push_back(finding);
  }
  world::applyAcceptances(result.findings, plan);
  return result;
}

}  // namespace hectare::questions
