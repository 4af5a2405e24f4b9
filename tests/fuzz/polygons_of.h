// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "gis/geometry/geometry_column.h"
#include "tests/fuzz/choices.h"

namespace hectare::fuzz {

/// Polygon features made of bytes: mostly vertices on a coarse lattice, so that they meet, and some that are a hair's
/// breadth beside, return on themselves, repeat or are any number at all.
struct Drawing {
  gis::GeometryColumn column;
  bool closed = true;      ///< every ring is, and has four coordinates or more
  bool anyNumber = false;  ///< some coordinate is just any finite number
};

/// \param most coordinates in all.
Drawing polygonsOf(Choices& choices, std::size_t most);

}  // namespace hectare::fuzz
