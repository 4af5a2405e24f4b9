// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/find_duplicates.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

#include "gis/geometry/area.h"
#include "gis/geometry/canonical.h"
#include "src/world/findings.h"
#include "src/world/keep_rows.h"

namespace hectare::world {
namespace {

struct Hashed {
  std::uint64_t hash;
  std::uint32_t row;
  friend bool operator<(const Hashed& a, const Hashed& b) {
    return a.hash < b.hash || (a.hash == b.hash && a.row < b.row);
  }
};

std::uint64_t mixed(std::uint64_t bits) {
  bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9ULL;  // the finaliser of SplitMix64 (Steele et al. 2014)
  bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebULL;
  return bits ^ (bits >> 31);
}

std::uint64_t hashed(gis::Coord c) {
  return mixed(mixed(std::bit_cast<std::uint64_t>(c.x + 0.0)) + std::bit_cast<std::uint64_t>(c.y + 0.0));
}

/// A sum over the vertices without the closing one: the same wherever a ring begins.
std::uint64_t hashed(const gis::GeometryColumn& geometry, std::size_t row) {
  std::uint64_t sum = 0;
  geometry.forEachPath(row, [&](gis::Path path) {
    for (std::size_t i = 0; i + 1 < path.size(); ++i) sum += hashed(path[i]);
  });
  return sum;
}

std::vector<Hashed> sortedHashes(const gis::GeometryColumn& geometry) {
  std::vector<Hashed> hashes;
  hashes.reserve(geometry.size());
  for (std::uint32_t row = 0; row < geometry.size(); ++row) hashes.push_back({hashed(geometry, row), row});
  std::sort(hashes.begin(), hashes.end());
  return hashes;
}

/// Of what has the same hash the smaller identifier comes first, so that the order of rows decides nothing.
void orderById(std::vector<Hashed>& hashes, const Layer& layer) {
  for (auto begin = hashes.begin(); begin != hashes.end();) {
    const auto end = std::find_if(begin, hashes.end(), [&](const Hashed& one) { return one.hash != begin->hash; });
    if (end - begin > 1) {
      std::sort(begin, end, [&](const Hashed& a, const Hashed& b) { return idOf(layer, a.row) < idOf(layer, b.row); });
    }
    begin = end;
  }
}

struct Pair {
  std::uint32_t first;
  std::uint32_t later;
};

void report(const Pair& pair, Layer& layer) {
  const std::string first = idOf(layer, pair.first);
  const std::string later = idOf(layer, pair.later);
  const double area = gis::area(layer.table.geometry, pair.later);
  gis::Finding& finding = addFinding(layer, "geometry.duplicate", gis::Severity::warning, first + ", " + later,
                                     {"source.duplicate", {{"first", first}, {"later", later}, {"area", area}}});
  if (std::isfinite(area)) finding.areaBeforeM2 = area;
}

std::vector<Pair> pairsOf(const Layer& layer) {
  const gis::GeometryColumn& geometry = layer.table.geometry;
  auto hashes = sortedHashes(geometry);
  orderById(hashes, layer);
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    for (std::size_t j = i; j-- > 0 && hashes[j].hash == hashes[i].hash;) {
      if (gis::compareCanonically(geometry, hashes[i].row, geometry, hashes[j].row) != 0) continue;
      pairs.push_back({hashes[j].row, hashes[i].row});
      break;
    }
  }
  return pairs;
}

}  // namespace

std::vector<std::uint32_t> firstOfSame(const Layer& layer) {
  std::vector<std::uint32_t> first(layer.table.geometry.size());
  std::iota(first.begin(), first.end(), 0U);
  for (const Pair& pair : pairsOf(layer)) first[pair.later] = first[pair.first];
  return first;
}

void findDuplicates(Layer& layer) {
  auto pairs = pairsOf(layer);
  std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.later < b.later; });
  for (const Pair& pair : pairs) report(pair, layer);
}

}  // namespace hectare::world
