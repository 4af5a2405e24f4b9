// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/availability/held_figures.h"

#include <algorithm>

#include "src/answer/cells.h"

namespace hectare::questions {

namespace {

using answer::areaColumn;
using answer::Cell;
using answer::Column;

/// Facts of a place are always known; those of plots only where somebody states them.
bool canHold(const plan::Rule& rule, const land::Partition& partition) {
  return std::ranges::all_of(rule.all, [&](const plan::Condition& condition) {
    return condition.fact == "covered_by" || condition.fact == "zone" || isStated(partition, condition.fact);
  });
}

bool isKnown(plan::HeldAs way, const land::Partition& partition) {
  return std::ranges::any_of(partition.scheme.rules,
                             [&](const plan::Rule& rule) { return rule.heldAs == way && canHold(rule, partition); });
}

}  // namespace

bool isStated(const land::Partition& partition, const std::string& fact) {
  if (fact == "built" && partition.sources.builtFromBuildings) return true;
  return std::ranges::any_of(partition.sources.units.layers(),
                             [&](const world::Layer* layer) { return layer->table.find(fact) != nullptr; });
}

HeldFigures::HeldFigures(const land::Partition& partition) {
  for (const plan::HeldAs way : partition.scheme.waysHeld()) {
    m_ways.push_back({static_cast<std::size_t>(way), isKnown(way, partition)});
  }
  m_needsSum = !m_ways.empty() && !partition.scheme.classNumber("held");
}

std::vector<Column> HeldFigures::columns(const land::Ledger& sum, Column::Show show) const {
  std::vector<Column> columns;
  if (m_needsSum) columns.push_back(areaColumn("held_m2", show));
  for (const Way& way : m_ways) {
    const bool tells = !way.known || sum.heldM2[way.number] > 0;
    columns.push_back(
        areaColumn("held_" + plan::heldAsNames()[way.number] + "_m2", tells ? show : Column::Show::machineOnly));
  }
  return columns;
}

Cell HeldFigures::allOf(const land::Ledger& ledger) const {
  const bool known = !m_ways.empty() && std::ranges::all_of(m_ways, &Way::known);
  return known ? Cell(ledger.allHeldM2()) : Cell();
}

void HeldFigures::append(std::vector<Cell>& row, const land::Ledger& ledger) const {
  if (m_needsSum) row.push_back(allOf(ledger));
  for (const Way& way : m_ways) row.push_back(way.known ? Cell(ledger.heldM2[way.number]) : Cell());
}

}  // namespace hectare::questions
