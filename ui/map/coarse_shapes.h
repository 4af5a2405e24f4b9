// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>

#include "gis/geometry/geometry_column.h"
#include "ui/map/map_layer.h"
#include "ui/map/map_view.h"

namespace hectare::map {

/// Shapes with fewer corners for small scales, where hundreds of corners fall into one dot: row by row the same
/// features, of which no part lies more than a tolerance from where it was. They are made when first asked for, for
/// tolerances that are powers of two, and kept as long as the shapes. Neighbours still meet: see simplifyPath.
/// \param toleranceM above 0. \return the shapes themselves where hardly a corner would go.
std::shared_ptr<const gis::GeometryColumn> coarseShapes(const std::shared_ptr<const gis::GeometryColumn>& shapes,
                                                        double toleranceM);

/// The shapes of a layer, or coarser ones, for a view in which a dot of the target is 1 / dotsPerMm long: nobody sees
/// which they are. Coarser ones only where the view shows so many corners that they save more than they cost.
std::shared_ptr<const gis::GeometryColumn> shapesToDraw(const MapLayer& layer, const MapView& view, double dotsPerMm);

/// Makes what shapesToDraw will want for overviews on a screen, before somebody waits for it.
void prepareCoarseShapes(std::span<const MapLayer> layers);

}  // namespace hectare::map
