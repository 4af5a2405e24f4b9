// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/grid_widths.h"

#include <algorithm>
#include <numeric>

#include "src/writers/display_width.h"

namespace hectare::writers {
namespace {

constexpr int narrowestText = 12;
constexpr int mostTitleLines = 6;

int widestCell(const Grid::Column& column) {
  int widest = displayWidth(column.unit);
  for (const std::string& cell : column.cells) widest = std::max(widest, displayWidth(cell));
  return widest;
}

/// The least width at which the title takes at most `lines` lines.
int titleWidth(const std::string& title, int lines) {
  int width = std::max(2, longestWord(title));
  while (static_cast<int>(wrap(title, width).size()) > lines) ++width;
  return width;
}

/// Widths of what can be printed, measured once.
struct Measured {
  const Grid& grid;
  std::vector<int> cells;

  explicit Measured(const Grid& g) : grid(g) {
    for (const Grid::Column& column : g.columns) cells.push_back(widestCell(column));
  }
  /// \param cap widest that a text may be.
  [[nodiscard]] int width(std::size_t i, int titleLines, int cap) const {
    const Grid::Column& column = grid.columns[i];
    const int title = titleWidth(column.title, titleLines);
    if (column.right || column.whole) return std::max(cells[i], title);
    return std::max(std::min(cells[i], std::max(cap, narrowestText)), std::min(title, std::max(cap, narrowestText)));
  }
  [[nodiscard]] std::vector<int> widths(const std::vector<std::size_t>& columns, int titleLines, int cap) const {
    std::vector<int> result;
    for (const std::size_t i : columns) result.push_back(width(i, titleLines, cap));
    return result;
  }
};

int total(const std::vector<int>& widths) {
  const int gaps = widths.empty() ? 0 : columnGap * (static_cast<int>(widths.size()) - 1);
  return std::accumulate(widths.begin(), widths.end(), gaps);
}

/// Widths with the fewest title lines, then with the widest texts, that fit; empty when none do.
/// \param widestText no text is wider than this.
std::vector<int> fit(const Measured& measured, const std::vector<std::size_t>& columns, int width, int widestText) {
  for (int lines = 1; lines <= mostTitleLines; ++lines) {
    std::vector<int> widths = measured.widths(columns, lines, widestText);
    if (total(widths) <= width) return widths;
  }
  for (int cap = widestText; cap >= narrowestText; --cap) {
    std::vector<int> widths = measured.widths(columns, mostTitleLines, cap);
    if (total(widths) <= width) return widths;
  }
  return {};
}

/// The column repeated in every block: the first that names the row without being an identifier for machines.
std::size_t nameColumn(const Grid& grid) {
  for (std::size_t i = 0; i < grid.columns.size(); ++i) {
    if (grid.columns[i].key) return i;
  }
  return 0;
}

std::vector<int> leastWidths(const Measured& measured, const std::vector<std::size_t>& columns) {
  return measured.widths(columns, mostTitleLines, narrowestText);
}

}  // namespace

std::vector<Block> planBlocks(const Grid& grid, int width) {
  const Measured measured(grid);
  std::vector<std::size_t> all(grid.columns.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  if (std::vector<int> widths = fit(measured, all, width, width); !widths.empty()) return {{all, std::move(widths)}};

  const std::size_t name = nameColumn(grid);
  const int nameCap = std::max(narrowestText, width / 4);
  std::vector<std::vector<std::size_t>> groups(1);
  for (const std::size_t i : all) {
    std::vector<std::size_t> tried = groups.back();
    tried.push_back(i);
    std::vector<int> least = leastWidths(measured, tried);
    if (const auto at = std::find(tried.begin(), tried.end(), name); at != tried.end()) {
      least[static_cast<std::size_t>(at - tried.begin())] = measured.width(name, mostTitleLines, nameCap);
    }
    if (groups.back().size() > (groups.size() > 1 ? 1U : 0U) && total(least) > width) {
      groups.push_back({name, i});
    } else {
      groups.back() = std::move(tried);
    }
  }
  std::vector<Block> blocks;
  for (std::vector<std::size_t>& columns : groups) {
    std::vector<int> widths = fit(measured, columns, width, nameCap);
    if (widths.empty()) widths = leastWidths(measured, columns);
    blocks.push_back({std::move(columns), std::move(widths)});
  }
  return blocks;
}

}  // namespace hectare::writers
