// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/explain/row_land.h"

#include <algorithm>
#include <optional>
#include <set>

#include "src/land/piece_reason.h"
#include "src/questions/explain/row_words.h"

namespace hectare::questions {

namespace {

using land::Partition;

/// A text of the row; the empty text where the row says "none", no value where it has no such column.
std::optional<std::string> said(const RowToExplain& row, std::string_view column) {
  if (row.isTotal || row.table.rows.empty()) return std::nullopt;
  return wordIn(row.table, row.table.rows.front(), column);
}

/// The classes that a figure of a ledger is a sum of; none: the row is no such figure, or of all land.
std::optional<std::set<std::string>> classesOf(const RowToExplain& row, const plan::Scheme& scheme) {
  if (const auto one = said(row, "class")) return std::set{*one};
  const auto figure = said(row, "figure");
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
  RowLand(const RowToExplain& row, const Partition& partition)
      : m_partition(partition),
        m_asked(row.parks),
        m_park(said(row, "park_id")),
        m_municipality(said(row, "municipality_id")),
        m_unit(said(row, "parcel_id")),
        m_classes(classesOf(row, partition.scheme)),
        m_rule(said(row, "rule")),
        m_constraint(said(row, "constraint")),
        m_levels(said(row, "levels")) {
    if (!m_unit) m_unit = said(row, "plot_id");
  }

  [[nodiscard]] bool hasPark(std::uint32_t rank) const {
    const land::FeatureRef& park = m_partition.sources.parks[rank];
    const std::string id(park.id());
    if (m_park) return *m_park == id;
    if (!m_asked.empty() && std::ranges::find(m_asked, id) == m_asked.end()) return false;
    return !m_levels || m_levels->empty() || isListed(*m_levels, park.text("level").value_or(""));
  }

  [[nodiscard]] bool has(const land::Piece& piece) const {
    const land::LandSources& sources = m_partition.sources;
    if (m_municipality && *m_municipality != idIn(sources.municipalities, piece.key.municipality)) return false;
    if (m_unit && *m_unit != idIn(sources.units, piece.key.unit)) return false;
    if (m_classes && !m_classes->contains(m_partition.scheme.classes[piece.key.landClass].id)) return false;
    if (m_rule && *m_rule != m_partition.scheme.rules[piece.key.rule].id) return false;
    return !m_constraint || land::decidedBy(piece, m_partition).starts_with(*m_constraint + ": ");
  }

 private:
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
  std::optional<std::string> m_municipality;
  std::optional<std::string> m_unit;
  std::optional<std::set<std::string>> m_classes;
  std::optional<std::string> m_rule;
  std::optional<std::string> m_constraint;
  std::optional<std::string> m_levels;
};

}  // namespace

ChosenLand landOfRow(const RowToExplain& row, const Partition& partition, const plan::RemnantRule& remnant) {
  ChosenLand land{partition, remnant};
  const RowLand wanted(row, partition);
  for (std::uint32_t park = 0; park < partition.parks.size(); ++park) {
    if (!wanted.hasPark(park)) continue;
    const auto& pieces = partition.parks[park].pieces;
    for (std::uint32_t i = 0; i < pieces.size(); ++i) {
      if (wanted.has(pieces[i])) land.places.push_back({park, i});
    }
  }
  return land;
}

}  // namespace hectare::questions
