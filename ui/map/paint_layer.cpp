// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/paint_layer.h"

#include <QPainter>
#include <QPainterPath>

namespace hectare::map {

namespace {

QPainterPath pathOf(const MapView& view, const gis::GeometryColumn& shapes, std::uint32_t feature) {
  QPainterPath path;
  path.setFillRule(Qt::OddEvenFill);
  shapes.forEachPath(feature, [&](gis::Path ring) {
    QPolygonF polygon;
    for (const gis::Coord c : ring) polygon.append(view.toMap(c));
    path.addPolygon(polygon);
  });
  return path;
}

}  // namespace

gis::Status paintLayer(QPainter& painter, const MapView& view, const MapLayer& layer, gis::Progress& progress) {
  if (!layer.drawnAt(view.denominator())) return {};
  for (const std::uint32_t f : layer.index->query(view.land())) {
    if (progress.cancelled()) return gis::cancelledError();
    if (layer.symbolOf[f] == MapLayer::hidden) continue;
    const Symbol& symbol = layer.symbols[layer.symbolOf[f]];
    painter.setBrush(symbol.fill.isValid() ? QBrush(symbol.fill) : QBrush(Qt::NoBrush));
    painter.setPen(symbol.stroke.isValid() ? QPen(symbol.stroke, symbol.strokeMm) : QPen(Qt::NoPen));
    painter.drawPath(pathOf(view, *layer.shapes, f));
  }
  return {};
}

}  // namespace hectare::map
