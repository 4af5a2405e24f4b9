// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/canvas/edited_rings.h"

#include <cmath>

#include "gis/geometry/point_in_polygon.h"

namespace hectare::desk {

namespace {

constexpr std::size_t fewest = 3;

/// The place whose point is nearest and within reach. \param pointOf RingPlace -> Coord
template <class PointOf>
std::optional<RingPlace> nearestPlace(const std::vector<EditedRings::Ring>& rings, gis::Coord place, double reachM,
                                      PointOf&& pointOf) {
  std::optional<RingPlace> nearest;
  double least = reachM;
  for (std::size_t r = 0; r < rings.size(); ++r) {
    for (std::size_t c = 0; c < rings[r].corners.size(); ++c) {
      const gis::Coord point = pointOf(RingPlace{r, c});
      const double far = std::hypot(point.x - place.x, point.y - place.y);
      if (far > least || (nearest && far == least)) continue;
      least = far;
      nearest = RingPlace{r, c};
    }
  }
  return nearest;
}

}  // namespace

EditedRings::EditedRings(const gis::GeometryColumn& shapes, std::size_t feature) {
  for (std::size_t part = 0; part < shapes.partCount(feature); ++part) {
    for (std::size_t path = 0; path < shapes.pathCount(feature, part); ++path) {
      const gis::Path closed = shapes.path(feature, part, path);
      m_rings.push_back({part, {closed.begin(), closed.end() - (closed.empty() ? 0 : 1)}});
    }
  }
}

gis::Coord EditedRings::middleOf(RingPlace edge) const {
  const auto& corners = m_rings[edge.ring].corners;
  const gis::Coord a = corners[edge.corner];
  const gis::Coord b = corners[(edge.corner + 1) % corners.size()];
  return {(a.x + b.x) / 2, (a.y + b.y) / 2};
}

gis::GeometryColumn EditedRings::shape() const {
  gis::GeometryColumn shape;
  shape.beginFeature(gis::GeometryKind::polygon);
  for (std::size_t r = 0; r < m_rings.size(); ++r) {
    if (r == 0 || m_rings[r].part != m_rings[r - 1].part) shape.beginPart();
    shape.beginPath();
    for (const gis::Coord c : m_rings[r].corners) shape.add(c);
    shape.add(m_rings[r].corners.front());
  }
  return shape;
}

std::optional<RingPlace> EditedRings::cornerNear(gis::Coord place, double reachM) const {
  return nearestPlace(m_rings, place, reachM, [&](RingPlace corner) { return at(corner); });
}

std::optional<RingPlace> EditedRings::middleNear(gis::Coord place, double reachM) const {
  return nearestPlace(m_rings, place, reachM, [&](RingPlace edge) { return middleOf(edge); });
}

bool EditedRings::contains(gis::Coord place) const { return !m_rings.empty() && gis::contains(shape(), 0, place); }

RingPlace EditedRings::divide(RingPlace edge) {
  const gis::Coord middle = middleOf(edge);
  auto& corners = m_rings[edge.ring].corners;
  corners.insert(corners.begin() + static_cast<std::ptrdiff_t>(edge.corner) + 1, middle);
  return {edge.ring, edge.corner + 1};
}

bool EditedRings::remove(RingPlace corner) {
  auto& corners = m_rings[corner.ring].corners;
  if (corners.size() > fewest) {
    corners.erase(corners.begin() + static_cast<std::ptrdiff_t>(corner.corner));
    return true;
  }
  const bool outer = corner.ring == 0 || m_rings[corner.ring - 1].part != m_rings[corner.ring].part;
  if (outer) return false;
  m_rings.erase(m_rings.begin() + static_cast<std::ptrdiff_t>(corner.ring));
  return true;
}

void EditedRings::move(double eastM, double northM) {
  for (Ring& ring : m_rings) {
    for (gis::Coord& c : ring.corners) c = {c.x + eastM, c.y + northM};
  }
}

}  // namespace hectare::desk
