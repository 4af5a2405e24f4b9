// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "gis/geometry/snap_grid.h"

namespace hectare::gis {

/// A straight piece between two grid points, a < b, and the segment of the input that it came from.
struct GridSegment {
  GridPoint a;
  GridPoint b;
  std::uint32_t origin = 0;
};

/// Cuts segments until they meet at common end points only: no two cross, and no end point lies on (or within half a
/// grid unit of) another segment. All crossings are those of the segments that are given, rounded to the grid; every
/// segment is drawn through the centres of the pixels of crossings and end points that it passes (snap rounding: Hobby
/// 1999, doi:10.1016/S0925-7721(99)00021-8), which leaves nothing that crosses and no piece further than a pixel from
/// its segment. Pieces that have come too close to an end point by that are drawn there too, round after round
/// (iterated snap rounding: Halperin and Packer, Computational Geometry 23, 2002). Crossings are never looked for
/// again: pieces from almost one point to almost one other would push each other along the grid, a unit per round. The
/// result does not depend on the order of the input, but for the order of the pieces. Pieces that come to lie on one
/// another become one. \param merge the origin of such a piece, from those of the pieces; none: they cancel, and the
/// piece is dropped. \param stop may be null. \pre a < b for every segment. Errors: cancelled; internal, if the rounds
/// do not end.
using MergeOrigins = std::function<std::optional<std::uint32_t>(std::vector<std::uint32_t>&)>;
Result<std::vector<GridSegment>> nodeSegments(std::vector<GridSegment> segments, const MergeOrigins& merge,
                                              const Progress* stop);

}  // namespace hectare::gis
