// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "ui/map/map_layer.h"
#include "ui/map/map_view.h"

class QPainter;

namespace hectare::map {

/// paintLayer on a target made of paths (PDF, SVG). What leaves the frame is cut off, not hidden; points are as fine as
/// a dot of the view asks; many features of one symbol go into a path. Nothing becomes a picture.
gis::Status paintPaths(QPainter& painter, const MapView& view, const MapLayer& layer, gis::Progress& progress);

}  // namespace hectare::map
