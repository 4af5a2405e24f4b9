// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/text_waterfall.h"

#include <algorithm>
#include <cmath>

#include "src/writers/cell.h"
#include "src/writers/display_width.h"
#include "src/writers/ink.h"
#include "src/writers/text_table.h"

namespace hectare::writers {
namespace {

constexpr int longestBar = 30;
constexpr int shortestBar = 8;

/// A line of the waterfall, finished but for its alignment.
struct Step {
  std::string sign;
  std::string title;
  std::string figure;
  std::string unit;
  std::string share;
  bool sum = false;
  double from = 0;  ///< as a share of the whole
  double to = 0;
};

bool contains(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::optional<std::size_t> columnIndex(const answer::Table& table, const std::string& id) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].id == id) return i;
  }
  return std::nullopt;
}

std::string share(double part, const text::Language& language) {
  return language.number(std::round(part * 1000) / 10, 1);
}

/// Steps go down from the whole; sums stand on the ground.
std::vector<Step> steps(const answer::Chart& chart, const answer::Table& table, const std::vector<answer::Cell>& row,
                        const text::Language& language) {
  std::vector<Step> result;
  double whole = 0;
  double left = 1;
  for (const std::string& id : chart.columns) {
    const auto i = columnIndex(table, id);
    const auto value = i ? numberOf(row[*i]) : std::nullopt;
    if (!value) continue;
    const answer::Column& column = table.columns[*i];
    if (result.empty()) whole = *value;
    const double part = whole > 0 ? *value / whole : 0;
    Step step{"",
              columnTitle(column, language),
              humanCell(row[*i], column, language),
              humanUnit(column, language),
              share(part, language),
              result.empty() || contains(chart.subtotals, id),
              0,
              part};
    if (!step.sum) {
      step.from = left - part;
      step.to = left;
      left -= part;
    }
    step.sign = result.empty() ? " " : step.sum ? "=" : "−";
    result.push_back(std::move(step));
  }
  return result;
}

std::string bar(const Step& step, int width) {
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

Widths widthsOf(const std::vector<Step>& steps, int width) {
  Widths w;
  for (const Step& step : steps) {
    w.title = std::max(w.title, displayWidth(step.title));
    w.figure = std::max(w.figure, displayWidth(step.figure));
    w.unit = std::max(w.unit, displayWidth(step.unit));
    w.share = std::max(w.share, displayWidth(step.share));
  }
  const int texts = 2 + w.title + 2 + w.figure + 1 + w.unit + 2 + w.share + 2;
  w.bar = std::min(longestBar, width - texts - 2);
  return w;
}

std::string line(const Step& step, const Widths& w, const Ink& ink) {
  std::string text = step.sign + " " + padRight(step.title, w.title) + "  " + padLeft(step.figure, w.figure) + " " +
                     padRight(step.unit, w.unit) + "  " + padLeft(step.share, w.share) + " %";
  if (step.sum) text = ink.strong(text);
  if (const std::string drawn = bar(step, w.bar); w.bar >= shortestBar && !drawn.empty()) text += "  " + ink.bar(drawn);
  return text + '\n';
}

/// The figures of the row that the chart does not draw.
std::string otherFigures(const answer::Chart& chart, const answer::Table& table, const std::vector<answer::Cell>& row,
                         const Widths& w, const text::Language& language, const TextOptions& options) {
  std::string result;
  for (const std::size_t i : visibleColumns(table, language).shown) {
    const answer::Column& column = table.columns[i];
    if (contains(chart.columns, column.id) || isMissing(row[i])) continue;
    const std::string title = columnTitle(column, language);
    const std::string figure = humanCell(row[i], column, language);
    const std::string unit = humanUnit(column, language);
    const int titleWidth = std::max(w.title, displayWidth(title));
    if (!numberOf(row[i])) {
      result += paragraph("  " + padRight(title, w.title) + "  ", figure, options.width);
      continue;
    }
    const int figureWidth = w.figure - (titleWidth - w.title);
    result +=
        "  " + padRight(title, w.title) + "  " + padLeft(figure, figureWidth) + (unit.empty() ? "" : " " + unit) + '\n';
  }
  return result;
}

}  // namespace

const std::vector<answer::Cell>* waterfallRow(const answer::Table& table) {
  if (table.rows.size() == 1) return &table.rows.front();
  return table.total.empty() ? nullptr : &table.total;
}

std::string waterfallText(const answer::Chart& chart, const answer::Table& table, const text::Language& language,
                          const TextOptions& options) {
  const std::vector<answer::Cell>* row = waterfallRow(table);
  if (row == nullptr) return {};
  const std::vector<Step> drawn = steps(chart, table, *row, language);
  if (drawn.empty()) return {};
  const Widths widths = widthsOf(drawn, options.width);
  std::string result;
  for (const Step& step : drawn) result += line(step, widths, Ink(options.color));
  const std::string others = otherFigures(chart, table, *row, widths, language, options);
  if (!others.empty()) result += '\n' + others;
  return result + unknownText(visibleColumns(table, language), language, options);
}

}  // namespace hectare::writers
