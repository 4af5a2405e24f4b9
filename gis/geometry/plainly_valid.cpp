// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/plainly_valid.h"

#include <algorithm>
#include <cmath>

namespace hectare::gis {
namespace {

/// Every edge is held against every other: with more of them a validator, which sorts, is faster.
constexpr std::size_t mostCoords = 40;

/// The side of the line from a to b on which c lies: 1 left, -1 right, 0 when rounding could have decided it.
int side(Coord a, Coord b, Coord c) {
  constexpr double errorBound = 3.3306690738754716e-16;  // Shewchuk 1997, ccwerrboundA
  const double one = (a.x - c.x) * (b.y - c.y);
  const double other = (a.y - c.y) * (b.x - c.x);
  const double turn = one - other;
  if (!(std::abs(turn) > errorBound * (std::abs(one) + std::abs(other)))) return 0;
  return turn > 0 ? 1 : -1;
}

bool sameSide(Coord a, Coord b, Coord c, Coord d) {
  const int of = side(a, b, c);
  return of != 0 && of == side(a, b, d);
}

bool boxesApart(Coord a, Coord b, Coord c, Coord d) {
  return std::max(a.x, b.x) < std::min(c.x, d.x) || std::max(c.x, d.x) < std::min(a.x, b.x) ||
         std::max(a.y, b.y) < std::min(c.y, d.y) || std::max(c.y, d.y) < std::min(a.y, b.y);
}

bool apart(Coord a, Coord b, Coord c, Coord d) {
  return boxesApart(a, b, c, d) || sameSide(a, b, c, d) || sameSide(c, d, a, b);
}

/// Whether the way over `middle` goes on, or turns, but does not come back on itself.
bool goesOn(Coord before, Coord middle, Coord after) {
  if (side(before, middle, after) != 0) return true;
  const bool onX = (before.x < middle.x && middle.x < after.x) || (before.x > middle.x && middle.x > after.x);
  const bool onY = (before.y < middle.y && middle.y < after.y) || (before.y > middle.y && middle.y > after.y);
  return onX || onY;
}

bool finite(Path ring) {
  return std::all_of(ring.begin(), ring.end(), [](Coord c) { return std::isfinite(c.x) && std::isfinite(c.y); });
}

}  // namespace

bool plainlyValid(const GeometryColumn& column, std::size_t feature) {
  if (column.partCount(feature) != 1 || column.pathCount(feature, 0) != 1) return false;
  const Path ring = column.path(feature, 0, 0);
  if (ring.size() < 4 || ring.size() > mostCoords || ring.front() != ring.back() || !finite(ring)) return false;
  const std::size_t edges = ring.size() - 1;
  for (std::size_t i = 0; i < edges; ++i) {
    if (!goesOn(ring[i], ring[i + 1], ring[i + 2 < ring.size() ? i + 2 : 1])) return false;
    const std::size_t last = i == 0 ? edges - 1 : edges;  // the first edge and the last are neighbours
    for (std::size_t j = i + 2; j < last; ++j) {
      if (!apart(ring[i], ring[i + 1], ring[j], ring[j + 1])) return false;
    }
  }
  return true;
}

}  // namespace hectare::gis
