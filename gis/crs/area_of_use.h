// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "gis/crs/crs.h"

namespace hectare::gis {

/// The area of use of a system, a degree wider on all sides, as a box in the system's own coordinates: areas of use are
/// drawn generously or tightly, and a country's data may reach that far over them. No value where nobody knows it.
std::optional<Box> areaOfUseIn(const Crs& crs);

/// Longitudes and latitudes under a metric system: degrees stay within a few hundred units, a metric system keeps its
/// land far from its origin.
bool looksLikeDegrees(const Crs& crs, const Box& box);

}  // namespace hectare::gis
