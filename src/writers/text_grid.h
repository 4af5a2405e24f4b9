// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "src/writers/ink.h"

namespace hectare::writers {

/// A table of finished texts, ready to be laid out.
struct Grid {
  struct Column {
    std::string title;
    std::string unit;                ///< stands under the title; may be empty
    bool right = false;              ///< numbers
    bool key = false;                ///< names its row
    bool whole = false;              ///< never broken: what is typed back from paper
    std::vector<std::string> cells;  ///< one per row; the total's last when there is one
  };
  std::vector<Column> columns;
  std::size_t rows = 0;  ///< without the total
  bool total = false;
};

/// Lines no wider than `width`: titles are wrapped first, then texts; what still does not fit goes into blocks below
/// that repeat the column that names the row. Numbers and references are never cut.
std::string layOut(const Grid& grid, int width, const Ink& ink);

}  // namespace hectare::writers
