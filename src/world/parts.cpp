// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/parts.h"

namespace hectare::world {

std::size_t rowCount(const Parts& parts) {
  std::size_t count = 0;
  for (const Part& part : parts) count += part.rows.size();
  return count;
}

}  // namespace hectare::world
