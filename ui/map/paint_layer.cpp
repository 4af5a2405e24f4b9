// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/paint_layer.h"

#include <QPaintEngine>
#include <QPainter>
#include <array>

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
  if (isVector(painter)) return paintPaths(painter, view, layer, progress);
  return paintDots(painter, view, std::array{&layer}, progress);
}

gis::Status paintLayers(QPainter& painter, const MapView& view, std::span<const MapLayer> layers,
                        gis::Progress& progress) {
  const bool vector = isVector(painter);
  gis::Status first;
  const auto note = [&](gis::Status done) {
    if (first && !done) first = std::move(done);
  };
  std::vector<const MapLayer*> together;
  const auto paintTogether = [&] {
    note(paintDots(painter, view, together, progress));
    together.clear();
  };
  for (const MapLayer& layer : layers) {
    if (progress.cancelled()) return gis::cancelledError();
    if (!layer.drawnAt(view.denominator())) continue;
    if (!vector && layer.raster == nullptr) {
      together.push_back(&layer);
      continue;
    }
    paintTogether();
    note(paintLayer(painter, view, layer, progress));
  }
  paintTogether();
  return first;
}

}  // namespace hectare::map
