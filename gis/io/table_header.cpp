// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/table_header.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "gis/io/format_findings.h"
#include "gis/io/text_marks.h"

namespace hectare::gis {

namespace {

constexpr std::size_t rowsLookedAt = 30;

bool isSpace(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

/// Without space around, and with one space for every run of it inside.
std::string inOneLine(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (!isSpace(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

bool isNumber(const std::string& text) {
  const bool digits = std::any_of(text.begin(), text.end(), isDigit);
  return digits && std::all_of(text.begin(), text.end(),
                               [](char c) { return isDigit(c) || std::string("+-., ").find(c) != std::string::npos; });
}

/// A year, a month, the number of a column.
bool isSmallWhole(const std::string& text) {
  return !text.empty() && text.size() <= 4 && std::all_of(text.begin(), text.end(), isDigit);
}

std::size_t filled(const TextRow& row) {
  return static_cast<std::size_t>(
      std::count_if(row.begin(), row.end(), [](const std::string& cell) { return !inOneLine(cell).empty(); }));
}

bool namesColumns(const TextRow& row) {
  bool words = false;
  for (const std::string& raw : row) {
    const std::string cell = inOneLine(raw);
    if (cell.empty() || isSmallWhole(cell)) continue;
    if (isNumber(cell)) return false;
    words = true;
  }
  return words;
}

}  // namespace

std::size_t firstFullRow(const std::vector<TextRow>& rows) {
  const std::size_t looked = std::min(rows.size(), rowsLookedAt);
  std::size_t used = 0;
  for (std::size_t i = 0; i < looked; ++i) used = std::max(used, filled(rows[i]));
  const std::size_t enough = std::max((used + 1) / 2, std::min<std::size_t>(used, 2));
  for (std::size_t i = 0; i < looked; ++i) {
    if (used > 0 && filled(rows[i]) >= enough) return i;
  }
  return 0;
}

std::optional<std::size_t> headerRow(const std::vector<TextRow>& rows) {
  if (rows.empty()) return std::nullopt;
  const std::size_t first = firstFullRow(rows);
  return namesColumns(rows[first]) ? std::optional(first) : std::nullopt;
}

HeaderNames headerNames(const TextRow& cells) {
  HeaderNames out;
  std::set<std::string> taken;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string stated = inOneLine(cells[i]);
    std::string name = stated.empty() ? "field_" + std::to_string(i + 1) : stated;
    for (int n = 2; !taken.insert(lowerCase(name)).second; ++n) {
      name = (stated.empty() ? "field_" + std::to_string(i + 1) : stated) + '_' + std::to_string(n);
    }
    const auto column = static_cast<std::int64_t>(i + 1);
    if (stated.empty()) {
      out.findings.push_back(
          formatFinding({"format.column_unnamed", {{"column", column}, {"name", name}}}, Severity::note));
    } else if (name != stated) {
      out.findings.push_back(formatFinding(
          {"format.column_doubled", {{"stated", stated}, {"column", column}, {"name", name}}}, Severity::warning));
    }
    out.changed = out.changed || name != cells[i];
    out.names.push_back(std::move(name));
  }
  return out;
}

HeaderNames inventedNames(std::size_t columns) {
  HeaderNames out;
  for (std::size_t i = 0; i < columns; ++i) out.names.push_back("field_" + std::to_string(i + 1));
  out.changed = true;
  out.findings.push_back(formatFinding({"format.no_header"}, Severity::warning));
  return out;
}

}  // namespace hectare::gis
