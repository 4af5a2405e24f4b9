// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/answer/row_references.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace hectare::answer {
namespace {

constexpr const char* column = "ref";

/// A whole number without a unit is a year, or another name.
bool isFigure(const Table& table, std::size_t i) {
  if (table.columns[i].unit != gis::Unit::none) return true;
  return std::ranges::any_of(table.rows,
                             [&](const std::vector<Cell>& row) { return std::holds_alternative<double>(row[i]); });
}

/// Columns before the first figure.
std::size_t labelCount(const Table& table) {
  std::size_t i = 0;
  while (i < table.columns.size() && table.columns[i].id != column && !isFigure(table, i)) ++i;
  return i;
}

/// "park" and "park_level" say no more than "park_id" which park it is, and may be corrected; the plan's own name too.
bool isAboutNamed(const Table& table, std::size_t labels, const std::string& id) {
  if (id == "plan") return true;
  for (std::size_t i = 0; i < labels; ++i) {
    const std::string& other = table.columns[i].id;
    if (!other.ends_with("_id") || other == id) continue;
    const std::string named = other.substr(0, other.size() - 3);
    if (id == named || id.starts_with(named + "_")) return true;
  }
  return false;
}

std::string textOf(const Cell& cell) {
  if (const auto* count = std::get_if<std::int64_t>(&cell)) return fmt::format("n{}", *count);
  if (const auto* text = std::get_if<std::string>(&cell)) return "t" + *text;
  if (const auto* message = std::get_if<gis::Message>(&cell)) {
    std::string text = "m" + message->id;
    for (const auto& [name, value] : message->args) {
      if (const auto* word = std::get_if<std::string>(&value)) text += "\x1f" + *word;
      if (const auto* count = std::get_if<std::int64_t>(&value)) text += fmt::format("\x1f{}", *count);
      if (const auto* number = std::get_if<double>(&value)) text += fmt::format("\x1f{}", *number);
    }
    return text;
  }
  return "-";
}

/// Each cell with its length, so that no two rows read the same.
void addTo(std::string& name, const std::string& field) { name += fmt::format("{}:{};", field.size(), field); }

/// The columns that name a row.
std::vector<std::size_t> namingColumns(const Table& table) {
  std::vector<std::size_t> naming;
  const std::size_t labels = labelCount(table);
  for (std::size_t i = 0; i < labels; ++i) {
    if (!isAboutNamed(table, labels, table.columns[i].id)) naming.push_back(i);
  }
  return naming;
}

std::string nameOf(const Table& table, const std::vector<std::size_t>& naming, const std::vector<Cell>& row) {
  std::string name;
  addTo(name, table.id);
  for (const std::size_t i : naming) {
    addTo(name, table.columns[i].id);
    addTo(name, textOf(row[i]));
  }
  return name;
}

/// Rows that are called the same are told apart by their number among themselves.
std::string told(std::map<std::string, int>& seen, const std::string& name) {
  const int before = seen[name]++;
  return before == 0 ? name : fmt::format("{}#{}", name, before + 1);
}

void addTo(Table& table, const ReferenceMaker& maker) {
  std::map<std::string, int> seen;
  std::vector<Cell> references;
  const std::vector<std::size_t> naming = namingColumns(table);
  for (const auto& row : table.rows) {
    references.emplace_back(toText(maker.make(told(seen, nameOf(table, naming, row)))));
  }
  if (!table.total.empty()) {
    std::string name;
    addTo(name, table.id);
    table.total.emplace_back(toText(maker.make(name + "total")));
  }
  for (std::size_t r = 0; r < table.rows.size(); ++r) table.rows[r].push_back(std::move(references[r]));
  table.columns.push_back({column, {"column.ref"}, gis::Unit::none, Column::Show::always});
}

std::optional<Reference> referenceIn(const std::vector<Cell>& row) {
  const auto* text = row.empty() ? nullptr : std::get_if<std::string>(&row.back());
  if (text == nullptr) return std::nullopt;
  const auto reference = parseReference(*text);
  return reference ? std::optional(*reference) : std::nullopt;
}

}  // namespace

void addReferences(Answer& answer, const ReferenceGround& ground) {
  const ReferenceMaker maker(ground);
  for (Table& table : answer.tables) addTo(table, maker);
}

std::vector<ReferredRow> findReferred(const Answer& answer, const Reference& reference) {
  std::vector<ReferredRow> found;
  for (const Table& table : answer.tables) {
    if (table.columns.empty() || table.columns.back().id != column) continue;
    const auto look = [&](const std::vector<Cell>& row, bool isTotal) {
      const auto here = referenceIn(row);
      if (here && here->sameRow(reference)) found.push_back({&table, &row, isTotal, *here});
    };
    for (const auto& row : table.rows) look(row, false);
    if (!table.total.empty()) look(table.total, true);
  }
  return found;
}

std::vector<Cell> labelsOf(const Table& table, const std::vector<Cell>& row) {
  std::vector<Cell> labels;
  for (std::size_t i = 0; i < labelCount(table); ++i) {
    if (!std::holds_alternative<std::monostate>(row[i])) labels.push_back(row[i]);
  }
  return labels;
}

}  // namespace hectare::answer
