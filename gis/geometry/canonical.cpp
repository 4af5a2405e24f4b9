// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/canonical.h"

#include <algorithm>
#include <vector>

#include "gis/geometry/area.h"

namespace hectare::gis {

namespace {

std::strong_ordering compare(double a, double b) {
  if (a < b) return std::strong_ordering::less;
  return a > b ? std::strong_ordering::greater : std::strong_ordering::equal;
}

std::strong_ordering compare(Coord a, Coord b) {
  const auto byX = compare(a.x, b.x);
  return byX != 0 ? byX : compare(a.y, b.y);
}

using Ring = std::vector<Coord>;

std::strong_ordering compare(const Ring& a, const Ring& b) {
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    const auto c = compare(a[i], b[i]);
    if (c != 0) return c;
  }
  return a.size() <=> b.size();
}

Ring canonicalRing(Path path) {
  Ring ring(path.begin(), path.end());
  if (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
  if (ringArea(path) < 0) std::reverse(ring.begin(), ring.end());
  const auto least = std::min_element(ring.begin(), ring.end(), [](Coord p, Coord q) { return compare(p, q) < 0; });
  std::rotate(ring.begin(), least, ring.end());
  return ring;
}

std::vector<Ring> canonicalRings(const GeometryColumn& column, std::size_t feature) {
  std::vector<Ring> rings;
  column.forEachPath(feature, [&](Path path) { rings.push_back(canonicalRing(path)); });
  std::sort(rings.begin(), rings.end(), [](const Ring& a, const Ring& b) { return compare(a, b) < 0; });
  return rings;
}

}  // namespace

std::strong_ordering compareCanonically(const GeometryColumn& a, std::size_t featureA, const GeometryColumn& b,
                                        std::size_t featureB) {
  const std::vector<Ring> ringsA = canonicalRings(a, featureA);
  const std::vector<Ring> ringsB = canonicalRings(b, featureB);
  for (std::size_t i = 0; i < ringsA.size() && i < ringsB.size(); ++i) {
    const auto c = compare(ringsA[i], ringsB[i]);
    if (c != 0) return c;
  }
  return ringsA.size() <=> ringsB.size();
}

}  // namespace hectare::gis
