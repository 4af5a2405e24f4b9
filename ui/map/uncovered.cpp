// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/uncovered.h"

#include <algorithm>

#include "gis/geometry/arrangement.h"
#include "gis/geometry/inside_point.h"
#include "gis/geometry/point_in_polygon.h"

namespace hectare::map {

namespace {

using gis::GeometryKind;

bool isOpaque(const Symbol& symbol, double opacity) {
  return symbol.fill.isValid() && symbol.fill.alpha() == 255 && opacity >= 1;
}

bool isIn(const gis::Box& box, gis::Coord c) {
  return c.x > box.minX && c.x < box.maxX && c.y > box.minY && c.y < box.maxY;
}

gis::Box common(const gis::Box& a, const gis::Box& b) {
  return {std::max(a.minX, b.minX), std::max(a.minY, b.minY), std::min(a.maxX, b.maxX), std::min(a.maxY, b.maxY)};
}

gis::GeometryColumn rectangle(const gis::Box& box) {
  gis::GeometryColumn column;
  column.beginFeature(GeometryKind::polygon);
  column.beginPart();
  column.beginPath();
  for (const gis::Coord c : {gis::Coord{box.minX, box.minY},
                             {box.maxX, box.minY},
                             {box.maxX, box.maxY},
                             {box.minX, box.maxY},
                             {box.minX, box.minY}}) {
    column.add(c);
  }
  return column;
}

}  // namespace

void Covers::add(const MapLayer& layer) {
  std::vector<bool> opaque;
  for (const Symbol& symbol : layer.symbols) opaque.push_back(isOpaque(symbol, layer.opacity));
  if (std::find(opaque.begin(), opaque.end(), true) == opaque.end()) return;
  m_layers.push_back({layer.shapes, layer.index, std::move(opaque), layer.symbolOf});
}

template <class F>
void Covers::forEachIn(const gis::Box& box, F&& f) const {
  for (const Layer& layer : m_layers) {
    for (const std::uint32_t feature : layer.index->query(box)) {
      const std::uint16_t symbol = layer.symbolOf[feature];
      if (symbol == MapLayer::hidden || !layer.opaque[symbol]) continue;
      if (layer.shapes->kind(feature) == GeometryKind::polygon) f(*layer.shapes, feature);
    }
  }
}

bool Covers::isCovered(gis::Coord point) const {
  bool covered = false;
  forEachIn({point.x, point.y, point.x, point.y}, [&](const gis::GeometryColumn& shapes, std::uint32_t feature) {
    covered = covered || gis::contains(shapes, feature, point);
  });
  return covered;
}

bool Covers::leaveLand(const gis::GeometryColumn& shapes, std::uint32_t feature) const {
  if (shapes.kind(feature) != GeometryKind::polygon) return leaveBoundary(shapes, feature);
  const gis::Box land = m_view.land();
  // Mostly a look at one place is enough.
  const gis::Coord place = gis::insidePoint(shapes, feature);
  if (isIn(land, place) && !isCovered(place)) return true;
  const gis::Box window = common(land, shapes.box(feature));
  const gis::GeometryColumn frame = rectangle(land);
  std::vector<gis::Shape> all{{&shapes, feature}, {&frame, 0}};
  forEachIn(window, [&](const gis::GeometryColumn& column, std::uint32_t f) { all.push_back({&column, f}); });
  const auto arrangement = gis::Arrangement::build(all, window);
  // Rings that cannot be laid over one another are none that hide; better one sign too many.
  if (!arrangement) return true;
  double areaM2 = 0;
  for (const auto& face : arrangement->faces()) {
    const auto cover = arrangement->cover(face.cover);
    if (cover.size() == 2 && cover[0] == 0 && cover[1] == 1) areaM2 += face.areaM2;
  }
  const double dotM = m_view.dotMm() * m_view.metresPerMm();
  return areaM2 > dotM * dotM;
}

bool Covers::leaveBoundary(const gis::GeometryColumn& shapes, std::uint32_t feature) const {
  const gis::Box land = m_view.land();
  bool left = false;
  shapes.forEachPath(feature, [&](gis::Path path) {
    for (std::size_t i = 0; i < path.size() && !left; ++i) {
      const gis::Coord from = path[i > 0 ? i - 1 : 0];
      // The part in the frame may be short: looked at in eighths.
      for (int step = 1; step < 16 && !left; step += 2) {
        const double t = step / 16.0;
        const gis::Coord c{from.x + (path[i].x - from.x) * t, from.y + (path[i].y - from.y) * t};
        left = isIn(land, c) && !isCovered(c);
      }
    }
  });
  return left;
}

}  // namespace hectare::map
