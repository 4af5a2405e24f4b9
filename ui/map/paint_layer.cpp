// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/paint_layer.h"

#include <QPaintEngine>
#include <QPainter>

#include "ui/map/paint_dots.h"
#include "ui/map/paint_paths.h"
#include "ui/map/paint_raster.h"

namespace hectare::map {

namespace {

bool isVector(const QPainter& painter) {
  switch (painter.paintEngine()->type()) {
    case QPaintEngine::Pdf:
    case QPaintEngine::SVG:
    case QPaintEngine::Picture:
      return true;
    default:
      return false;
  }
}

}  // namespace

gis::Status paintLayer(QPainter& painter, const MapView& view, const MapLayer& layer, gis::Progress& progress) {
  if (!layer.drawnAt(view.denominator())) return {};
  if (layer.raster != nullptr) return paintRaster(painter, view, layer, progress);
  return isVector(painter) ? paintPaths(painter, view, layer, progress) : paintDots(painter, view, layer, progress);
}

}  // namespace hectare::map
