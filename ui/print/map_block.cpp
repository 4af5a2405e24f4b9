// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <algorithm>

#include "ui/map/paint_labels.h"
#include "ui/map/paint_layer.h"
#include "ui/print/blocks.h"
#include "ui/print/map_grid.h"

namespace hectare::print {

namespace {

Block layerBlock(const map::MapLayer& layer, const map::MapView& view, const QRectF& frameMm,
                 const text::Language& language) {
  const std::string title = layer.title.empty() ? layer.id : language.render(layer.title);
  const auto paint = [layer, view, frameMm](Canvas& canvas) {
    canvas.painter.setClipRect(frameMm);
    canvas.painter.translate(frameMm.topLeft());
    const map::MapView sharp(view.centre(), view.denominator(), view.frameMm(), canvas.dotMm);
    return map::paintLayer(canvas.painter, sharp, layer, canvas.progress);
  };
  return {"map." + layer.id, frameMm, paint, title};
}

Block labelBlock(std::vector<map::PlacedLabel> labels, const QRectF& frameMm, const text::Language& language) {
  const auto paint = [labels = std::move(labels), frameMm](Canvas& canvas) -> gis::Status {
    canvas.painter.setClipRect(frameMm);
    canvas.painter.translate(frameMm.topLeft());
    map::paintLabels(canvas.painter, labels);
    return {};
  };
  return {"labels", frameMm, paint, language.render({"print.names"})};
}

Block frameBlock(const QRectF& frameMm, const Look& look) {
  return {"frame", frameMm, [frameMm, look](Canvas& canvas) -> gis::Status {
            canvas.painter.setPen(QPen(look.ink, look.frame, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
            canvas.painter.setBrush(Qt::NoBrush);
            canvas.painter.drawRect(frameMm);
            return {};
          }};
}

/// Names of parks stand beside their symbols where they have some, else in their land.
std::vector<map::LabelLayer> labelsOf(const SheetInput& input, const std::vector<ParkSymbol>& symbols,
                                      const map::MapView& view) {
  const answer::LabelStyle* style = input.styles.label("park");
  if (symbols.empty() || style == nullptr) return input.content.labels;
  std::vector<map::LabelLayer> layers;
  layers.push_back(symbolNames(symbols, view, *style));
  for (const map::LabelLayer& layer : input.content.labels) {
    if (layer.style.id != style->id) layers.push_back(layer);
  }
  return layers;
}

}  // namespace

gis::Status addMap(Page& page, const SheetInput& input, const map::MapView& view, const QRectF& frameMm,
                   const Look& look, const std::vector<ParkSymbol>& symbols) {
  page.view = view;
  page.frameMm = frameMm;
  page.crs = input.world.crs;
  for (const map::MapLayer& layer : input.content.layers) {
    if (view.denominator() > layer.toScale) continue;
    page.blocks.push_back(layerBlock(layer, view, frameMm, input.language));
  }
  if (!input.sheet.grid.empty()) page.blocks.push_back(gridBlock(input, view, frameMm, look));
  map::LabelSettings settings{{}, look.family, std::max(1.0, look.body / Look().body)};
  for (const ParkSymbol& symbol : symbols) {
    const double r = symbol.radiusMm;
    settings.taken.emplace_back(symbol.centreMm.x() - r, symbol.centreMm.y() - r, 2 * r, 2 * r);
  }
  if (!symbols.empty()) page.blocks.push_back(symbolsBlock(symbols, frameMm, look, input.language));
  gis::Progress progress;
  HECTARE_ASSIGN(auto labels, map::placeLabels(labelsOf(input, symbols, view), view, settings, progress));
  page.blocks.push_back(labelBlock(std::move(labels), frameMm, input.language));
  page.blocks.push_back(frameBlock(frameMm, look));
  return {};
}

}  // namespace hectare::print
