// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>

#include "ui/map/paint_layer.h"
#include "ui/print/blocks.h"

namespace hectare::print {

namespace {

map::MapView viewFor(const map::MapView& view, double dotMm) {
  return {view.centre(), view.denominator(), view.frameMm(), dotMm};
}

Block layerBlock(const map::MapLayer& layer, const map::MapView& view, const QRectF& frameMm,
                 const text::Language& language) {
  const std::string title = layer.title.empty() ? layer.id : language.render(layer.title);
  const auto paint = [layer, view, frameMm](Canvas& canvas) {
    canvas.painter.setClipRect(frameMm);
    canvas.painter.translate(frameMm.topLeft());
    return map::paintLayer(canvas.painter, viewFor(view, canvas.dotMm), layer, canvas.progress);
  };
  return {"map." + layer.id, frameMm, paint, title};
}

}  // namespace

void addMap(Page& page, const SheetInput& input, const map::MapView& view, const QRectF& frameMm, const Look& look) {
  page.view = view;
  page.frameMm = frameMm;
  page.crs = input.world.crs;
  for (const map::MapLayer& layer : input.content.layers) {
    if (view.denominator() > layer.toScale) continue;
    page.blocks.push_back(layerBlock(layer, view, frameMm, input.language));
  }
  page.blocks.push_back({"frame", frameMm, [frameMm, look](Canvas& canvas) -> gis::Status {
                           canvas.painter.setPen(QPen(look.ink, look.frame, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
                           canvas.painter.setBrush(Qt::NoBrush);
                           canvas.painter.drawRect(frameMm);
                           return {};
                         }});
}

}  // namespace hectare::print
