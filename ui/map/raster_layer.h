// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRectF>
#include <memory>
#include <vector>

#include "gis/crs/crs.h"
#include "gis/raster/hillshade.h"
#include "gis/raster/raster_source.h"
#include "ui/map/colour_ramp.h"
#include "ui/map/map_view.h"

namespace hectare::map {

/// What of grids lies in a view, ready to be drawn.
struct RasterPicture {
  MapView view;
  QRectF placeMm;  ///< in the frame
  QImage image;
};

/// Grids as a picture: what a MapLayer shows in the place of features.
struct RasterLayer {
  enum class Look { picture, hillshade, values };
  std::vector<std::shared_ptr<const gis::RasterSource>> grids;  ///< from bottom to top
  gis::Crs crs;                                                 ///< of the map
  Look look = Look::picture;
  bool over = false;  ///< hillshade: darkens and lightens what lies under it; else it is a ground of its own
  ColourRamp ramp;    ///< values
  gis::Light light;   ///< hillshade
  std::shared_ptr<const RasterPicture> picture = nullptr;  ///< made ready by prepareRasters
};

}  // namespace hectare::map
