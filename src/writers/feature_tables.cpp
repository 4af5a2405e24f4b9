// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/feature_tables.h"

#include <algorithm>

#include "src/writers/cell.h"
#include "src/writers/display_width.h"

namespace hectare::writers {
namespace {

gis::ColumnType typeOf(const std::vector<MachineCell>& cells, gis::Unit unit) {
  bool text = false;
  bool real = false;
  bool integer = false;
  for (const MachineCell& cell : cells) {
    text = text || std::holds_alternative<std::string>(cell);
    real = real || std::holds_alternative<double>(cell);
    integer = integer || std::holds_alternative<std::int64_t>(cell);
  }
  if (text) return gis::ColumnType::text;
  const bool counted = unit == gis::Unit::count || unit == gis::Unit::none;
  if (integer && !real && counted) return gis::ColumnType::integer;
  return real || integer || unit != gis::Unit::none ? gis::ColumnType::real : gis::ColumnType::text;
}

std::string textOf(const MachineCell& cell, gis::Unit unit) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* count = std::get_if<std::int64_t>(&cell)) return std::to_string(*count);
  return machineText(std::get<double>(cell), unit);
}

void add(gis::Column& column, const MachineCell& cell, gis::Unit unit) {
  if (std::holds_alternative<std::monostate>(cell)) {
    column.addMissing();
  } else if (column.type() == gis::ColumnType::text) {
    column.addText(textOf(cell, unit));
  } else if (column.type() == gis::ColumnType::integer) {
    column.addInteger(std::get<std::int64_t>(cell));
  } else if (const auto* count = std::get_if<std::int64_t>(&cell)) {
    column.addReal(static_cast<double>(*count));
  } else {
    column.addReal(std::get<double>(cell));
  }
}

/// A column of figures stays one when some are suppressed: there they are missing, and a column beside it says why.
gis::Column columnOf(const answer::Table& table, std::size_t i, const text::Language& language) {
  const answer::Column& column = table.columns[i];
  std::vector<MachineCell> cells;
  cells.reserve(table.rows.size());
  for (const auto& row : table.rows) {
    cells.push_back(isSuppressed(row[i]) ? MachineCell() : machineCell(row[i], column, language));
  }
  gis::Column result(column.id, typeOf(cells, column.unit));
  for (const MachineCell& cell : cells) add(result, cell, column.unit);
  return result;
}

void addSuppressed(const answer::Table& table, std::size_t i, gis::FeatureTable& result) {
  const auto suppressed = [&](const auto& row) { return isSuppressed(row[i]); };
  if (std::none_of(table.rows.begin(), table.rows.end(), suppressed)) return;
  gis::Column mark(table.columns[i].id + "_suppressed", gis::ColumnType::boolean);
  for (const auto& row : table.rows) mark.addBoolean(suppressed(row));
  result.columns.push_back(std::move(mark));
}

void addMark(const char* name, std::size_t rows, gis::FeatureTable& table) {
  gis::Column mark(name, gis::ColumnType::boolean);
  for (std::size_t i = 0; i < rows; ++i) mark.addBoolean(true);
  table.columns.push_back(std::move(mark));
}

}  // namespace

gis::FeatureTable attributeTable(const answer::Table& table, const std::string& name, const gis::Crs& crs,
                                 const Marks& marks, const text::Language& language) {
  gis::FeatureTable result{name, crs, {}, {}};
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    result.columns.push_back(columnOf(table, i, language));
    addSuppressed(table, i, result);
  }
  if (marks.illustrative) addMark("illustrative", table.rows.size(), result);
  if (marks.confidential) addMark("confidential", table.rows.size(), result);
  for (std::size_t i = 0; i < table.rows.size(); ++i) result.geometry.addNone();
  return result;
}

std::string newestDate(const answer::Answer& answer) {
  std::string newest = "1970-01-01";
  for (const gis::Provenance& p : answer.provenance) newest = std::max(newest, p.date);
  return newest;
}

std::string layerDescription(const answer::Answer& answer, const text::Language& language) {
  std::string result;
  if (!answer.closed) result += language.render({"answer.not_final"}) + " ";
  if (answer.confidential) result += language.render({"answer.confidential"}) + " ";
  if (answer.illustrative) result += language.render({"answer.illustrative"}) + " ";
  const std::string method = "answer.area_" + answer.areaMethod;
  return validUtf8(
      result + language.render({"writer.layer_description",
                                {{"plan", answer.planTitle.empty() ? answer.plan : answer.planTitle},
                                 {"scheme", answer.scheme},
                                 {"method", language.has(method) ? language.render({method}) : answer.areaMethod}}}));
}

}  // namespace hectare::writers
