// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/plan_area.h"

#include <cmath>
#include <memory>

#include "gis/crs/transform.h"
#include "gis/geometry/area.h"

namespace hectare::desk {

namespace {

std::vector<gis::Coord> closed(std::vector<gis::Coord> ring) {
  if (!ring.empty() && ring.front() != ring.back()) ring.push_back(ring.front());
  return ring;
}

}  // namespace

std::function<double(const std::vector<gis::Coord>& ring)> planArea(const Snapshot& snapshot) {
  const auto planar = [](const std::vector<gis::Coord>& ring) { return std::abs(gis::ringArea(closed(ring))); };
  if (!snapshot.plan.geodesicArea || !snapshot.world) return planar;
  auto made = gis::GeodesicArea::create(snapshot.world->crs);
  if (!made) return planar;
  auto geodesic = std::make_shared<gis::GeodesicArea>(std::move(*made));
  return [geodesic](const std::vector<gis::Coord>& ring) { return std::abs(geodesic->ring(closed(ring))); };
}

}  // namespace hectare::desk
