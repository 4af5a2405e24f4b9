// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/src/support/answer_reading.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace hectare::tests {

namespace {

std::size_t columnOf(const answer::Table& table, const std::string& id) {
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    if (table.columns[c].id == id) return c;
  }
  throw std::out_of_range("no column " + id + " in " + table.id);
}

std::optional<double> number(const answer::Cell& cell) {
  if (const double* real = std::get_if<double>(&cell)) return std::round(*real * 1e6) / 1e6;
  if (const std::int64_t* whole = std::get_if<std::int64_t>(&cell)) return static_cast<double>(*whole);
  return std::nullopt;
}

}  // namespace

const answer::Table& tableOf(const answer::Answer& answer, const std::string& table) {
  for (const answer::Table& t : answer.tables) {
    if (t.id == table) return t;
  }
  throw std::out_of_range("no table " + table);
}

std::optional<double> figure(const answer::Answer& answer, const std::string& table, std::size_t row,
                             const std::string& column) {
  const answer::Table& t = tableOf(answer, table);
  return number(t.rows.at(row).at(columnOf(t, column)));
}

std::optional<double> total(const answer::Answer& answer, const std::string& table, const std::string& column) {
  const answer::Table& t = tableOf(answer, table);
  return number(t.total.at(columnOf(t, column)));
}

double sum(const answer::Answer& answer, const std::string& table, const std::string& column) {
  const answer::Table& t = tableOf(answer, table);
  double result = 0;
  for (const auto& row : t.rows) result += number(row.at(columnOf(t, column))).value_or(0);
  return result;
}

std::string text(const answer::Answer& answer, const std::string& table, std::size_t row, const std::string& column) {
  const answer::Table& t = tableOf(answer, table);
  return std::get<std::string>(t.rows.at(row).at(columnOf(t, column)));
}

std::size_t findingsOf(const answer::Answer& answer, const std::string& rule) {
  return static_cast<std::size_t>(std::count_if(answer.findings.begin(), answer.findings.end(),
                                                [&](const gis::Finding& f) { return f.rule == rule; }));
}

}  // namespace hectare::tests
