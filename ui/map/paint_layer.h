// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "ui/map/map_layer.h"
#include "ui/map/map_view.h"

class QPainter;

namespace hectare::map {

/// Draws what of a layer lies in the view. The painter's unit is one millimetre of the map and its origin the frame's
/// upper left corner; the caller clips to the frame where that matters, yet nothing much outside it is drawn. Areas
/// are filled first, then hatched, then outlined, so that no outline hides under a neighbour's fill. Costs what is
/// visible; nothing is drawn at scales at which the layer is not (MapLayer::drawnAt). Errors: cancelled.
gis::Status paintLayer(QPainter& painter, const MapView& view, const MapLayer& layer, gis::Progress& progress);

/// paintLayer of several, from bottom to top. On a target made of dots those between two layers of grids are drawn as
/// one, at little more than the cost of their features. A layer that fails is left out, and its error is given when
/// all others are drawn.
gis::Status paintLayers(QPainter& painter, const MapView& view, std::span<const MapLayer> layers,
                        gis::Progress& progress);

}  // namespace hectare::map
