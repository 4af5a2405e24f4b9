// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <vector>

#include "ui/map/symbol.h"

namespace hectare::map {

/// What a marker looks like around (0, 0), y down, in the unit of its size.
struct MarkerShape {
  std::vector<QPointF> outline;              ///< not repeated at its end
  std::vector<std::vector<QPointF>> pieces;  ///< the same land as convex polygons
};

/// A circle has as many corners as keep it within `tolerance` of a true one. Empty for the shape none.
MarkerShape markerShape(Marker::Shape shape, double size, double tolerance);

}  // namespace hectare::map
