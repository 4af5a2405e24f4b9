// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/map/dash_lines.h"
#include "ui/map/land_to_target.h"
#include "ui/map/map_layer.h"

namespace hectare::map {

/// A colour with so much of its own opacity; what is not valid, or is quite transparent, is not valid.
QColor withOpacity(const QColor& colour, double opacity);

bool isDashed(const Symbol& symbol);

/// The features of a layer, hidden ones too, whose boxes touch some land, in ascending order.
std::vector<std::uint32_t> featuresOf(const MapLayer& layer, const gis::Box& land);

/// The lines and outlines of the features of one symbol on that land, in units of the target, each edge once.
std::vector<MapLine> linesOfSymbol(const MapLayer& layer, std::size_t symbol, const gis::Box& land,
                                   const LandToTarget& toTarget);

}  // namespace hectare::map
