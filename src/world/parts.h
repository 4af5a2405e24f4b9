// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gis/io/read.h"

namespace hectare::world {

/// One file of a source, with the rows of it that the source keeps.
struct Part {
  std::string path;  ///< as the plan writes it
  gis::ReadLayer file;
  std::vector<std::uint32_t> rows;  ///< those that pass the filters, ascending
  std::size_t firstRow = 0;         ///< rows of the files before this one
};

/// The files of a source in the plan's order; together they are one layer.
using Parts = std::vector<Part>;

[[nodiscard]] std::size_t rowCount(const Parts& parts);

/// Calls `f(const gis::Column&, row)` for every kept row, file after file. \pre every file has the column.
template <class F>
void forEachValue(const Parts& parts, std::string_view column, F&& f) {
  for (const Part& part : parts) {
    const gis::Column* const values = part.file.table.find(column);
    for (const std::uint32_t row : part.rows) f(*values, row);
  }
}

}  // namespace hectare::world
