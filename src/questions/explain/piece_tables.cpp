// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/explain/piece_tables.h"

#include <algorithm>
#include <map>

#include "src/answer/cells.h"
#include "src/answer/correction_table.h"
#include "src/land/corrected_units.h"
#include "src/land/piece_reason.h"

namespace hectare::questions {

namespace {

using answer::areaColumn;
using answer::Cell;
using answer::Column;
using answer::textColumn;
using gis::Unit;
using Place = ChosenLand::Place;

Column countColumn() { return answer::column("count", Unit::count); }

gis::Message className(std::size_t number, const plan::Scheme& scheme) {
  const plan::LandClass& landClass = scheme.classes[number];
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

std::vector<Column> pieceColumns(bool withPark) {
  std::vector<Column> columns{textColumn("class")};
  if (withPark) columns.push_back(textColumn("park_id"));
  columns.insert(columns.end(),
                 {textColumn("parcel_id"), areaColumn("area_m2"), textColumn("reason"), textColumn("decided_by"),
                  textColumn("source"), textColumn("date"), textColumn("rule", Column::Show::machineOnly)});
  return columns;
}

std::vector<Cell> pieceRow(const ChosenLand& land, const Place& place, bool withPark) {
  const land::Partition& partition = land.partition;
  const land::Piece& piece = land.piece(place);
  const auto [source, date] = sourcesOf(piece, place.park, partition);
  std::vector<Cell> row{className(piece.key.landClass, partition.scheme)};
  if (withPark) row.emplace_back(std::string(partition.sources.parks[place.park].id()));
  const bool inUnit = piece.key.unit != land::noFeature;
  row.push_back(inUnit ? Cell(std::string(partition.sources.units[piece.key.unit].id())) : Cell());
  row.insert(row.end(), {piece.areaM2, land::reasonOf(piece, partition, land.remnant),
                         land::decidedBy(piece, partition), source, date, partition.scheme.rules[piece.key.rule].id});
  return row;
}

/// By class in the order of the scheme; within one as they stand.
std::vector<Place> byClass(const ChosenLand& land) {
  std::vector<Place> sorted = land.places;
  std::ranges::stable_sort(sorted, {}, [&](const Place& place) { return land.piece(place).key.landClass; });
  return sorted;
}

double areaOf(const ChosenLand& land) {
  double sum = 0;
  for (const Place& place : land.places) sum += land.piece(place).areaM2;
  return sum;
}

/// Which of the rows are counted by a correction, where any is.
void addCorrected(const ChosenLand& land, const std::vector<Place>& places, answer::Table& table) {
  const land::CorrectedUnits corrected(land.partition);
  if (corrected.empty()) return;
  table.columns.push_back(answer::correctedColumn());
  for (std::size_t i = 0; i < places.size(); ++i) {
    table.rows[i].push_back(answer::correctedCell(corrected.has(land.piece(places[i]).key.unit)));
  }
}

}  // namespace

answer::Table pieceTable(const ChosenLand& land, bool withPark) {
  answer::Table table{"pieces", {"table.pieces"}, pieceColumns(withPark), {}, {}};
  const std::vector<Place> places = byClass(land);
  for (const Place& place : places) table.rows.push_back(pieceRow(land, place, withPark));
  addCorrected(land, places, table);
  table.total.assign(table.columns.size(), Cell());
  table.total[withPark ? 3 : 2] = areaOf(land);
  return table;
}

answer::Table largestTable(const ChosenLand& land, std::size_t mostPerClass) {
  answer::Table table{"largest_pieces", {"table.largest_pieces"}, pieceColumns(true), {}, {}};
  std::vector<Place> sorted = land.places;
  std::ranges::stable_sort(sorted, [&](const Place& a, const Place& b) {
    const land::Piece& first = land.piece(a);
    const land::Piece& second = land.piece(b);
    if (first.key.landClass != second.key.landClass) return first.key.landClass < second.key.landClass;
    return first.areaM2 > second.areaM2;
  });
  std::map<std::uint8_t, std::size_t> shown;
  std::erase_if(sorted, [&](const Place& place) { return shown[land.piece(place).key.landClass]++ >= mostPerClass; });
  for (const Place& place : sorted) table.rows.push_back(pieceRow(land, place, true));
  addCorrected(land, sorted, table);
  return table;
}

answer::Table classTable(const ChosenLand& land) {
  answer::Table table{
      "classes", {"table.classes"}, {textColumn("class"), countColumn(), areaColumn("area_m2")}, {}, {}};
  std::map<std::uint8_t, std::pair<std::int64_t, double>> sums;
  for (const Place& place : land.places) {
    auto& [count, areaM2] = sums[land.piece(place).key.landClass];
    ++count;
    areaM2 += land.piece(place).areaM2;
  }
  for (const auto& [number, sum] : sums) {
    table.rows.push_back({className(number, land.partition.scheme), sum.first, sum.second});
  }
  table.total = {Cell(), static_cast<std::int64_t>(land.places.size()), areaOf(land)};
  return table;
}

answer::Table ruleTable(const ChosenLand& land) {
  answer::Table table{"rules", {"table.rules"}, {}, {}, {}};
  table.columns = {textColumn("class"), textColumn("rule"), textColumn("reason"), countColumn(), areaColumn("area_m2")};
  struct Sum {
    const land::Piece* piece = nullptr;
    std::int64_t count = 0;
    double areaM2 = 0;
  };
  std::map<std::tuple<std::uint8_t, std::uint16_t, land::RemnantCause>, Sum> sums;
  for (const Place& place : land.places) {
    const land::Piece& piece = land.piece(place);
    Sum& sum = sums[{piece.key.landClass, piece.key.rule, piece.key.remnant}];
    sum.piece = &piece;
    ++sum.count;
    sum.areaM2 += piece.areaM2;
  }
  const plan::Scheme& scheme = land.partition.scheme;
  for (const auto& [key, sum] : sums) {
    table.rows.push_back({className(sum.piece->key.landClass, scheme), scheme.rules[sum.piece->key.rule].id,
                          land::reasonOf(*sum.piece, land.partition, land.remnant), sum.count, sum.areaM2});
  }
  return table;
}

answer::Layer chosenLayer(const ChosenLand& land) {
  answer::Layer layer{{"pieces", {"table.pieces"}, pieceColumns(true), {}, {}}, {}, "availability"};
  const std::vector<Place> places = byClass(land);
  for (const Place& place : places) {
    layer.table.rows.push_back(pieceRow(land, place, true));
    // The style knows classes by their codes.
    layer.table.rows.back().front() = land.partition.scheme.classes[land.piece(place).key.landClass].id;
    const gis::GeometryColumn& shapes = land.partition.parks[place.park].shapes;
    if (shapes.size() > 0) {
      layer.shapes.append(shapes, place.piece);
    } else {
      layer.shapes.addNone();
    }
  }
  addCorrected(land, places, layer.table);
  return layer;
}

}  // namespace hectare::questions
