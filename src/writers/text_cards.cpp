// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/text_cards.h"

#include <algorithm>
#include <filesystem>

#include "src/answer/cells.h"
#include "src/writers/cell.h"
#include "src/writers/display_width.h"
#include "src/writers/ink.h"
#include "src/writers/text_table.h"

namespace hectare::writers {
namespace {

using answer::Cell;
using answer::Column;
using answer::Table;
using text::Language;
using Row = std::vector<Cell>;

constexpr std::size_t names = 2;         ///< columns that name a card
constexpr std::size_t mostDetails = 60;  ///< lines under a card
constexpr int widest = 28;               ///< of a column of details, but the last
constexpr std::string_view indent = "  ";

std::size_t indexOf(const Table& table, const std::string& id) {
  const auto found = std::ranges::find(table.columns, id, &Column::id);
  return static_cast<std::size_t>(found - table.columns.begin());
}

std::string plainText(const Cell& cell) {
  const auto* text = std::get_if<std::string>(&cell);
  return text == nullptr ? std::string() : printable(*text);
}

/// A bare number is a coordinate, a year, a size: all its digits, and no marks between thousands.
std::string bareNumber(double value, const Language& language) {
  std::string text = machineText(value, gis::Unit::none);
  if (language.number(0.5, 1) == "0,5") std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

/// Names and samples are shown as they stand, whatever they look like.
bool isAsWritten(const Column& column) { return column.id == "samples" || column.id.ends_with("_name"); }

std::string shown(const Cell& cell, const Column& column, const Language& language) {
  if (isMissing(cell)) return {};
  if (isAsWritten(column) && std::holds_alternative<std::string>(cell)) return plainText(cell);
  const bool bare = column.unit == gis::Unit::none;
  if (const auto* number = std::get_if<double>(&cell); number != nullptr && bare) return bareNumber(*number, language);
  const std::string unit = humanUnit(column, language);
  return humanCell(cell, column, language) + (unit.empty() ? "" : " " + unit);
}

/// Cut behind a whole character.
std::string fitted(std::string text, int width) {
  if (displayWidth(text) <= width) return text;
  while (!text.empty() && displayWidth(text) >= width) {
    while (text.size() > 1 && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U) text.pop_back();
    text.pop_back();
  }
  return text + "…";
}

struct DetailColumn {
  std::string title;
  bool right = false;
  int width = 0;
  std::vector<std::string> cells;
};

DetailColumn detailColumn(const Table& table, std::size_t i, const std::vector<const Row*>& rows,
                          const Language& language) {
  DetailColumn result;
  result.title = columnTitle(table.columns[i], language);
  result.width = displayWidth(result.title);
  bool empty = true;
  for (const Row* row : rows) {
    const Cell& cell = (*row)[i];
    result.cells.push_back(fitted(shown(cell, table.columns[i], language), widest));
    result.width = std::max(result.width, displayWidth(result.cells.back()));
    empty = empty && isMissing(cell);
    result.right = result.right || numberOf(cell).has_value();
  }
  if (empty) result.width = 0;
  return result;
}

std::string line(const std::vector<DetailColumn>& columns, const std::vector<std::string>& cells, int width) {
  std::string text(indent);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].width == 0) continue;
    const bool last = i + 1 == columns.size();
    if (last) return text + fitted(cells[i], std::max(8, width - displayWidth(text)));
    text += columns[i].right ? padLeft(cells[i], columns[i].width) : padRight(cells[i], columns[i].width);
    text += "  ";
  }
  return text;
}

/// Where the terminal is narrow, what stands last before the samples goes first.
void dropToFit(std::vector<DetailColumn>& columns, int width) {
  constexpr int leftForLast = 12;
  const auto used = [&] {
    int sum = displayWidth(indent) + leftForLast;
    for (std::size_t i = 0; i + 1 < columns.size(); ++i) sum += columns[i].width == 0 ? 0 : columns[i].width + 2;
    return sum;
  };
  for (std::size_t i = columns.size() - 1; i-- > 1 && used() > width;) columns[i].width = 0;
}

