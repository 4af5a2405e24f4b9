// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/dot_scene.h"

#include <algorithm>
#include <cmath>

#include "gis/base/parallel.h"
#include "ui/map/coarse_shapes.h"
#include "ui/map/layer_lines.h"

namespace hectare::map {

namespace {

/// A line thinner than this many dots is drawn as if it had them, since nobody would see it.
constexpr double hairline = 0.25;
}  // namespace

DotScene::DotScene(const MapView& view, const MapLayer& layer, const QTransform& toDots)
    : m_layer(layer),
      m_dotsPerMm(std::sqrt(std::abs(toDots.determinant()))),
      m_shapes(shapesToDraw(layer, view, m_dotsPerMm)),
      m_toDots(view, toDots) {
  for (const Symbol& symbol : layer.symbols) m_looks.push_back(lookOf(symbol, view, toDots));
  layOutDashes(view);
  if (!layer.index) findBoxes();
}

void DotScene::findBoxes() {
  m_boxes.resize(m_layer.shapes->size());
  constexpr std::size_t atOnce = 16'384;
  gis::parallelFor(m_boxes.size(), atOnce, [&](std::size_t begin, std::size_t end) {
    for (std::size_t f = begin; f < end; ++f) m_boxes[f] = m_layer.shapes->box(f);
  });
}

std::size_t DotScene::penFor(const Pen& pen) {
  const auto found = std::find(m_pens.begin(), m_pens.end(), pen);
  if (found != m_pens.end()) return static_cast<std::size_t>(found - m_pens.begin());
  m_pens.push_back(pen);
  return m_pens.size() - 1;
}

DotScene::Look DotScene::lookOf(const Symbol& symbol, const MapView& view, const QTransform& toDots) {
  Look look;
  look.fill = withOpacity(symbol.fill, m_layer.opacity);
  for (const Hatch& hatch : symbol.hatches) {
    const QColor colour = withOpacity(hatch.colour, m_layer.opacity);
    if (colour.isValid()) look.hatches.push_back({HatchDots(hatch, view, toDots.inverted()), colour});
  }
  const double size = symbol.marker.sizeMm * m_dotsPerMm;
  if (size > 0) look.marker = markerShape(symbol.marker.shape, size, 0.05);
  m_reach = std::max(m_reach, size + 1);
  const QColor stroke = withOpacity(symbol.stroke, m_layer.opacity);
  if (!stroke.isValid()) return look;
  const double width = std::max(symbol.strokeMm * m_dotsPerMm, hairline);
  look.pen = penFor({stroke, width});
  look.dashed = isDashed(symbol);
  m_reach = std::max(m_reach, size + width + 1);
  return look;
}

void DotScene::layOutDashes(const MapView& view) {
  const gis::Box land = view.land();
  const QRectF room = QRectF(m_toDots({land.minX, land.maxY}), m_toDots({land.maxX, land.minY}))
                          .normalized()
                          .adjusted(-m_reach, -m_reach, m_reach, m_reach);
  for (std::size_t s = 0; s < m_looks.size(); ++s) {
    if (!m_looks[s].dashed) continue;
    std::vector<double> pattern;
    for (const double length : m_layer.symbols[s].dashMm) pattern.push_back(length * m_dotsPerMm);
    for (const MapLine& line : linesOfSymbol(m_layer, s, view.land(), m_toDots)) {
      for (MapLine& dash : dashes(line, pattern, room)) {
        QRectF box = QPolygonF(QList<QPointF>(dash.begin(), dash.end())).boundingRect();
        m_dashes.push_back({std::move(dash), box, *m_looks[s].pen});
      }
    }
  }
}

std::vector<std::uint32_t> DotScene::featuresIn(const QRect& dots) const {
  const gis::Box land = m_toDots.landIn(QRectF(dots).adjusted(-m_reach, -m_reach, m_reach, m_reach));
  if (m_layer.index) return m_layer.index->query(land);
  std::vector<std::uint32_t> found;
  for (std::uint32_t f = 0; f < m_boxes.size(); ++f) {
    if (m_boxes[f].intersects(land)) found.push_back(f);
  }
  return found;
}

}  // namespace hectare::map
