// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "gis/geometry/geometry_column.h"

namespace hectare::plan {

/// The land of a drawn polygon. Errors: invalid (no polygon).
gis::Result<gis::GeometryColumn> drawnShape(std::string_view wkt);

/// The text of a shape as a plan keeps it, to 1 mm. Errors: invalid with the place where the shape crosses or touches
/// itself, or when nothing with an area is left of it.
gis::Result<std::string> drawnText(const gis::GeometryColumn& shape, std::size_t feature);

}  // namespace hectare::plan
