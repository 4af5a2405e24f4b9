// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include "ui/map/raster_layer.h"

namespace hectare::map {

/// How many cells more than are drawn a window needs on each side: a slope needs neighbours.
[[nodiscard]] int marginOf(const RasterLayer& layer);

/// A window of one of the layer's grids as a picture, without its margin; what is not known is transparent.
[[nodiscard]] QImage renderRaster(const RasterLayer& layer, const gis::RasterInfo& info,
                                  const gis::RasterWindow& window);

}  // namespace hectare::map
