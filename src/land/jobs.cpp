// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "src/land/jobs.h"

#include "gis/geometry/point_in_polygon.h"
#include "src/land/park_land.h"

namespace hectare::land {

namespace {

/// The feature of lowest rank that contains the point, or none.
std::uint32_t firstAround(const RankedFeatures& features, gis::Coord point) {
  gis::Box here;
  here.add(point);
  for (const std::uint32_t rank : features.query(here)) {
    if (gis::contains(features[rank].geometry(), features[rank].row, point)) return rank;
  }
  return noFeature;
}

void countLayer(const world::Layer& layer, const RankedFeatures& parks, const RankedFeatures& municipalities,
                std::vector<ParkJobs>& result) {
  const gis::GeometryColumn& points = layer.table.geometry;
  const gis::Column* jobs = layer.table.find("jobs");
  for (std::uint32_t row = 0; row < points.size(); ++row) {
    if (points.kind(row) != gis::GeometryKind::point) continue;
    const gis::Coord place = points.coords(row).front();
    const std::uint32_t park = firstAround(parks, place);
    if (park == noFeature) continue;
    const auto number = jobs == nullptr ? std::nullopt : jobs->asNumber(row);
    if (!number) {
      ++result[park].unknown;
      continue;
    }
    ++result[park].known;
    result[park].jobs += *number;
    result[park].byMunicipality[firstAround(municipalities, place)] += *number;
  }
}

}  // namespace

gis::Result<std::optional<std::vector<ParkJobs>>> countJobs(const world::World& world, const RankedFeatures& parks,
                                                            const RankedFeatures& municipalities) {
  HECTARE_ASSIGN(const auto layers, world.layers(plan::Role::establishments));
  if (layers.empty()) return std::optional<std::vector<ParkJobs>>{};
  std::vector<ParkJobs> result(parks.size());
  for (const world::Layer* layer : layers) countLayer(*layer, parks, municipalities, result);
  return std::optional(std::move(result));
}

}  // namespace hectare::land
