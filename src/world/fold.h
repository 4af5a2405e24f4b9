// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gis/base/result.h"
#include "gis/table/feature_table.h"
#include "src/plan/plan.h"

namespace hectare::world {

/// Rows of a table that share a key: rows[starts[g]] to rows[starts[g + 1]] are group g, in the table's order.
struct RowGroups {
  std::vector<std::uint32_t> rows;
  std::vector<std::size_t> starts{0};
  [[nodiscard]] std::size_t size() const { return starts.size() - 1; }
};

/// One value for each group, as the binding's `fold` says:
///   any   yes if any row says yes, else missing if any is missing, else no (Kleene's or)
///   max, sum   of the numbers; missing only when all are; a threshold (`above`) is applied to the result;
///         without one, only counts stay numbers
///   list  the distinct values in order, joined by "|"; missing only when all are
/// Errors: invalid, when `any` meets another word than yes and no, when a count would become a text, and when several
/// rows of one key differ and no fold is stated.
gis::Result<gis::Column> fold(const gis::Column& column, const plan::ColumnBinding& binding, const RowGroups& groups);

}  // namespace hectare::world
