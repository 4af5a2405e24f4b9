// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/waterfall_steps.h"

#include <algorithm>
#include <cmath>

#include "src/answer/cells.h"
#include "src/writers/cell.h"

namespace hectare::writers {
namespace {

constexpr double noticedM2 = 1;

std::string signOf(bool sum, bool isLeft) {
  if (!sum) return "−";
  return isLeft ? "=" : " ";
}

std::string share(double part, const text::Language& language) {
  return language.number(std::round(part * 1000) / 10, 1);
}

}  // namespace

const std::vector<answer::Cell>* waterfallRow(const answer::Table& table) {
  if (table.rows.size() == 1) return &table.rows.front();
  return table.total.empty() ? nullptr : &table.total;
}

std::vector<WaterfallStep> waterfallSteps(const answer::Chart& chart, const answer::Table& table,
                                          const std::vector<answer::Cell>& row, const text::Language& language) {
  std::vector<WaterfallStep> result;
  double whole = 0;
  double left = 1;
  for (const std::string& id : chart.columns) {
    const std::size_t at = answer::columnAt(table, id);
    if (at == table.columns.size()) continue;
    const answer::Column& column = table.columns[at];
    const answer::Cell& cell = row[at];
    const auto value = numberOf(cell);
    if (!value) continue;
    if (result.empty()) whole = *value;
    const double part = whole > 0 ? *value / whole : 0;
    const bool sum = result.empty() || std::ranges::find(chart.subtotals, id) != chart.subtotals.end();
    const bool isLeft = !result.empty() && std::abs(*value - left * whole) < noticedM2;
    WaterfallStep step{id,
                       signOf(sum, isLeft),
                       columnTitle(column, language),
                       humanCell(cell, column, language),
                       humanUnit(column, language),
                       share(part, language),
                       sum,
                       0,
                       part};
    if (!step.sum) {
      step.from = left - part;
      step.to = left;
      left -= part;
    }
    result.push_back(std::move(step));
  }
  return result;
}

}  // namespace hectare::writers
