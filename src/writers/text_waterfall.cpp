// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/text_waterfall.h"

#include <algorithm>
#include <cmath>

#include "src/writers/cell.h"
#include "src/writers/display_width.h"
#include "src/writers/ink.h"
#include "src/writers/text_table.h"
#include "src/writers/waterfall_steps.h"

namespace hectare::writers {
namespace {

constexpr int longestBar = 30;
constexpr int shortestBar = 8;

std::string bar(const WaterfallStep& step, int width) {
  const auto cell = [&](double at) { return static_cast<int>(std::lround(std::clamp(at, 0.0, 1.0) * width)); };
  const int from = cell(step.from);
  const int to = cell(step.to);
  std::string result(static_cast<std::size_t>(std::min(from, width - 1)), ' ');
  if (to <= from) return step.to > step.from + 1e-9 ? result + "▏" : std::string();
  result.resize(static_cast<std::size_t>(from), ' ');
  for (int i = from; i < to; ++i) result += step.sum ? "█" : "▓";
  return result;
}

struct Widths {
  int title = 0;
  int figure = 0;
  int unit = 0;
  int share = 0;
  int bar = 0;
};

Widths widthsOf(const std::vector<WaterfallStep>& steps, int width) {
  Widths w;
  for (const WaterfallStep& step : steps) {
    w.title = std::max(w.title, displayWidth(step.title));
    w.figure = std::max(w.figure, displayWidth(step.figure));
    w.unit = std::max(w.unit, displayWidth(step.unit));
    w.share = std::max(w.share, displayWidth(step.share));
  }
  const int texts = 2 + w.title + 2 + w.figure + 1 + w.unit + 2 + w.share + 2;
  w.bar = std::min(longestBar, width - texts - 2);
  return w;
}

std::string line(const WaterfallStep& step, const Widths& w, const Ink& ink) {
  std::string text = step.sign + " " + padRight(step.title, w.title) + "  " + padLeft(step.figure, w.figure) + " " +
                     padRight(step.unit, w.unit) + "  " + padLeft(step.share, w.share) + " %";
  if (step.sum) text = ink.strong(text);
  if (const std::string drawn = bar(step, w.bar); w.bar >= shortestBar && !drawn.empty()) text += "  " + ink.bar(drawn);
  return text + '\n';
}

/// The columns of the row that the chart does not draw.
std::vector<std::size_t> otherColumns(const answer::Chart& chart, const answer::Table& table,
                                      const std::vector<answer::Cell>& row, const text::Language& language) {
  std::vector<std::size_t> others;
  for (const std::size_t i : visibleColumns(table, language).shown) {
    if (std::ranges::find(chart.columns, table.columns[i].id) == chart.columns.end() && !isMissing(row[i]))
      others.push_back(i);
  }
  return others;
}

/// Their figures under one another, below those of the chart where their titles let them.
std::string otherFigures(const answer::Chart& chart, const answer::Table& table, const std::vector<answer::Cell>& row,
                         const Widths& w, const text::Language& language, const TextOptions& options) {
  const std::vector<std::size_t> others = otherColumns(chart, table, row, language);
  int titleWidth = w.title;
  for (const std::size_t i : others)
    titleWidth = std::max(titleWidth, displayWidth(columnTitle(table.columns[i], language)));
  std::string result;
  for (const std::size_t i : others) {
    const answer::Column& column = table.columns[i];
    const std::string title = "  " + padRight(columnTitle(column, language), titleWidth) + "  ";
    const std::string figure = humanCell(row[i], column, language);
    const std::string unit = humanUnit(column, language);
    result += numberOf(row[i]) ? title + padLeft(figure, w.figure) + (unit.empty() ? "" : " " + unit) + '\n'
                               : paragraph(title, figure, options.width);
  }
  return result;
}

}  // namespace

std::string waterfallText(const answer::Chart& chart, const answer::Table& table, const text::Language& language,
                          const TextOptions& options) {
  const std::vector<answer::Cell>* row = waterfallRow(table);
  if (row == nullptr) return {};
  const std::vector<WaterfallStep> drawn = waterfallSteps(chart, table, *row, language);
  if (drawn.empty()) return {};
  const Widths widths = widthsOf(drawn, options.width);
  std::string result;
  for (const WaterfallStep& step : drawn) result += line(step, widths, Ink(options.color));
  const std::string others = otherFigures(chart, table, *row, widths, language, options);
  if (!others.empty()) result += '\n' + others;
  return result + unknownText(visibleColumns(table, language), language, options);
}

}  // namespace hectare::writers
