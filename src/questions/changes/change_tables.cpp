// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/changes/change_tables.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "src/answer/cells.h"

namespace hectare::questions {

namespace {

using answer::areaColumn;
using answer::Cell;
using answer::Column;
using answer::textColumn;
using gis::Unit;

constexpr double tellingM2 = 0.0005;  // what people and machines see as 0.001 m²

std::vector<Column> changeColumns(std::vector<Column> labels) {
  for (const char* id : {"old_m2", "new_m2", "difference_m2", "really_changed_m2", "status_corrected_m2",
                         "definition_changed_m2", "source_redrawn_m2", "residual_m2"}) {
    labels.push_back(areaColumn(id));
  }
  return labels;
}

/// Old, new and causes of gross (place 0) and of each class (its number plus one).
struct Change {
  double oldM2 = 0;
  double newM2 = 0;
  std::array<double, causeCount> causeM2{};

  [[nodiscard]] double differenceM2() const { return newM2 - oldM2; }
  [[nodiscard]] double residualM2() const {
    return differenceM2() - std::accumulate(causeM2.begin(), causeM2.end(), 0.0);
  }
  [[nodiscard]] bool changed() const {
    const auto tells = [](double area) { return std::abs(area) >= tellingM2; };
    return tells(differenceM2()) || std::ranges::any_of(causeM2, tells);
  }
  Change& operator+=(const Change& other) {
    oldM2 += other.oldM2;
    newM2 += other.newM2;
    for (std::size_t c = 0; c < causeCount; ++c) causeM2[c] += other.causeM2[c];
    return *this;
  }
};

using Changes = std::vector<Change>;

const plan::Scheme& schemeOf(const ChangeSums& sums) { return sums.chain.after->scheme; }
std::size_t placeOf(std::uint8_t landClass) { return static_cast<std::size_t>(landClass) + 1; }

/// What the ledgers say, by themselves.
Changes ledgersOf(const ChangeSums& sums, const ChangedPark& park) {
  Changes changes(schemeOf(sums).classes.size() + 1);
  if (park.oldRank) {
    const land::Ledger ledger = land::ledgerOf(*sums.chain.before, *park.oldRank);
    changes[0].oldM2 = ledger.grossM2;
    for (std::size_t c = 0; c < sums.chain.before->scheme.classes.size(); ++c) {
      changes[placeOf(sums.rows.classOfBefore[c])].oldM2 = ledger.classM2[c];
    }
  }
  if (park.newRank) {
    const land::Ledger ledger = land::ledgerOf(*sums.chain.after, *park.newRank);
    changes[0].newM2 = ledger.grossM2;
    for (std::size_t c = 0; c + 1 < changes.size(); ++c) changes[c + 1].newM2 = ledger.classM2[c];
  }
  return changes;
}

/// Per park: what the ledgers say, and what the overlay found.
std::vector<Changes> changesOf(const ChangeSums& sums) {
  std::vector<Changes> all;
  for (const ChangedPark& park : sums.parks) all.push_back(ledgersOf(sums, park));
  for (const auto& [move, areaM2] : sums.moves.areasM2) {
    Changes& changes = all[move.row];
    const auto cause = static_cast<std::size_t>(move.cause);
    if (move.from == outsideParks) changes[0].causeM2[cause] += areaM2;
    if (move.to == outsideParks) changes[0].causeM2[cause] -= areaM2;
    if (move.from != outsideParks) changes[placeOf(move.from)].causeM2[cause] -= areaM2;
    if (move.to != outsideParks) changes[placeOf(move.to)].causeM2[cause] += areaM2;
  }
  return all;
}

gis::Message className(const plan::Scheme& scheme, std::size_t number) {
  gis::Message name{"class." + scheme.classes[number].id};
  if (!scheme.classes[number].title.empty()) name.args.emplace_back("otherwise", scheme.classes[number].title);
  return name;
}

Cell classCell(const plan::Scheme& scheme, std::size_t place) {
  if (place == 0) return gis::Message{"class.gross"};
  return className(scheme, place - 1);
}

Cell sideCell(const plan::Scheme& scheme, std::uint8_t landClass) {
  if (landClass == outsideParks) return gis::Message{"class.outside"};
  return className(scheme, landClass);
}

gis::Message causeName(Cause cause) {
  switch (cause) {
    case Cause::real:
      return {"cause.real"};
    case Cause::corrected:
      return {"cause.corrected"};
    case Cause::definition:
      return {"cause.definition"};
    case Cause::redrawn:
      break;
  }
  return {"cause.redrawn"};
}

void appendChange(std::vector<Cell>& row, const Change& change) {
  row.insert(row.end(), {change.oldM2, change.newM2, change.differenceM2()});
  for (const double area : change.causeM2) row.emplace_back(area);
  row.emplace_back(change.residualM2());
}

Cell known(const std::string& text) { return text.empty() ? Cell() : Cell(text); }

Cell unitCell(const land::Partition& partition, std::uint32_t rank) {
  return rank == land::noFeature ? Cell() : Cell(std::string(partition.sources.units[rank].id()));
}

}  // namespace

answer::Table totalChanges(const ChangeSums& sums) {
  answer::Table table{"changes", {"table.changes"}, changeColumns({textColumn("class")}), {}, {}};
  const plan::Scheme& scheme = schemeOf(sums);
  Changes total(scheme.classes.size() + 1);
  for (const Changes& park : changesOf(sums)) {
    for (std::size_t i = 0; i < total.size(); ++i) total[i] += park[i];
  }
  for (std::size_t i = 0; i < total.size(); ++i) {
    if (i > 0 && total[i].oldM2 == 0 && total[i].newM2 == 0 && !total[i].changed()) continue;
    std::vector<Cell> row{classCell(scheme, i)};
    appendChange(row, total[i]);
    table.rows.push_back(std::move(row));
  }
  return table;
}

answer::Table parkChanges(const ChangeSums& sums) {
  answer::Table table{"park_changes",
                      {"table.park_changes"},
                      changeColumns({textColumn("park_id"), textColumn("park"), textColumn("class")}),
                      {},
                      {}};
  const std::vector<Changes> all = changesOf(sums);
  for (std::size_t p = 0; p < all.size(); ++p) {
    for (std::size_t i = 0; i < all[p].size(); ++i) {
      if (!all[p][i].changed()) continue;
      std::vector<Cell> row{sums.parks[p].id, known(sums.parks[p].name), classCell(schemeOf(sums), i)};
      appendChange(row, all[p][i]);
      table.rows.push_back(std::move(row));
    }
  }
  return table;
}

answer::Table moveTable(const ChangeSums& sums) {
  answer::Table table{"moves", {"table.moves"}, {}, {}, {}};
  table.columns = {textColumn("from_class"),
                   textColumn("to_class"),
                   textColumn("cause"),
                   {"count", {"column.count"}, Unit::count, Column::Show::always},
                   areaColumn("area_m2")};
  std::map<std::tuple<std::uint8_t, std::uint8_t, Cause>, std::pair<std::int64_t, double>> areas;
  for (const auto& [move, areaM2] : sums.moves.areasM2) {
    auto& [count, sum] = areas[{move.from, move.to, move.cause}];
    ++count;
    sum += areaM2;
  }
  for (const auto& [key, land] : areas) {
    if (land.second < tellingM2) continue;
    const auto& [from, to, cause] = key;
    table.rows.push_back(
        {sideCell(schemeOf(sums), from), sideCell(schemeOf(sums), to), causeName(cause), land.first, land.second});
  }
  return table;
}

answer::Layer movedLand(const ChangeSums& sums) {
  answer::Layer layer{{"changed_land", {"table.changed_land"}, {}, {}, {}}, {}, ""};
  for (const char* id : {"park_id", "park", "from_class", "to_class", "cause", "old_parcel_id", "new_parcel_id"}) {
    layer.table.columns.push_back(textColumn(id));
  }
  layer.table.columns.push_back(areaColumn("area_m2"));
  for (std::size_t i = 0; i < sums.moves.areasM2.size(); ++i) {
    const auto& [move, areaM2] = sums.moves.areasM2[i];
    const ChangedPark& park = sums.parks[move.row];
    layer.table.rows.push_back({park.id, known(park.name), sideCell(schemeOf(sums), move.from),
                                sideCell(schemeOf(sums), move.to), causeName(move.cause),
                                unitCell(*sums.chain.before, move.oldUnit), unitCell(*sums.chain.after, move.newUnit),
                                areaM2});
    if (sums.moves.shapes.size() > i) {
      layer.shapes.append(sums.moves.shapes, i);
    } else {
      layer.shapes.addNone();
    }
  }
  return layer;
}

double largestResidualM2(const ChangeSums& sums) {
  double largest = 0;
  for (const Changes& park : changesOf(sums)) {
    for (const Change& change : park) largest = std::max(largest, std::abs(change.residualM2()));
  }
  return largest;
}

}  // namespace hectare::questions
