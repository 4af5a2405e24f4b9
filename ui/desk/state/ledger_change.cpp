// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/ledger_change.h"

#include <cmath>

#include "src/answer/cells.h"

namespace hectare::desk {

namespace {

/// The row that a waterfall is drawn of: all the land.
const std::vector<answer::Cell>* wholeRow(const answer::Table& table) {
  if (!table.total.empty()) return &table.total;
  return table.rows.size() == 1 ? &table.rows.front() : nullptr;
}

}  // namespace

std::vector<LedgerChange> ledgerChanges(const answer::Answer& before, const answer::Answer& now) {
  constexpr double leastM2 = 1;
  std::vector<LedgerChange> changes;
  const answer::Table* old = answer::tableNamed(before, "parks");
  const answer::Table* table = answer::tableNamed(now, "parks");
  if (old == nullptr || table == nullptr) return changes;
  const auto* was = wholeRow(*old);
  const auto* is = wholeRow(*table);
  if (was == nullptr || is == nullptr) return changes;
  for (std::size_t c = 0; c < table->columns.size(); ++c) {
    const answer::Column& column = table->columns[c];
    const std::size_t place = answer::columnAt(*old, column.id);
    if (column.unit != gis::Unit::squareMetre || place >= was->size()) continue;
    const auto* nowM2 = std::get_if<double>(&(*is)[c]);
    const auto* thenM2 = std::get_if<double>(&(*was)[place]);
    if (nowM2 == nullptr || thenM2 == nullptr || std::abs(*nowM2 - *thenM2) < leastM2) continue;
    changes.push_back({column.id, column.title, *nowM2, *nowM2 - *thenM2});
  }
  return changes;
}

}  // namespace hectare::desk
