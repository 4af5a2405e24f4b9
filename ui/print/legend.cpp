// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <set>

#include "ui/map/paint_layer.h"
#include "ui/print/blocks.h"

namespace hectare::print {

namespace {

struct Entry {
  map::Symbol symbol;
  std::string title;
  gis::GeometryKind kind = gis::GeometryKind::polygon;
};

std::vector<Entry> visibleEntries(const SheetInput& input, const map::MapView& view) {
  std::vector<Entry> entries;
  for (const map::MapLayer& layer : input.content.layers) {
    if (!layer.inLegend || view.denominator() > layer.toScale) continue;
    std::set<std::uint16_t> seen;
    gis::GeometryKind kind = gis::GeometryKind::polygon;
    for (const std::uint32_t f : layer.index->query(view.land())) {
      if (layer.symbolOf[f] == map::MapLayer::hidden) continue;
      seen.insert(layer.symbolOf[f]);
      kind = layer.shapes->kind(f);
    }
    for (const std::uint16_t s : seen) {
      const map::Symbol& symbol = layer.symbols[s];
      entries.push_back({symbol, symbol.title.empty() ? symbol.id : input.language.render(symbol.title), kind});
    }
  }
  return entries;
}

/// A feature of its own kind in the symbol of a class, so that the legend shows what the map does.
map::MapLayer sampleLayer(const Entry& entry, const QSizeF& size) {
  gis::GeometryColumn shapes;
  shapes.beginFeature(entry.kind);
  shapes.beginPart();
  shapes.beginPath();
  const double w = size.width();
  const double h = size.height();
  if (entry.kind == gis::GeometryKind::point) {
    shapes.add({w / 2, h / 2});
  } else if (entry.kind == gis::GeometryKind::line) {
    for (const gis::Coord c : {gis::Coord{0, h / 2}, gis::Coord{w, h / 2}}) shapes.add(c);
  } else {
    for (const gis::Coord c : {gis::Coord{0, 0}, {w, 0}, {w, h}, {0, h}, {0, 0}}) shapes.add(c);
  }
  map::MapLayer layer;
  layer.index = std::make_shared<gis::SpatialIndex>(shapes);
  layer.shapes = std::make_shared<gis::GeometryColumn>(std::move(shapes));
  layer.symbols = {entry.symbol};
  layer.symbolOf = {0};
  return layer;
}

gis::Status paintSwatch(Canvas& canvas, const Entry& entry, const QRectF& box) {
  canvas.painter.save();
  canvas.painter.translate(box.topLeft());
  // A millimetre of the swatch is a metre of its land.
  const map::MapView view({box.width() / 2, box.height() / 2}, 1000, box.size(), canvas.dotMm);
  const gis::Status painted = map::paintLayer(canvas.painter, view, sampleLayer(entry, box.size()), canvas.progress);
  canvas.painter.restore();
  return painted;
}

}  // namespace

Element legendElement(const SheetInput& input, const map::MapView& view, const Look& look, double widthMm,
                      int columns) {
  const std::vector<Entry> entries = visibleEntries(input, view);
  const double rowMm = look.body * mmPerPoint * 1.85;
  const auto perColumn = static_cast<std::size_t>(std::ceil(static_cast<double>(entries.size()) / columns));
  const double columnMm = (widthMm - look.gutter * (columns - 1)) / columns;
  const auto paint = [=](Canvas& canvas, const QRectF& box) -> gis::Status {
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const auto column = static_cast<double>(i / perColumn);
      const QPointF at(box.left() + column * (columnMm + look.gutter),
                       box.top() + static_cast<double>(i % perColumn) * rowMm);
      const QRectF swatch(at.x(), at.y() + rowMm * 0.1, rowMm * 1.6, rowMm * 0.8);
      HECTARE_TRY(paintSwatch(canvas, entries[i], swatch));
      const double left = swatch.width() + rowMm * 0.5;
      const TextBlock text(entries[i].title, look.text(look.body), columnMm - left, {1, look.body * 0.8});
      text.paint(canvas.painter, at + QPointF(left, (rowMm - text.heightMm()) / 2));
    }
    return {};
  };
  return {"legend", rowMm * static_cast<double>(perColumn), paint};
}

}  // namespace hectare::print
