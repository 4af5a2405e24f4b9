// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/map_view.h"
#include "ui/print/figure_table.h"
#include "ui/print/sheet_input.h"

namespace hectare::print {

/// The rows of the answer's first table that are about what the map shows, in the columns that matter most, with the
/// references by which each row is explained; the sum at the end.
TableText keyFigures(const SheetInput& input, const map::MapView& view);

/// All rows of the first table, with more columns.
TableText allFigures(const SheetInput& input);

/// A table of the answer in these columns (ids), those that it has; all rows.
TableText textOf(const answer::Table& table, const std::vector<std::string>& columns, const text::Language& language);

}  // namespace hectare::print