std::string withoutTail(std::string text) {
  text.erase(text.find_last_not_of(' ') + 1);
  return text + '\n';
}

std::string detailLines(const Table& table, const std::vector<const Row*>& all, const Language& language,
                        const TextOptions& options) {
  std::vector<const Row*> rows(all.begin(),
                               all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), mostDetails)));
  std::vector<DetailColumn> columns;
  for (std::size_t i = names; i < table.columns.size(); ++i) {
    if (table.columns[i].show == Column::Show::machineOnly) continue;
    columns.push_back(detailColumn(table, i, rows, language));
  }
  // The last one takes what is left of the line, so it is cut there and not before.
  for (std::size_t r = 0; r < rows.size(); ++r) {
    columns.back().cells[r] = shown((*rows[r])[table.columns.size() - 1], table.columns.back(), language);
  }
  dropToFit(columns, options.width);
  std::vector<std::string> titles;
  for (const DetailColumn& column : columns) titles.push_back(column.title);
  std::string text = Ink(options.color).faint(withoutTail(line(columns, titles, options.width)));
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::vector<std::string> cells;
    for (const DetailColumn& column : columns) cells.push_back(column.cells[r]);
    text += withoutTail(line(columns, cells, options.width));
  }
  if (rows.size() == all.size()) return text;
  const auto more = static_cast<std::int64_t>(all.size() - rows.size());
  return text + std::string(indent) + language.render({"writer.more_rows", {{"count", more}}}) + '\n';
}

/// What is said about the column before ("crs", then "crs_name") needs no title of its own.
bool isMoreAbout(const std::string& before, const std::string& id) {
  const std::string stem = before.substr(0, before.find('_'));
  return !before.empty() && id.size() > stem.size() && id.starts_with(stem + "_");
}

/// "Features 13,116 · Area 12.30 ha", a line for each run of columns.
std::string facts(const answer::Chart& chart, const Table& table, const Row& row, const Language& language, int width) {
  std::string text;
  std::string run;
  const auto end = [&] {
    if (!run.empty()) text += paragraph(indent, run, width);
    run.clear();
  };
  for (std::size_t i = names; i < chart.columns.size(); ++i) {
    if (chart.columns[i].empty()) {
      end();
      continue;
    }
    const std::size_t at = indexOf(table, chart.columns[i]);
    const std::string value = shown(row[at], table.columns[at], language);
    if (value.empty()) continue;
    const bool more = !run.empty() && isMoreAbout(chart.columns[i - 1], chart.columns[i]);
    run += run.empty() ? "" : " · ";
    run += (more ? "" : columnTitle(table.columns[at], language) + " ") + value;
  }
  end();
  return text;
}

/// "parcels.shp", whose layer has no name of its own, or "city.gpkg · parcels".
std::string titleOf(const Row& row) {
  std::string file = plainText(row[0]);
  const std::string layer = plainText(row[1]);
  if (layer.empty() || std::filesystem::path(file).stem() == layer) return file;
  return file + " · " + layer;
}

bool sameNames(const Row& a, const Row& b) { return std::equal(a.begin(), a.begin() + names, b.begin()); }

}  // namespace

std::string cardsText(const answer::Chart& chart, const answer::Answer& answer, const Language& language,
                      const TextOptions& options) {
  const Table* table = answer::tableNamed(answer, chart.table);
  const Table* details = answer::tableNamed(answer, chart.details);
  if (table == nullptr) return {};
  std::string text;
  std::size_t next = 0;  // details come in the order of the cards
  for (const Row& row : table->rows) {
    text += '\n' + Ink(options.color).strong(paragraph("", titleOf(row), options.width));
    text += facts(chart, *table, row, language, options.width);
    std::vector<const Row*> rows;
    for (; details != nullptr && next < details->rows.size() && sameNames(details->rows[next], row); ++next) {
      rows.push_back(&details->rows[next]);
    }
    if (!rows.empty()) text += detailLines(*details, rows, language, options);
  }
  return text;
}

}  // namespace hectare::writers
