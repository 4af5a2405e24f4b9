// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "gis/base/message.h"
#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "ui/map/map_layer.h"
#include "ui/map/map_view.h"

class QPainter;

namespace hectare::map {

/// Reads what the grids among `layers` have in the view, so that painting needs neither files nor a network. A grid
/// that cannot be read, and a service that does not answer in time, leave white ground and a note. Errors: cancelled.
gis::Status prepareRasters(std::vector<MapLayer>& layers, const MapView& view, std::vector<gis::Message>& notes,
                           gis::Progress& progress);

/// Draws a layer of grids, as paintLayer does for features. What is not prepared for this view is read, as far as the
/// painter's device shows it. \pre layer.raster. Errors: cancelled, those of RasterSource::read.
gis::Status paintRaster(QPainter& painter, const MapView& view, const MapLayer& layer, gis::Progress& progress);

}  // namespace hectare::map
