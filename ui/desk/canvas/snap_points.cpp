// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/canvas/snap_points.h"

#include <algorithm>
#include <vector>

namespace hectare::desk {

namespace {

/// The nearest so far; squared distances.
struct Nearest {
  gis::Coord at;
  double distance;
  bool found = false;

  void offer(gis::Coord from, gis::Coord candidate) {
    const double dx = candidate.x - from.x;
    const double dy = candidate.y - from.y;
    const double far = dx * dx + dy * dy;
    if (far > distance || (found && far == distance)) return;
    at = candidate;
    distance = far;
    found = true;
  }
};

/// An edge of no length is its first end.
gis::Coord nearestOn(gis::Coord a, gis::Coord b, gis::Coord place) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double length = dx * dx + dy * dy;
  if (length == 0) return a;
  const double along = std::clamp(((place.x - a.x) * dx + (place.y - a.y) * dy) / length, 0.0, 1.0);
  return {a.x + along * dx, a.y + along * dy};
}

gis::Box around(gis::Coord place, double reachM) {
  return {place.x - reachM, place.y - reachM, place.x + reachM, place.y + reachM};
}

/// Calls f(path) for each path of each shape that may come within reach.
template <class F>
void forEachPathNear(std::span<const SnapLayer> layers, gis::Coord place, double reachM, F&& f) {
  std::vector<std::uint32_t> near;
  for (const SnapLayer& layer : layers) {
    near.clear();
    layer.index->query(around(place, reachM), near);
    for (const std::uint32_t feature : near) layer.shapes->forEachPath(feature, f);
  }
}

Nearest nearestVertex(std::span<const SnapLayer> layers, gis::Coord place, double reachM) {
  Nearest nearest{place, reachM * reachM};
  forEachPathNear(layers, place, reachM, [&](gis::Path path) {
    for (const gis::Coord vertex : path) nearest.offer(place, vertex);
  });
  return nearest;
}

Nearest nearestEdge(std::span<const SnapLayer> layers, gis::Coord place, double reachM) {
  Nearest nearest{place, reachM * reachM};
  forEachPathNear(layers, place, reachM, [&](gis::Path path) {
    for (std::size_t i = 1; i < path.size(); ++i) nearest.offer(place, nearestOn(path[i - 1], path[i], place));
  });
  return nearest;
}

}  // namespace

std::optional<SnapPoint> snapPoint(std::span<const SnapLayer> layers, gis::Coord place, double reachM) {
  // From near to far: on a map of a whole province everything lies within reach, and the nearest is very near.
  constexpr double nearest = 64;
  for (double part = nearest; part >= 1; part /= 2) {
    const Nearest vertex = nearestVertex(layers, place, reachM / part);
    if (vertex.found) return SnapPoint{vertex.at, SnapPoint::Kind::vertex};
  }
  const Nearest edge = nearestEdge(layers, place, reachM);
  if (edge.found) return SnapPoint{edge.at, SnapPoint::Kind::edge};
  return std::nullopt;
}

}  // namespace hectare::desk
