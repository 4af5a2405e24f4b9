// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/area_of_use.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "gis/crs/transform.h"

namespace hectare::gis {

namespace {

constexpr double marginDegrees = 1.0;

Box widened(const Box& box) {
  return {box.minX - marginDegrees, std::max(box.minY - marginDegrees, -90.0), box.maxX + marginDegrees,
          std::min(box.maxY + marginDegrees, 90.0)};
}

/// A box as a grid of points, since its edges are no straight lines in another system.
std::vector<Coord> gridOf(const Box& box) {
  constexpr int steps = 20;
  std::vector<Coord> grid;
  for (int i = 0; i <= steps; ++i) {
    for (int j = 0; j <= steps; ++j) {
      grid.push_back({box.minX + (box.maxX - box.minX) * i / steps, box.minY + (box.maxY - box.minY) * j / steps});
    }
  }
  return grid;
}

std::optional<Box> findAreaOfUse(const Crs& crs) {
  if (!crs.areaOfUse()) return std::nullopt;
  const Box degrees = widened(*crs.areaOfUse());
  if (crs.isGeographic()) return degrees;
  const auto wgs84 = Crs::parse("EPSG:4326");
  if (!wgs84) return std::nullopt;
  const auto transform = Transform::create(*wgs84, crs, *crs.areaOfUse());
  if (!transform) return std::nullopt;
  Box box;
  for (Coord c : gridOf(degrees)) {
    if (transform->apply({&c, 1})) box.add(c);
  }
  return box;
}

}  // namespace

std::optional<Box> areaOfUseIn(const Crs& crs) {
  // Every source of a plan asks this of the same few systems, and finding the transformation takes PROJ longer than
  // reading a small source does.
  static std::mutex mutex;
  static std::map<std::string, std::optional<Box>> known;
  const std::scoped_lock lock(mutex);
  const auto found = known.find(crs.definition());
  if (found != known.end()) return found->second;
  return known.emplace(crs.definition(), findAreaOfUse(crs)).first->second;
}

bool looksLikeDegrees(const Crs& crs, const Box& box) {
  return crs.isProjected() && Box{-180, -90, 180, 90}.contains(box);
}

}  // namespace hectare::gis
