// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/explain/own_rows.h"

#include <algorithm>
#include <numeric>

#include "src/questions/explain/row_words.h"

namespace hectare::questions {

namespace {

using answer::Cell;
using answer::Table;
using Row = std::vector<Cell>;

constexpr std::size_t mostShown = 12;

/// Empty: nothing there, or no such column.
std::string said(const Table& table, const Row& row, std::string_view column) {
  return wordIn(table, row, column).value_or(std::string());
}

class Sides {
 public:
  Sides(const RowToExplain& row, const Table& pieces) : m_row(row), m_pieces(pieces) {
    if (!row.isTotal) m_class = said(row.table, row.table.rows.front(), "class");
    if (m_class == "gross") m_class = "outside";
  }

  [[nodiscard]] bool has(const Row& piece) const {
    if (m_row.isTotal) return true;
    for (const char* id : {"park_id", "from_class", "to_class", "cause"}) {
      const std::string word = said(m_row.table, m_row.table.rows.front(), id);
      if (!word.empty() && word != said(m_pieces, piece, id)) return false;
    }
    if (m_class.empty()) return true;
    const bool from = said(m_pieces, piece, "from_class") == m_class;
    const bool to = said(m_pieces, piece, "to_class") == m_class;
    if (m_row.question == "changes") return from != to;
    return m_row.table.id == "crosswalk" || isOfFirstScheme() ? from : to;
  }

 private:
  /// The table of closure has the classes of both schemes; its pieces are named "from" and "to" in that order.
  [[nodiscard]] bool isOfFirstScheme() const {
    const std::string scheme = said(m_row.table, m_row.table.rows.front(), "scheme");
    return !scheme.empty() && scheme == m_row.firstScheme;
  }

  const RowToExplain& m_row;
  const Table& m_pieces;
  std::string m_class;
};

}  // namespace

std::optional<answer::Layer> ownPieces(const RowToExplain& row) {
  const auto found = std::ranges::find_if(row.layers, [](const answer::Layer& layer) {
    return columnPlace(layer.table, "from_class") && columnPlace(layer.table, "to_class");
  });
  if (found == row.layers.end() || row.table.id == "corrections") return std::nullopt;
  answer::Layer own{{"pieces", found->table.title, found->table.columns, {}, {}}, {}, found->style};
  const Sides sides(row, found->table);
  for (std::size_t i = 0; i < found->table.rows.size(); ++i) {
    if (!sides.has(found->table.rows[i])) continue;
    own.table.rows.push_back(found->table.rows[i]);
    own.shapes.append(found->shapes, i);
  }
  return own;
}

Table ownPieceTable(const answer::Layer& pieces) {
  Table table = pieces.table;
  table.id = "own_pieces";
  table.title = {"table.own_pieces", {{"count", static_cast<std::int64_t>(table.rows.size())}}};
  const auto area = columnPlace(table, "area_m2");
  if (!area || table.rows.empty()) return table;
  const auto areaOf = [&](const Row& row) {
    const auto* value = std::get_if<double>(&row[*area]);
    return value == nullptr ? 0.0 : *value;
  };
  table.total.resize(table.columns.size());
  table.total[*area] = std::accumulate(table.rows.begin(), table.rows.end(), 0.0,
                                       [&](double sum, const Row& row) { return sum + areaOf(row); });
  std::ranges::stable_sort(table.rows, [&](const Row& a, const Row& b) { return areaOf(a) > areaOf(b); });
  table.rows.resize(std::min(table.rows.size(), mostShown));
  return table;
}

gis::Findings countedFindings(const RowToExplain& row) {
  gis::Findings counted;
  if (row.table.id != "findings" || row.isTotal) return counted;
  static constexpr const char* severities[] = {"note", "warning", "error"};
  const auto* rule = std::get_if<std::string>(&row.table.rows.front()[*columnPlace(row.table, "rule")]);
  const std::string severity = said(row.table, row.table.rows.front(), "severity");
  std::ranges::copy_if(row.findings, std::back_inserter(counted), [&](const gis::Finding& finding) {
    return rule != nullptr && finding.rule == *rule && severities[static_cast<int>(finding.severity)] == severity;
  });
  return counted;
}

}  // namespace hectare::questions
