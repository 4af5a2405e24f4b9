// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <algorithm>

#include "ui/map/paint_layer.h"
#include "ui/print/blocks.h"

namespace hectare::print {

namespace {

/// The layer of a role in one look.
std::optional<map::MapLayer> plainLayer(const SheetInput& input, plan::Role role, const map::Symbol& symbol) {
  const auto layers = input.world.layers(role);
  if (!layers || layers->empty() || layers->front()->table.size() == 0) return std::nullopt;
  const world::Layer* source = layers->front();
  map::MapLayer layer;
  layer.id = source->name;
  layer.shapes = {std::shared_ptr<const void>(), &source->table.geometry};
  layer.index = {std::shared_ptr<const void>(), &source->index};
  layer.symbols = {symbol};
  layer.symbolOf.assign(source->table.size(), 0);
  return layer;
}

map::Symbol areaSymbol(const QColor& fill, const QColor& stroke, double strokeMm) {
  map::Symbol symbol;
  symbol.fill = fill;
  symbol.stroke = stroke;
  symbol.strokeMm = strokeMm;
  return symbol;
}

/// The frame of the main map; a ring around it where it would be too small to be seen.
void paintExtent(QPainter& painter, const map::MapView& inset, const gis::Box& land, const Look& look) {
  const QRectF box(inset.toMap({land.minX, land.maxY}), inset.toMap({land.maxX, land.minY}));
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(look.warning, 0.45, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
  painter.drawRect(box);
  constexpr double leastMm = 3;
  if (std::max(box.width(), box.height()) < leastMm) painter.drawEllipse(box.center(), leastMm, leastMm);
}

/// How much of the whole the map shows.
double shareShown(const gis::Box& whole, const gis::Box& land) {
  const double width = std::min(whole.maxX, land.maxX) - std::max(whole.minX, land.minX);
  const double height = std::min(whole.maxY, land.maxY) - std::max(whole.minY, land.minY);
  const double all = (whole.maxX - whole.minX) * (whole.maxY - whole.minY);
  return all > 0 ? std::max(width, 0.0) * std::max(height, 0.0) / all : 1;
}

}  // namespace

Element overviewElement(const SheetInput& input, const map::MapView& view, const Look& look, double widthMm,
                        double heightMm) {
  std::vector<map::MapLayer> layers;
  const auto ground =
      plainLayer(input, plan::Role::municipalities, areaSymbol(QColor(0xf1, 0xf2, 0xf0), look.line, 0.12));
  const auto parks = plainLayer(input, plan::Role::parks, areaSymbol(look.muted, look.muted, 0.25));
  gis::Box whole;
  for (const auto& layer : {ground, parks}) {
    if (!layer) continue;
    whole.add(layer->shapes->box());
    layers.push_back(*layer);
  }
  // It would show what the map shows.
  const gis::Box land = view.land();
  constexpr double most = 0.45;
  if (whole.empty() || shareShown(whole, land) > most || heightMm <= 0) return {"overview", 0, {}};
  const double ratio = std::clamp((whole.maxY - whole.minY) / std::max(whole.maxX - whole.minX, 1.0), 0.4, 2.5);
  const double height = std::min(heightMm, widthMm * ratio);
  const auto paint = [=](Canvas& canvas, const QRectF& box) -> gis::Status {
    const QRectF frame(box.left(), box.top(), std::min(box.width(), height / ratio), height);
    canvas.painter.setClipRect(frame);
    canvas.painter.translate(frame.topLeft());
    constexpr double margin = 0.03;
    const double metresPerMm =
        std::max((whole.maxX - whole.minX) / frame.width(), (whole.maxY - whole.minY) / frame.height()) /
        (1 - 2 * margin);
    const gis::Coord centre{(whole.minX + whole.maxX) / 2, (whole.minY + whole.maxY) / 2};
    const map::MapView inset(centre, metresPerMm * 1000, frame.size(), canvas.dotMm);
    for (const map::MapLayer& layer : layers) {
      HECTARE_TRY(map::paintLayer(canvas.painter, inset, layer, canvas.progress));
    }
    paintExtent(canvas.painter, inset, land, look);
    return {};
  };
  return {"overview", height, paint};
}

}  // namespace hectare::print
