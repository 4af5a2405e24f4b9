// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "src/writers/text_grid.h"

namespace hectare::writers {

inline constexpr int columnGap = 2;

/// The columns of one block and how wide each is printed.
struct Block {
  std::vector<std::size_t> columns;
  std::vector<int> widths;
};

/// Blocks that fit in `width`, in the order of the columns; as few lines of titles as possible in each.
std::vector<Block> planBlocks(const Grid& grid, int width);

}  // namespace hectare::writers
