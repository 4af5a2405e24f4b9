// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/clip_ring.h"

#include <algorithm>

namespace hectare::gis {

namespace {

/// Where the edge between p and q meets the line axis = at; computed from the lesser end point, so that an edge gives
/// the same point in both directions.
template <std::int64_t GridPoint::*axis, std::int64_t GridPoint::*other>
GridPoint cutAt(GridPoint p, GridPoint q, std::int64_t at) {
  if (q < p) std::swap(p, q);
  const Int128 along = Int128{q.*other - p.*other} * (at - p.*axis);
  const Int128 length = q.*axis - p.*axis;
  GridPoint result;
  result.*axis = at;
  result.*other = p.*other + static_cast<std::int64_t>(along / length);
  return result;
}

template <std::int64_t GridPoint::*axis, std::int64_t GridPoint::*other>
void clipSide(GridRing& ring, std::int64_t at, bool keepAbove) {
  if (ring.empty()) return;
  const auto inside = [&](GridPoint p) { return keepAbove ? p.*axis >= at : p.*axis <= at; };
  if (std::all_of(ring.begin(), ring.end(), inside)) return;
  GridRing result;
  GridPoint from = ring.back();
  for (const GridPoint to : ring) {
    if (inside(from) != inside(to)) result.push_back(cutAt<axis, other>(from, to, at));
    if (inside(to)) result.push_back(to);
    from = to;
  }
  ring = std::move(result);
}

}  // namespace

void clipRing(GridRing& ring, const GridBox& box) {
  clipSide<&GridPoint::x, &GridPoint::y>(ring, box.low.x, true);
  clipSide<&GridPoint::x, &GridPoint::y>(ring, box.high.x, false);
  clipSide<&GridPoint::y, &GridPoint::x>(ring, box.low.y, true);
  clipSide<&GridPoint::y, &GridPoint::x>(ring, box.high.y, false);
}

}  // namespace hectare::gis
