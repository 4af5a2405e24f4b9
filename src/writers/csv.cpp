// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/cell.h"
#include "src/writers/writers.h"

namespace hectare::writers {
namespace {

std::string quoted(const std::string& field) {
  if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
  std::string result = "\"";
  for (const char c : field) {
    if (c == '"') result += '"';
    result += c;
  }
  return result + '"';
}

std::string field(const MachineCell& cell, gis::Unit unit) {
  if (const auto* text = std::get_if<std::string>(&cell)) return quoted(*text);
  if (const auto* number = std::get_if<double>(&cell)) return machineText(*number, unit);
  if (const auto* count = std::get_if<std::int64_t>(&cell)) return std::to_string(*count);
  return {};
}

std::string header(const answer::Table& table, bool illustrative) {
  std::string line;
  for (const answer::Column& column : table.columns) line += (line.empty() ? "" : ",") + quoted(column.id);
  return line + (illustrative ? ",illustrative\r\n" : "\r\n");
}

}  // namespace

std::string toCsv(const answer::Table& table, const text::Language& language, bool illustrative) {
  std::string csv = header(table, illustrative);
  for (const std::vector<answer::Cell>& row : table.rows) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (i > 0) csv += ',';
      csv += field(machineCell(row[i], table.columns[i], language), table.columns[i].unit);
    }
    csv += illustrative ? ",true\r\n" : "\r\n";
  }
  return csv;
}

}  // namespace hectare::writers
