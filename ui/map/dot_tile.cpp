// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/dot_tile.h"

#include <algorithm>

namespace hectare::map {

namespace {

/// How far simplifying may move a line, in dots. Few rounds take out most of what can go.
constexpr double unseenShift = 0.06;
constexpr int simplifyRounds = 2;

}  // namespace

DotTile::DotTile(const DotScene& scene, const QRect& dots)
    : m_scene(scene),
      m_dots(dots),
      m_toTile(scene.toDots().from(dots.topLeft())),
      m_areas(scene.looks().size()),
      m_lines(scene.pens().size()),
      m_markers(scene.looks().size()),
      m_outlines(scene.pens().size()),
      m_shares(static_cast<std::size_t>(dots.width())),
      m_blend(m_shares.size()) {}

void DotTile::collect() {
  for (const std::uint32_t feature : m_scene.featuresIn(m_dots)) addFeature(feature);
  addDashes();
}

Coverage& DotTile::area(std::size_t symbol) {
  if (!m_areas[symbol]) m_areas[symbol] = std::make_unique<Coverage>(m_dots.width(), m_dots.height());
  return *m_areas[symbol];
}

SampleMask& DotTile::markerArea(std::size_t symbol) {
  if (!m_markers[symbol]) m_markers[symbol] = std::make_unique<SampleMask>(m_dots.width(), m_dots.height());
  return *m_markers[symbol];
}

std::span<const QPointF> DotTile::mapped(gis::Path path) {
  m_path.resize(path.size());
  std::transform(path.begin(), path.end(), m_path.begin(), m_toTile);
  return m_path;
}

void DotTile::addFeature(std::uint32_t feature) {
  const gis::GeometryColumn& shapes = m_scene.shapes();
  const std::size_t symbol = m_scene.layer().symbolOf[feature];
  if (symbol >= m_scene.looks().size()) return;
  const DotScene::Look& look = m_scene.looks()[symbol];
  switch (shapes.kind(feature)) {
    case gis::GeometryKind::none:
      return;
    case gis::GeometryKind::polygon:
      return addPolygon(feature, symbol);
    case gis::GeometryKind::line:
      if (!look.pen || look.dashed) return;
      return shapes.forEachPath(feature, [&](gis::Path path) { stroke(mapped(path), *look.pen, m_lines); });
    case gis::GeometryKind::point:
      return shapes.forEachPath(feature, [&](gis::Path path) { addMarker(path.front(), symbol); });
  }
}

void DotTile::addPolygon(std::uint32_t feature, std::size_t symbol) {
  const gis::GeometryColumn& shapes = m_scene.shapes();
  const DotScene::Look& look = m_scene.looks()[symbol];
  const bool outlined = look.pen && !look.dashed;
  for (std::size_t part = 0; part < shapes.partCount(feature); ++part) {
    for (std::size_t ring = 0; ring < shapes.pathCount(feature, part); ++ring) {
      const std::span<const QPointF> points = mapped(shapes.path(feature, part, ring));
      if (look.hasArea()) area(symbol).addRing(points, ring == 0 ? RingRole::outer : RingRole::hole);
      if (outlined) stroke(points, *look.pen, m_lines);
    }
  }
}

void DotTile::stroke(std::span<const QPointF> line, std::size_t pen, LineMasks& masks) {
  if (!masks[pen]) masks[pen] = std::make_unique<LineMask>(m_dots.width(), m_dots.height());
  m_simple.assign(line.begin(), line.end());
  m_simplifier.simplify(m_simple, unseenShift, simplifyRounds);
  strokeLine(*masks[pen], m_simple, m_scene.pens()[pen].width);
}

void DotTile::addMarker(gis::Coord at, std::size_t symbol) {
  const DotScene::Look& look = m_scene.looks()[symbol];
  const QPointF middle = m_toTile(at);
  const auto around = [&](const std::vector<QPointF>& corners) {
    m_path.clear();
    for (const QPointF& corner : corners) m_path.push_back(middle + corner);
  };
  for (const std::vector<QPointF>& piece : look.marker.pieces) {
    if (!look.fill.isValid()) break;
    around(piece);
    markerArea(symbol).addConvex(m_path);
  }
  if (!look.pen || look.marker.outline.empty()) return;
  around(look.marker.outline);
  m_path.push_back(m_path.front());
  stroke(m_path, *look.pen, m_outlines);
}

void DotTile::addDashes() {
  const QRectF reached = QRectF(m_dots).adjusted(-m_scene.reach(), -m_scene.reach(), m_scene.reach(), m_scene.reach());
  for (const DotScene::Dash& dash : m_scene.dashLines()) {
    const bool apart = dash.box.right() < reached.left() || dash.box.left() > reached.right() ||
                       dash.box.bottom() < reached.top() || dash.box.top() > reached.bottom();
    if (apart) continue;
    m_path.clear();
    for (const QPointF& p : dash.line) m_path.push_back(p - m_dots.topLeft());
    stroke(m_path, dash.pen, m_lines);
  }
}

void DotTile::writeAreas(int y) {
  for (std::size_t s = 0; s < m_areas.size(); ++s) {
    if (!m_areas[s] || !m_areas[s]->rowTouched(y) || !m_scene.looks()[s].fill.isValid()) continue;
    m_areas[s]->row(y, m_shares);
    m_blend.lay(m_shares, m_scene.looks()[s].fill);
  }
}

void DotTile::writeHatches(int y) {
  for (std::size_t s = 0; s < m_areas.size(); ++s) {
    if (!m_areas[s] || !m_areas[s]->rowTouched(y)) continue;
    for (const DotScene::HatchPaint& hatch : m_scene.looks()[s].hatches) {
      m_areas[s]->row(y, m_shares);
      hatch.dots.row(m_dots.left(), m_dots.top() + y, m_shares);
      m_blend.over(m_shares, hatch.colour);
    }
  }
}

void DotTile::writeLines(int y, const LineMasks& masks) {
  std::vector<std::size_t> pens;
  for (std::size_t pen = 0; pen < masks.size(); ++pen) {
    if (masks[pen] && masks[pen]->covered.rowTouched(y)) pens.push_back(pen);
  }
  const bool opaque =
      std::all_of(pens.begin(), pens.end(), [&](std::size_t pen) { return m_scene.pens()[pen].colour.alpha() == 255; });
  if (opaque && pens.size() > 1) return writeCrossing(y, masks, pens);
  for (const std::size_t pen : pens) {
    masks[pen]->covered.row(y, m_shares);
    m_blend.over(m_shares, m_scene.pens()[pen].colour);
  }
}

/// Lines of several looks often run along each other. Point by point it is known which is seen; so that colours laid
/// over one another give just that, a share counts in what those above it leave.
void DotTile::writeCrossing(int y, const LineMasks& masks, std::span<const std::size_t> pens) {
  const std::size_t width = m_shares.size();
  std::vector<std::uint64_t> hidden(width);
  std::vector<float> left(width, 1.0F);
  std::vector<std::vector<float>> seen(pens.size(), std::vector<float>(width));
  for (std::size_t i = pens.size(); i-- > 0;) {
    masks[pens[i]]->covered.rowBelow(y, hidden, seen[i]);
    for (std::size_t x = 0; x < width; ++x) {
      const float share = seen[i][x];
      if (share == 0) continue;
      seen[i][x] = share / left[x];
      left[x] -= share;
    }
  }
  for (std::size_t i = 0; i < pens.size(); ++i) m_blend.over(seen[i], m_scene.pens()[pens[i]].colour);
}

void DotTile::writeMarkers(int y) {
  for (std::size_t s = 0; s < m_markers.size(); ++s) {
    if (m_markers[s] && m_markers[s]->row(y, m_shares)) m_blend.over(m_shares, m_scene.looks()[s].fill);
  }
}

void DotTile::layRow(int y, std::span<QRgb> dots) {
  writeAreas(y);
  writeHatches(y);
  writeLines(y, m_lines);
  writeMarkers(y);
  writeLines(y, m_outlines);
  m_blend.layOn(dots);
}

}  // namespace hectare::map
