// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "ui/map/map_layer.h"
#include "ui/map/map_view.h"

class QPainter;

namespace hectare::map {

/// paintLayer on a target made of dots: in tiles, on all cores, in bounded memory. The painter's clip, opacity and
/// transform hold. The result does not depend on the number of threads.
gis::Status paintDots(QPainter& painter, const MapView& view, const MapLayer& layer, gis::Progress& progress);

}  // namespace hectare::map
