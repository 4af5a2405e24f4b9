// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>

#include "gis/geometry/geometry_column.h"

namespace hectare::gis {

/// An order of polygon features that depends on the land alone: not on where a ring begins, which way it runs, or the
/// order of parts and holes. Used where two features would otherwise be told apart by their place in a file.
std::strong_ordering compareCanonically(const GeometryColumn& a, std::size_t featureA, const GeometryColumn& b,
                                        std::size_t featureB);

}  // namespace hectare::gis
