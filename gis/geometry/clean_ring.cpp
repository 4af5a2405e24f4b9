// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/clean_ring.h"

#include <algorithm>
#include <cmath>

namespace hectare::gis {
namespace {

using Ring = std::vector<Coord>;

/// Whether the way from `a` over `tip` to `c` is a spike.
bool isSpike(Coord a, Coord tip, Coord c) {
  const Coord in{a.x - tip.x, a.y - tip.y};
  const Coord out{c.x - tip.x, c.y - tip.y};
  if (!(in.x * out.x + in.y * out.y > 0)) return false;
  const double lengthIn = std::hypot(in.x, in.y);
  const double lengthOut = std::hypot(out.x, out.y);
  const double width = std::abs(in.x * out.y - in.y * out.x) / std::max(lengthIn, lengthOut);
  return width <= spikeWidthM && std::min(lengthIn, lengthOut) >= spikeSlenderness * width;
}

bool isClosed(Path path) { return path.size() > 1 && path.front() == path.back(); }

bool needsCleaning(Path path) {
  const std::size_t n = path.size();
  if (n < 4 || !isClosed(path)) return false;
  for (std::size_t i = 1; i < n; ++i) {
    if (path[i] == path[i - 1]) return true;
    if (isSpike(path[i - 1], path[i], i + 1 < n ? path[i + 1] : path[1])) return true;
  }
  return false;
}

/// The ring without its closing vertex and without repetitions.
Ring withoutRepeated(Path path, CleanNotes& notes) {
  Ring ring;
  ring.reserve(path.size());
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    if (path[i] != path[i + 1]) {
      ring.push_back(path[i]);
    } else if (notes.repeatedPoints++ == 0) {
      notes.firstRepeated = path[i];
    }
  }
  return ring;
}

/// Takes away the tip at `i`, and its foot too when that is then said twice. Returns where to look on.
std::size_t cutSpike(Ring& ring, std::size_t i) {
  const std::size_t n = ring.size();
  const bool footTwice = ring[(i + n - 1) % n] == ring[(i + 1) % n];
  ring.erase(ring.begin() + static_cast<std::ptrdiff_t>(i));
  if (footTwice) ring.erase(ring.begin() + static_cast<std::ptrdiff_t>(i % ring.size()));
  return i < 2 ? 0 : i - 2;
}

/// How many vertices before the one to look at next need not be looked at again, when `passed` had been before the
/// spike at `i` of a ring of `n` was cut. Near the seam of the ring it is not worth counting.
std::size_t stillPassed(std::size_t passed, std::size_t i, std::size_t n) {
  if (i < 2 || i + 2 >= n || n < 6 || passed < 2) return 0;
  return std::min(passed - 2, n - 6);
}

/// The ring without spikes; empty when nothing would be left. A ring has no end: whoever has a new neighbour is looked
/// at again, also across the seam.
Ring withoutSpikes(Ring ring, CleanNotes& notes) {
  std::size_t passed = 0;
  for (std::size_t i = 0; passed < ring.size() && ring.size() >= 3;) {
    const std::size_t n = ring.size();
    if (!isSpike(ring[(i + n - 1) % n], ring[i], ring[(i + 1) % n])) {
      i = (i + 1) % n;
      ++passed;
      continue;
    }
    if (notes.spikes++ == 0) notes.firstSpike = ring[i];
    passed = stillPassed(passed, i, n);
    i = cutSpike(ring, i);
  }
  if (ring.size() < 3) ring.clear();
  return ring;
}

void appendRing(GeometryColumn& out, const Ring& ring) {
  out.beginPath();
  for (const Coord c : ring) out.add(c);
  if (!ring.empty()) out.add(ring.front());
}

void appendCleaned(GeometryColumn& out, Path path, CleanNotes& notes) {
  if (!needsCleaning(path)) {
    out.beginPath();
    for (const Coord c : path) out.add(c);
    return;
  }
  const Ring plain = withoutRepeated(path, notes);
  CleanNotes cut = notes;
  const Ring smooth = withoutSpikes(plain, cut);
  if (!smooth.empty()) notes = cut;
  appendRing(out, smooth.empty() ? plain : smooth);
}

}  // namespace

bool needsCleaning(const GeometryColumn& column, std::size_t feature) {
  bool needs = false;
  column.forEachPath(feature, [&](Path path) { needs = needs || needsCleaning(path); });
  return needs;
}

GeometryColumn cleanPolygon(const GeometryColumn& column, std::size_t feature, CleanNotes& notes) {
  GeometryColumn out;
  out.beginFeature(GeometryKind::polygon);
  for (std::size_t part = 0; part < column.partCount(feature); ++part) {
    out.beginPart();
    for (std::size_t p = 0; p < column.pathCount(feature, part); ++p) {
      appendCleaned(out, column.path(feature, part, p), notes);
    }
  }
  return out;
}

}  // namespace hectare::gis
