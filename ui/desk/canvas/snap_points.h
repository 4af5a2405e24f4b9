// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>

#include "gis/geometry/geometry_column.h"
#include "gis/table/spatial_index.h"

namespace hectare::desk {

/// Shapes whose boundaries attract what is drawn. \pre the index is that of the shapes; neither is null.
struct SnapLayer {
  std::shared_ptr<const gis::GeometryColumn> shapes;
  std::shared_ptr<const gis::SpatialIndex> index;
};

/// What lies near the pointer: a vertex, which goes before an edge.
struct SnapPoint {
  enum class Kind : std::uint8_t { vertex, edge };
  gis::Coord place;  ///< of a vertex: its own coordinates, bit for bit
  Kind kind = Kind::vertex;
  friend bool operator==(const SnapPoint&, const SnapPoint&) = default;
};

/// The nearest vertex within `reachM` metres of a place, else the nearest point on an edge, else nothing. Of several
/// at one distance the one of the first layer and feature. Looks only at what the indexes find near.
std::optional<SnapPoint> snapPoint(std::span<const SnapLayer> layers, gis::Coord place, double reachM);

}  // namespace hectare::desk
