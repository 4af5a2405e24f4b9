// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "src/writers/cell.h"
#include "src/writers/writers.h"

namespace hectare::writers {
namespace {

struct Notation {
  char separator;
  char decimalMark;
  const char* begin;  ///< of the file
  bool forExcel;      ///< opened by a double click, by a program that runs what looks like a formula
};

constexpr Notation iso{',', '.', "", false};
constexpr Notation belgian{';', ',', "\xEF\xBB\xBF", true};

/// Excel takes a text that begins like this for a formula, and a name in a source could be one that starts a program
/// (=cmd|…). "-12" and "+3,5" are figures, whatever they stand for, and stay as they are: an apostrophe would damage an
/// identifier and protect nobody. Programs that read the ISO profile run nothing and want every text as it was.
bool looksLikeFormula(const std::string& text) {
  if (text.size() < 2 || std::string_view("=+-@\t\r").find(text.front()) == std::string_view::npos) return false;
  if (text.front() != '+' && text.front() != '-') return true;
  return !std::all_of(text.begin() + 1, text.end(),
                      [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; });
}

std::string quoted(const std::string& field, const Notation& notation) {
  const bool plain = field.find_first_of("\"\r\n") == std::string::npos;
  if (plain && field.find(notation.separator) == std::string::npos) return field;
  std::string result = "\"";
  for (const char c : field) {
    if (c == '"') result += '"';
    result += c;
  }
  return result + '"';
}

std::string textField(const std::string& text, const Notation& notation) {
  return quoted(notation.forExcel && looksLikeFormula(text) ? "'" + text : text, notation);
}

std::string field(const MachineCell& cell, gis::Unit unit, const Notation& notation) {
  if (const auto* text = std::get_if<std::string>(&cell)) return textField(*text, notation);
  if (const auto* count = std::get_if<std::int64_t>(&cell)) return std::to_string(*count);
  if (const auto* number = std::get_if<double>(&cell)) {
    std::string digits = machineText(*number, unit);
    std::replace(digits.begin(), digits.end(), '.', notation.decimalMark);
    return digits;
  }
  return {};
}

using Mark = std::pair<std::string, std::string>;

/// What every row says of itself, by the column.
std::vector<Mark> marksOf(const answer::Table& table, const Marks& marks) {
  const auto isArea = [](const answer::Column& column) { return column.unit == gis::Unit::squareMetre; };
  std::vector<Mark> result;
  if (!marks.areaMethod.empty() && std::any_of(table.columns.begin(), table.columns.end(), isArea)) {
    result = {{"area_method", marks.areaMethod}, {"crs", marks.crs}};
  }
  if (marks.illustrative) result.emplace_back("illustrative", "true");
  if (marks.confidential) result.emplace_back("confidential", "true");
  return result;
}

std::string header(const answer::Table& table, const std::vector<Mark>& marks, const Notation& notation) {
  std::string line;
  for (const answer::Column& column : table.columns) {
    if (!line.empty()) line += notation.separator;
    line += quoted(column.id, notation);
  }
  for (const auto& [id, value] : marks) line += notation.separator + id;
  return line + "\r\n";
}

}  // namespace

std::string toCsv(const answer::Table& table, const text::Language& language, const Marks& marks, CsvProfile profile) {
  const Notation& notation = profile == CsvProfile::belgian ? belgian : iso;
  const std::vector<Mark> marked = marksOf(table, marks);
  std::string end;
  for (const auto& [id, value] : marked) end += notation.separator + textField(value, notation);
  end += "\r\n";
  std::string csv = notation.begin + header(table, marked, notation);
  for (const std::vector<answer::Cell>& row : table.rows) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (i > 0) csv += notation.separator;
      csv += field(machineCell(row[i], table.columns[i], language), table.columns[i].unit, notation);
    }
    csv += end;
  }
  return csv;
}

}  // namespace hectare::writers
