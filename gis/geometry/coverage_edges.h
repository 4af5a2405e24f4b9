// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "gis/geometry/geometry_column.h"

namespace hectare::gis {

/// An edge of a polygon with its land on the left.
struct LandEdge {
  Coord from;
  Coord to;
  std::uint32_t feature = 0;
};

using FeaturePair = std::pair<std::uint32_t, std::uint32_t>;  ///< first < second

/// The boundaries of a layer held against each other.
struct MatchedEdges {
  std::vector<LandEdge> alone;         ///< edges without a neighbour that has the same edge the other way, by feature
  std::vector<FeaturePair> sameSide;   ///< polygons that have an edge in common and lie on the same side of it; sorted
  std::vector<std::uint32_t> doubled;  ///< features that stand earlier in the column with the same rings; sorted
};

/// A hash of the exact coordinates; 0 and -0 are alike.
[[nodiscard]] std::uint64_t hashOf(Coord c);

/// Internal to gis/geometry. Errors: cancelled.
Result<MatchedEdges> matchEdges(const GeometryColumn& column, const Progress& progress);

}  // namespace hectare::gis
