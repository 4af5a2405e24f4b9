// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/explain/row_land.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <set>

#include "src/land/piece_reason.h"
#include "src/questions/explain/row_words.h"

namespace hectare::questions {

namespace {

using land::Partition;

using Cells = std::vector<answer::Cell>;

/// A row whose land is looked for; of a total each that it sums.
struct OneRow {
  const RowToExplain& of;
  const Cells* cells;  ///< null: it says nothing of itself, all that was asked is its land

  /// A text of the row; the empty text where the row says "none", no value where it has no such column.
  [[nodiscard]] std::optional<std::string> said(std::string_view column) const {
    return cells == nullptr ? std::nullopt : wordIn(of.table, *cells, column);
  }
  [[nodiscard]] std::optional<double> number(std::string_view column) const {
    const auto place = cells == nullptr ? std::nullopt : columnPlace(of.table, column);
    const auto* value = place ? std::get_if<double>(&(*cells)[*place]) : nullptr;
    return value == nullptr ? std::nullopt : std::optional(*value);
  }
  /// The identifier of the municipality; empty where the row is of land in none, and has words in its place.
  [[nodiscard]] std::optional<std::string> municipality() const {
    auto id = said("municipality_id");
    if (id && *id == "no_municipality") id->clear();
    return id;
  }
  /// What land is used for, of a row that counts what the economy does not use.
  [[nodiscard]] std::optional<std::string> otherUse() const {
    return of.table.id == "other_use" ? said("function") : std::nullopt;
  }
  [[nodiscard]] bool has(std::string_view column) const { return columnPlace(of.table, column).has_value(); }
};

/// The classes that a figure of a ledger is a sum of; none: the row is no such figure, or of all land.
std::optional<std::set<std::string>> classesOf(const OneRow& row, const plan::Scheme& scheme) {
  if (const auto one = row.said("class")) return std::set{*one};
  const auto figure = row.said("figure");
  if (!figure || *figure == "gross") return std::nullopt;
  const plan::Measure* measure = scheme.measure(*figure);
  if (measure == nullptr) return std::set{*figure};
  std::set<std::string> classes(measure->sum.begin(), measure->sum.end());
  for (const plan::LandClass& one : scheme.classes) {
    const bool less = std::ranges::find(measure->minus, one.id) != measure->minus.end();
    if (measure->fromGross && !less) classes.insert(one.id);
  }
  return classes;
}

class RowLand {
 public:
  RowLand(const OneRow& row, const Partition& partition)
      : m_partition(partition),
        m_asked(row.of.parks),
        m_park(row.said("park_id")),
        m_kind(row.said("park_kind")),
        m_municipality(row.municipality()),
        m_otherUse(row.otherUse()),
        m_unit(row.said("parcel_id")),
        m_classes(classesOf(row, partition.scheme)),
        m_rule(row.said("rule")),
        m_constraint(row.said("constraint")),
        m_levels(row.said("levels")) {
    if (!m_unit) m_unit = row.said("plot_id");
    if (row.cells == nullptr || !row.has("size_class")) return;
    m_sizeFromM2 = row.number("size_from_m2").value_or(0);
    m_sizeToM2 = row.number("size_to_m2").value_or(std::numeric_limits<double>::infinity());
  }

  /// Of a row by size: the pieces of a park that lots of its size hold; no value: any.
  [[nodiscard]] std::optional<std::set<std::uint32_t>> piecesOfSize(std::uint32_t park) const {
    if (!m_sizeFromM2) return std::nullopt;
    std::set<std::uint32_t> pieces;
    for (const land::Lot& lot : m_partition.parks[park].lots) {
      const double areaM2 = std::round(lot.areaM2 * 1e6) / 1e6;  // as sizes are told apart
      if (areaM2 < *m_sizeFromM2 || areaM2 >= m_sizeToM2) continue;
      pieces.insert(lot.pieces.begin(), lot.pieces.end());
    }
    return pieces;
  }

  [[nodiscard]] bool hasPark(std::uint32_t rank) const {
    const land::FeatureRef& park = m_partition.sources.parks[rank];
    const std::string id(park.id());
    if (m_park) return *m_park == id;
    if (!m_asked.empty() && std::ranges::find(m_asked, id) == m_asked.end()) return false;
    const std::string_view level = park.text("level").value_or("");
    if (m_kind && *m_kind != "all" && (*m_kind == "campuses") != (level == "campus")) return false;
    return !m_levels || m_levels->empty() || isListed(*m_levels, level);
  }

