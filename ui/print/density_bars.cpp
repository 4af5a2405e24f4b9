// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/density_bars.h"

#include <algorithm>
#include <functional>
#include <string_view>

#include "src/answer/cells.h"
#include "src/writers/cell.h"

namespace hectare::print {

namespace {

using answer::columnAt;
using answer::Table;

const QColor parkColour(0x2f, 0x4a, 0x5e);
const QColor campusColour(0xb3, 0x5c, 0x1e);

/// The bars of a table of parks from high to low, and how many rows have no figure.
struct Densities {
  std::vector<Bar> bars;
  std::int64_t without = 0;
};

Densities densitiesOf(const Table& table, const std::string& column, const text::Language& language) {
  Densities result;
  const std::size_t at = columnAt(table, column);
  const std::size_t low = columnAt(table, column + "_low");
  const std::size_t high = columnAt(table, column + "_high");
  const std::size_t name = columnAt(table, "park");
  if (at == table.columns.size() || name == table.columns.size()) return result;
  for (const auto& row : table.rows) {
    const auto shown = [&](std::size_t i) { return writers::humanCell(row[i], table.columns[i], language); };
    const auto known = writers::numberOf(row[at]);
    const auto least = low < row.size() ? writers::numberOf(row[low]) : std::nullopt;
    const auto most = high < row.size() ? writers::numberOf(row[high]) : std::nullopt;
    if (known) {
      result.bars.push_back({shown(name), shown(at), *known, *known});
    } else if (least && most) {
      result.bars.push_back({shown(name), shown(low) + "–" + shown(high), *least, *most});
    } else {
      ++result.without;
    }
  }
  std::ranges::stable_sort(result.bars, std::greater(), &Bar::high);
  return result;
}

}  // namespace

DensityBars densityBars(const answer::Answer& answer, const text::Language& language, std::size_t most) {
  const std::string column = "jobs_per_net_ha";
  DensityBars all;
  for (const char* id : {"parks", "campuses"}) {
    const Table* table = answer::tableNamed(answer, id);
    if (table == nullptr) continue;
    Densities found = densitiesOf(*table, column, language);
    const std::size_t left = found.bars.size() - std::min(found.bars.size(), most);
    all.without += found.without + static_cast<std::int64_t>(left);
    found.bars.resize(found.bars.size() - left);
    if (found.bars.empty()) continue;
    const answer::Column& drawn = table->columns[columnAt(*table, column)];
    all.said = writers::columnTitle(drawn, language) + " (" + writers::humanUnit(drawn, language) + ")";
    const QColor colour = std::string_view(id) == "campuses" ? campusColour : parkColour;
    all.groups.push_back({writers::tableTitle(*table, language), colour, std::move(found.bars)});
  }
  return all;
}

}  // namespace hectare::print
