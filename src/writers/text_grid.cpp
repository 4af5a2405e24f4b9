// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/text_grid.h"

#include <algorithm>
#include <functional>
#include <numeric>

#include "src/writers/display_width.h"
#include "src/writers/grid_widths.h"

namespace hectare::writers {
namespace {

using Lines = std::vector<std::string>;

std::string withoutTrailingBlanks(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

std::string aligned(const std::string& text, const Grid::Column& column, int width) {
  return column.right ? padLeft(text, width) : padRight(text, width);
}

std::string joined(const Grid& grid, const Block& block, const std::function<std::string(std::size_t)>& text) {
  std::string line;
  for (std::size_t i = 0; i < block.columns.size(); ++i) {
    if (i > 0) line.append(columnGap, ' ');
    line += aligned(text(i), grid.columns[block.columns[i]], block.widths[i]);
  }
  return withoutTrailingBlanks(std::move(line));
}

/// One row of texts that may take several lines; `bottom` sets short ones against the lower edge.
std::string spread(const Grid& grid, const Block& block, const std::vector<Lines>& texts, bool bottom,
                   const std::function<std::string(std::string_view)>& ink) {
  std::size_t height = 0;
  for (const Lines& lines : texts) height = std::max(height, lines.size());
  std::string result;
  for (std::size_t y = 0; y < height; ++y) {
    const std::string line = joined(grid, block, [&](std::size_t i) {
      const std::size_t above = bottom ? height - texts[i].size() : 0;
      return y >= above && y - above < texts[i].size() ? texts[i][y - above] : std::string();
    });
    result += ink(line) + '\n';
  }
  return result;
}

std::string rule(const Block& block, const Ink& ink) {
  const int width = std::accumulate(block.widths.begin(), block.widths.end(),
                                    columnGap * (static_cast<int>(block.widths.size()) - 1));
  std::string line;
  for (int i = 0; i < width; ++i) line += "─";
  return ink.faint(line) + '\n';
}

std::string titles(const Grid& grid, const Block& block, const Ink& ink) {
  std::vector<Lines> texts;
  bool units = false;
  for (std::size_t i = 0; i < block.columns.size(); ++i) {
    const Grid::Column& column = grid.columns[block.columns[i]];
    texts.push_back(wrap(column.title, block.widths[i]));
    units = units || !column.unit.empty();
  }
  std::string result = spread(grid, block, texts, true, [&](std::string_view line) { return ink.strong(line); });
  if (!units) return result;
  return result + ink.faint(joined(grid, block, [&](std::size_t i) { return grid.columns[block.columns[i]].unit; })) +
         '\n';
}

std::string row(const Grid& grid, const Block& block, std::size_t y,
                const std::function<std::string(std::string_view)>& ink) {
  std::vector<Lines> texts;
  for (std::size_t i = 0; i < block.columns.size(); ++i) {
    const Grid::Column& column = grid.columns[block.columns[i]];
    texts.push_back(column.right || column.whole ? Lines{column.cells[y]} : wrap(column.cells[y], block.widths[i]));
  }
  return spread(grid, block, texts, false, ink);
}

std::string layOutBlock(const Grid& grid, const Block& block, const Ink& ink) {
  std::string result = titles(grid, block, ink) + rule(block, ink);
  for (std::size_t y = 0; y < grid.rows; ++y) {
    result += row(grid, block, y, [](std::string_view line) { return std::string(line); });
  }
  if (!grid.total) return result;
  return result + rule(block, ink) +
         row(grid, block, grid.rows, [&](std::string_view line) { return ink.strong(line); });
}

}  // namespace

std::string layOut(const Grid& grid, int width, const Ink& ink) {
  std::string result;
  if (grid.columns.empty()) return result;
  for (const Block& block : planBlocks(grid, width)) {
    if (!result.empty()) result += '\n';
    result += layOutBlock(grid, block, ink);
  }
  return result;
}

}  // namespace hectare::writers
