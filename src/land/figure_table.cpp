// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/figure_table.h"

#include <algorithm>

#include "src/answer/cells.h"

namespace hectare::land {

namespace {

using answer::Cell;
using answer::Column;
using answer::column;
using gis::Unit;

/// A class or measure by its code, or by its title in the scheme.
gis::Message figureName(const std::string& id, const std::string& title) {
  gis::Message message{"figure." + id};
  if (!title.empty()) message.args.emplace_back("otherwise", title);
  return message;
}

/// A class without such a boundary has nothing that hangs on it.
Cell hangingCell(const std::vector<Hanging>& hanging, std::size_t landClass, std::uint8_t towards) {
  const auto found = std::ranges::find_if(
      hanging, [&](const Hanging& one) { return one.landClass == landClass && one.towards == towards; });
  if (found == hanging.end()) return 0.0;
  return found->known ? Cell(found->areaM2) : Cell();
}

std::vector<std::string> figuresOf(const plan::Scheme& scheme) {
  std::vector<std::string> ids = scheme.columns;
  for (const std::string& id : scheme.measuresBeside()) ids.push_back(id);
  return ids;
}

}  // namespace

answer::Table figureTable(const std::string& id, std::vector<Column> labels, bool hanging) {
  answer::Table table{id, {"table." + id}, std::move(labels), {}, {}};
  table.columns.push_back(column("figure"));
  table.columns.push_back(column("area_m2", Unit::squareMetre));
  table.columns.push_back(column("plus_minus_m2", Unit::squareMetre));
  if (!hanging) return table;
  table.columns.push_back(column("hanging_m2", Unit::squareMetre));
  table.columns.push_back(column("hanging_outside_m2", Unit::squareMetre));
  return table;
}

void addFigures(answer::Table& table, const FigureRows& rows, const plan::Scheme& scheme) {
  const auto add = [&](gis::Message name, double areaM2, const Spread& spread) {
    std::vector<Cell> row = rows.labels;
    const auto plusMinus = spread.plusMinusM2();
    row.insert(row.end(), {std::move(name), areaM2, plusMinus ? Cell(*plusMinus) : Cell()});
    row.resize(table.columns.size());
    table.rows.push_back(std::move(row));
  };
  add({"figure.gross"}, rows.ledger.grossM2, rows.spreads.gross);
  for (const std::string& id : figuresOf(scheme)) {
    if (const auto c = scheme.classNumber(id)) {
      const auto area = rows.ledger.of(scheme, id);
      if (!area || (*area == 0 && !rows.withNone)) continue;
      add(figureName(id, scheme.classes[*c].title), *area, rows.spreads.classes[*c]);
      if (rows.hanging == nullptr) continue;
      std::vector<Cell>& row = table.rows.back();
      row[row.size() - 2] = hangingCell(*rows.hanging, *c, Hanging::anyClass);
      row[row.size() - 1] = hangingCell(*rows.hanging, *c, Hanging::outsidePark);
    } else if (const auto area = rows.ledger.measure(scheme, id)) {
      // Without any park there is nothing to be off.
      const auto spread = rows.spreads.measures.find(id);
      add(figureName(id, scheme.measure(id)->title), *area,
          spread == rows.spreads.measures.end() ? Spread{} : spread->second);
    }
  }
}

}  // namespace hectare::land
