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

/// Paints layers of features over one another, from the first to the last, on a target made of dots: in bands, on all
/// cores, in bounded memory. The painter's clip, opacity and transform hold. The result does not depend on the number
/// of threads. \pre none is a layer of grids. Errors: cancelled.
gis::Status paintDots(QPainter& painter, const MapView& view, std::span<const MapLayer* const> layers,
                      gis::Progress& progress);

}  // namespace hectare::map
