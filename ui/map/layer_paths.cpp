// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/layer_paths.h"

#include <algorithm>

#include "ui/map/clip_path.h"
#include "ui/map/dash_lines.h"
#include "ui/map/hatch_lines.h"
#include "ui/map/simplify_path.h"

namespace hectare::map {

namespace {

constexpr double toleranceInDots = 0.25;

}  // namespace

LayerPaths::LayerPaths(const MapView& view, const MapLayer& layer, const PathSteps& steps)
    : m_view(view),
      m_shapes(*layer.shapes),
      m_steps(steps),
      m_toMm(view, QTransform()),
      m_frame(QPointF(0, 0), view.frameMm()),
      m_tolerance(view.dotMm() * toleranceInDots) {}

std::vector<QPointF> LayerPaths::mapped(gis::Path path) const {
  std::vector<QPointF> points(path.size());
  std::transform(path.begin(), path.end(), points.begin(), m_toMm);
  return points;
}

bool LayerPaths::insideFrame(std::span<const QPointF> path) const {
  return std::all_of(path.begin(), path.end(), [&](QPointF p) {
    return p.x() >= m_frame.left() && p.x() <= m_frame.right() && p.y() >= m_frame.top() && p.y() <= m_frame.bottom();
  });
}

void LayerPaths::addRing(Areas& areas, std::vector<QPointF> ring, bool hole, bool inside, bool outlined) const {
  simplifyPath(ring, m_tolerance);
  if (inside) {
    const auto closing = outlined ? PathSteps::Closing::closed : PathSteps::Closing::open;
    return m_steps.addRing(areas.whole, ring, hole, closing);
  }
  const std::vector<QPointF> kept = clippedRing(ring, m_frame);
  if (kept.empty()) return;
  m_steps.addRing(areas.cut, kept, hole, PathSteps::Closing::open);
  if (!outlined) return;
  for (const MapLine& line : clippedLine(ring, m_frame)) m_steps.addLine(areas.cutLines, line);
}

void LayerPaths::addPart(Areas& areas, std::size_t feature, std::size_t part, bool outlined) const {
  std::vector<MapLine> rings;
  for (std::size_t ring = 0; ring < m_shapes.pathCount(feature, part); ++ring) {
    rings.push_back(mapped(m_shapes.path(feature, part, ring)));
  }
  // A hole goes where its outer ring goes: in a path of its own it would be filled.
  const bool inside = std::ranges::all_of(rings, [&](const MapLine& ring) { return insideFrame(ring); });
  for (std::size_t i = 0; i < rings.size(); ++i) addRing(areas, std::move(rings[i]), i > 0, inside, outlined);
}

LayerPaths::Areas LayerPaths::areas(std::span<const std::uint32_t> features, bool outlined) const {
  Areas areas;
  areas.whole.setFillRule(Qt::WindingFill);
  areas.cut.setFillRule(Qt::WindingFill);
  for (const std::uint32_t f : features) {
    if (m_shapes.kind(f) != gis::GeometryKind::polygon) continue;
    for (std::size_t part = 0; part < m_shapes.partCount(f); ++part) addPart(areas, f, part, outlined);
  }
  return areas;
}

QPainterPath LayerPaths::lines(std::span<const std::uint32_t> features) const {
  std::vector<MapLine> all;
  for (const std::uint32_t f : features) {
    if (m_shapes.kind(f) == gis::GeometryKind::point) continue;
    m_shapes.forEachPath(f, [&](gis::Path path) {
      MapLine line = mapped(path);
      simplifyPath(line, m_tolerance);
      all.push_back(std::move(line));
    });
  }
  QPainterPath path;
  for (const MapLine& line : withoutSharedEdges(all)) {
    for (const MapLine& part : clippedLine(line, m_frame)) m_steps.addLine(path, part);
  }
  return path;
}

QPainterPath LayerPaths::hatch(std::span<const std::uint32_t> features, const Hatch& hatch) const {
  const HatchGrid grid(hatch, m_view);
  HatchedArea area(grid);
  for (const std::uint32_t f : features) {
    if (m_shapes.kind(f) != gis::GeometryKind::polygon) continue;
    std::vector<MapLine> rings;
    m_shapes.forEachPath(f, [&](gis::Path path) {
      MapLine ring = mapped(path);
      if (!insideFrame(ring)) ring = clippedRing(ring, m_frame);
      if (!ring.empty()) rings.push_back(std::move(ring));
    });
    area.addPolygon(rings);
  }
  QPainterPath path;
  for (const QLineF& line : area.lines()) m_steps.addLine(path, std::array{line.p1(), line.p2()});
  return path;
}

std::vector<QPointF> LayerPaths::places(std::span<const std::uint32_t> features, double marginMm) const {
  const QRectF near = m_frame.adjusted(-marginMm, -marginMm, marginMm, marginMm);
  std::vector<QPointF> places;
  for (const std::uint32_t f : features) {
    if (m_shapes.kind(f) != gis::GeometryKind::point) continue;
    m_shapes.forEachPath(f, [&](gis::Path path) {
      const QPointF p = m_toMm(path.front());
      if (near.contains(p)) places.push_back(m_steps(p));
    });
  }
  const auto lesser = [](QPointF a, QPointF b) { return a.y() != b.y() ? a.y() < b.y() : a.x() < b.x(); };
  std::sort(places.begin(), places.end(), lesser);
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

}  // namespace hectare::map
