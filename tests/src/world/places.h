// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "gis/crs/crs.h"

namespace hectare::tests {

inline gis::Crs crs(const std::string& definition) { return gis::Crs::parse(definition).value(); }

/// Near Hasselt, in Lambert 72 and in degrees.
inline const char* const hasselt = "POLYGON ((218000 180000, 218100 180000, 218100 180100, 218000 180000))";
inline const char* const hasseltDegrees = "POLYGON ((5.34 50.93, 5.35 50.93, 5.35 50.94, 5.34 50.93))";

}  // namespace hectare::tests
