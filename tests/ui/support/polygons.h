// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <string>
#include <vector>

#include "gis/geometry/geometry_column.h"
#include "ui/map/map_layer.h"

namespace hectare::tests {

using Ring = std::vector<QPointF>;

/// A ring that turns once around a point, closed; any numbers make one that does not cross itself. Radii are 1 to 1 +
/// `size`.
Ring starRing(QPointF middle, const std::vector<unsigned>& numbers, double size);

/// Positive.
double areaOf(const Ring& ring);

/// A layer of features given as WKT, one symbol each in turn.
map::MapLayer layerOf(const std::vector<std::string>& wkts, const std::vector<map::Symbol>& symbols);

/// Crooked plots of a side of about 12 by 12 metres that share corners, `count` by `count` from (0, 0) on, with the
/// symbols in an order that looks random.
map::MapLayer crookedPlots(int count, const std::vector<map::Symbol>& symbols);

}  // namespace hectare::tests
