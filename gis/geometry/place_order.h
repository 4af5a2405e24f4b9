// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/finding.h"

namespace hectare::gis {

/// An order of places that depends on nothing but the places: from west to east, and from south to north where that is
/// the same. Internal to gis/geometry.
constexpr bool westFirst(Coord a, Coord b) { return a.x < b.x || (a.x == b.x && a.y < b.y); }

}  // namespace hectare::gis
