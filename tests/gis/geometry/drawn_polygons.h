// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/geometry/geometry_column.h"
#include "tests/support/rapidcheck.h"

namespace hectare::tests {

/// One feature from WKT.
gis::GeometryColumn polygon(const std::string& wkt);

/// One feature from a map: each '#' is a square of `cellM` metres, united; kind none without any.
gis::GeometryColumn mapPolygon(const std::vector<std::string>& rows, double cellM);

/// A valid polygon as nobody would draw it: a star around a point near Hasselt, often with a star as its hole.
rc::Gen<gis::GeometryColumn> anyStar();

/// The feature turned by an angle around the origin, then moved.
gis::GeometryColumn moved(const gis::GeometryColumn& shape, double angle, double dx, double dy);

}  // namespace hectare::tests