  [[nodiscard]] bool has(const land::Piece& piece) const {
    const land::LandSources& sources = m_partition.sources;
    if (m_municipality && *m_municipality != idIn(sources.municipalities, piece.key.municipality)) return false;
    if (m_unit && *m_unit != idIn(sources.units, piece.key.unit)) return false;
    if (m_otherUse && !isUsedFor(piece, *m_otherUse)) return false;
    if (m_classes && !m_classes->contains(m_partition.scheme.classes[piece.key.landClass].id)) return false;
    if (m_rule && *m_rule != m_partition.scheme.rules[piece.key.rule].id) return false;
    return !m_constraint || land::decidedBy(piece, m_partition).starts_with(*m_constraint + ": ");
  }

 private:
  [[nodiscard]] bool isUsedFor(const land::Piece& piece, const std::string& function) const {
    return m_partition.scheme.classes[piece.key.landClass].like == "occupied_other" &&
           land::functionOf(piece, m_partition) == function;
  }
  static std::string idIn(const land::RankedFeatures& features, std::uint32_t rank) {
    return rank == land::noFeature ? std::string() : std::string(features[rank].id());
  }
  static bool isListed(const std::string& list, std::string_view word) {
    const std::string all = ", " + list + ", ";
    return all.find(", " + std::string(word) + ", ") != std::string::npos;
  }

  const Partition& m_partition;
  const std::vector<std::string>& m_asked;
  std::optional<std::string> m_park;
  std::optional<std::string> m_kind;  ///< parks, campuses, all
  std::optional<std::string> m_municipality;
  std::optional<std::string> m_otherUse;
  std::optional<std::string> m_unit;
  std::optional<std::set<std::string>> m_classes;
  std::optional<std::string> m_rule;
  std::optional<std::string> m_constraint;
  std::optional<std::string> m_levels;
  std::optional<double> m_sizeFromM2;
  double m_sizeToM2 = 0;
};

using Places = std::set<std::pair<std::uint32_t, std::uint32_t>>;  ///< park, piece

void gather(const OneRow& row, const Partition& partition, Places& places) {
  const RowLand wanted(row, partition);
  for (std::uint32_t park = 0; park < partition.parks.size(); ++park) {
    if (!wanted.hasPark(park)) continue;
    const auto ofSize = wanted.piecesOfSize(park);
    const auto& pieces = partition.parks[park].pieces;
    for (std::uint32_t i = 0; i < pieces.size(); ++i) {
      if ((!ofSize || ofSize->contains(i)) && wanted.has(pieces[i])) places.emplace(park, i);
    }
  }
}

/// The plots or parcels of the rows, each in its park; at once, since there may be a hundred thousand.
void gatherUnits(const RowToExplain& row, const Partition& partition, Places& places) {
  std::set<std::pair<std::string, std::string>> listed;
  for (const Cells& cells : row.summed) {
    listed.emplace(*wordIn(row.table, cells, "park_id"), *wordIn(row.table, cells, "parcel_id"));
  }
  for (std::uint32_t park = 0; park < partition.parks.size(); ++park) {
    const std::string parkId(partition.sources.parks[park].id());
    const auto& pieces = partition.parks[park].pieces;
    for (std::uint32_t i = 0; i < pieces.size(); ++i) {
      const std::uint32_t unit = pieces[i].key.unit;
      if (unit == land::noFeature) continue;
      if (listed.contains({parkId, std::string(partition.sources.units[unit].id())})) places.emplace(park, i);
    }
  }
}

/// Whether a total is of the land of its rows, and not of all that was asked: options leave rows out of tables of
/// parcels and of sizes, business parks stand apart from campuses, and other use is but a part of each park.
bool isOfItsRows(const RowToExplain& row) {
  return columnPlace(row.table, "size_class") || columnPlace(row.table, "park_id") || row.table.id == "other_use";
}

void gatherTotal(const RowToExplain& row, const Partition& partition, Places& places) {
  if (columnPlace(row.table, "parcel_id") && columnPlace(row.table, "park_id")) {
    gatherUnits(row, partition, places);
  } else if (isOfItsRows(row)) {
    for (const Cells& cells : row.summed) gather({row, &cells}, partition, places);
  } else {
    gather({row, nullptr}, partition, places);
  }
}

}  // namespace

ChosenLand landOfRow(const RowToExplain& row, const Partition& partition, const plan::RemnantRule& remnant) {
  ChosenLand land{partition, remnant};
  Places places;
  if (row.isTotal) {
    gatherTotal(row, partition, places);
  } else {
    gather({row, row.table.rows.empty() ? nullptr : &row.table.rows.front()}, partition, places);
  }
  for (const auto& [park, piece] : places) land.places.push_back({park, piece});
  return land;
}

}  // namespace hectare::questions
