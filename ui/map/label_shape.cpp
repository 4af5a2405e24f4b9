// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/label_shape.h"

#include <algorithm>
#include <cmath>

#include "gis/geometry/clip_ring.h"
#include "gis/geometry/inscribed_circle.h"
#include "gis/geometry/point_in_polygon.h"
#include "ui/map/reach.h"

namespace hectare::map {

namespace {

/// Units of the grid in which rings are clipped, per millimetre.
constexpr double unitsPerMm = 1000;
constexpr double thinningMm = 0.1;
/// What lies this far outside the frame is brought nearer, so that numbers stay small; it is clipped away anyhow.
constexpr double farMm = 1e6;

gis::GridPoint gridPoint(QPointF mm) {
  const auto unit = [](double v) { return std::llround(std::clamp(v, -farMm, farMm) * unitsPerMm); };
  return {unit(mm.x()), unit(mm.y())};
}

/// A closed path without its last vertex, in grid units of the map; vertices that are hardly apart are one.
gis::GridRing ringOf(gis::Path path, const MapView& view) {
  constexpr auto apart = static_cast<std::int64_t>(thinningMm * unitsPerMm);
  gis::GridRing ring;
  for (const gis::Coord c : path) {
    const gis::GridPoint p = gridPoint(view.toMap(c));
    const bool near = !ring.empty() && std::abs(p.x - ring.back().x) < apart && std::abs(p.y - ring.back().y) < apart;
    if (!near) ring.push_back(p);
  }
  if (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
  return ring;
}

void addRing(const gis::GridRing& ring, gis::GeometryColumn& out) {
  out.beginPath();
  for (std::size_t i = 0; i <= ring.size(); ++i) {
    const gis::GridPoint& p = ring[i % ring.size()];
    out.add({static_cast<double>(p.x) / unitsPerMm, static_cast<double>(p.y) / unitsPerMm});
  }
}

double twiceArea(const gis::GridRing& ring) {
  double sum = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const auto& a = ring[i];
    const auto& b = ring[(i + 1) % ring.size()];
    sum += (static_cast<double>(a.x) * static_cast<double>(b.y) - static_cast<double>(b.x) * static_cast<double>(a.y)) /
           (unitsPerMm * unitsPerMm);
  }
  return std::abs(sum);
}

gis::Box boxOf(const QRectF& r) { return {r.left(), r.top(), r.right(), r.bottom()}; }

}  // namespace

LabelShape::LabelShape(const gis::GeometryColumn& shapes, std::size_t feature, const MapView& view) {
  const QRectF frame(QPointF(0, 0), view.frameMm());
  if (shapes.kind(feature) != gis::GeometryKind::polygon) {
    const gis::Box box = shapes.box(feature);
    if (!box.empty()) {
      const QRectF onMap(view.toMap({box.minX, box.maxY}), view.toMap({box.maxX, box.minY}));
      m_box = onMap.adjusted(-0.5, -0.5, 0.5, 0.5) & frame;
    }
    return;
  }
  const gis::GridBox window{gridPoint(frame.topLeft()), gridPoint(frame.bottomRight())};
  m_visible.beginFeature(gis::GeometryKind::polygon);
  m_visible.beginPart();
  double outer = 0;
  std::size_t rings = 0;
  shapes.forEachPath(feature, [&](gis::Path path) {
    gis::GridRing ring = ringOf(path, view);
    gis::clipRing(ring, window);
    if (ring.size() < 3) return;
    addRing(ring, m_visible);
    outer += ++rings == 1 ? twiceArea(ring) : -twiceArea(ring);
  });
  if (rings == 0) {
    m_visible = {};
    return;
  }
  const gis::Box box = m_visible.box(0);
  m_box = QRectF(QPointF(box.minX, box.minY), QPointF(box.maxX, box.maxY));
  constexpr double nearlyAll = 0.98;
  m_fillsFrame = outer >= 2 * nearlyAll * frame.width() * frame.height();
}

bool LabelShape::holds(const QRectF& box) const {
  if (m_visible.size() == 0 || !m_box.contains(box)) return false;
  bool crossed = false;
  m_visible.forEachPath(0, [&](gis::Path path) {
    for (std::size_t i = 1; i < path.size() && !crossed; ++i) crossed = reachesInto(path[i - 1], path[i], boxOf(box));
  });
  return !crossed && gis::contains(m_visible, 0, {box.center().x(), box.center().y()});
}

std::optional<QPointF> LabelShape::roomiestFor(QSizeF block) const {
  if (m_visible.size() == 0) return std::nullopt;
  // Squeezed so that the block becomes a square, the largest circle has most room for it.
  const double squeeze = block.height() / block.width();
  gis::GeometryColumn squeezed = m_visible;
  for (gis::Coord& c : squeezed.coords()) c.x *= squeeze;
  const auto circle = gis::largestInscribedCircle(squeezed, 0, thinningMm);
  if (!circle || !*circle) return std::nullopt;
  return QPointF((*circle)->centre.x / squeeze, (*circle)->centre.y);
}

}  // namespace hectare::map
