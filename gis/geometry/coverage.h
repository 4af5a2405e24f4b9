// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "gis/geometry/geometry_column.h"

namespace hectare::gis {

/// Land that two polygons of a layer both claim.
struct Overlap {
  std::uint32_t first = 0;  ///< feature
  std::uint32_t second = 0;
  double areaM2 = 0;
  double meanWidthM = 0;  ///< twice the area by the perimeter
  Coord place;            ///< a corner of its largest piece
};

/// Land that lies between polygons of a layer and belongs to none.
struct Gap {
  std::vector<std::uint32_t> around;  ///< the polygons at it, ascending
  double areaM2 = 0;
  double meanWidthM = 0;
  Coord place;
};

struct CoverageFlaws {
  std::vector<Overlap> overlaps;  ///< by features
  std::vector<Gap> gaps;          ///< by place
  bool complete = true;           ///< false: there was so much to cut that not all of it was looked at
};

/// Fills a list with the features whose box meets a box, in ascending order.
using BoxQuery = std::function<void(const Box&, std::vector<std::uint32_t>&)>;

/// What is narrower than this, on average, is rounding and not told.
inline constexpr double leastFlawWidthM = 0.001;

/// Where polygons that should cover land without overlaps and gaps do not. In a clean coverage neighbours share their
/// edges exactly, so edges are first matched by their coordinates; only where one has no partner are polygons cut (as
/// validators of coverages do). From there the search spreads over whatever overlaps. Polygons whose rings are the same
/// are taken as one. Runs on several threads; the result does not depend on them, nor on the order of the rows, but for
/// the numbers of the features. \pre valid polygons in metres; other kinds are passed over.
/// \param gapWidthM enclosed gaps up to this mean width are told; wider ones are streets, water, other land.
/// Errors: cancelled, internal.
Result<CoverageFlaws> findCoverageFlaws(const GeometryColumn& column, const BoxQuery& query, double gapWidthM,
                                        const Progress& progress);

/// Twice the area by the perimeter: the width of what is long and narrow. 0 without area. \pre a polygon.
[[nodiscard]] double meanWidth(const GeometryColumn& column, std::size_t feature);

}  // namespace hectare::gis
