// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/coverage_edges.h"

#include <algorithm>
#include <bit>

#include "gis/geometry/area.h"
#include "gis/geometry/canonical.h"

namespace hectare::gis {
namespace {

std::uint64_t mixed(std::uint64_t bits) {
  bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9ULL;  // the finaliser of SplitMix64 (Steele et al. 2014)
  bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebULL;
  return bits ^ (bits >> 31);
}

std::uint64_t hashOf(Coord c) {
  return mixed(mixed(std::bit_cast<std::uint64_t>(c.x + 0.0)) + std::bit_cast<std::uint64_t>(c.y + 0.0));
}

bool less(Coord a, Coord b) { return a.x < b.x || (a.x == b.x && a.y < b.y); }

/// An edge in the flat coordinates of its column: its first vertex, and whether it runs upwards with its land left.
struct EdgeKey {
  std::uint64_t hash;   ///< the same both ways
  std::uint64_t place;  ///< index of the first vertex, twice; plus 1 for upwards
  friend bool operator<(const EdgeKey& a, const EdgeKey& b) {
    return a.hash < b.hash || (a.hash == b.hash && a.place < b.place);
  }
  [[nodiscard]] bool upwards() const { return (place & 1) != 0; }
  [[nodiscard]] std::size_t index() const { return place >> 1; }
};

/// Finds the partner of each edge.
class Matcher {
 public:
  explicit Matcher(const GeometryColumn& column) : m_column(column), m_coords(column.coords()) {}

  MatchedEdges run() {
    findDoubled();
    collect();
    std::sort(m_keys.begin(), m_keys.end());
    m_alone.assign(m_coords.size(), 0);
    for (std::size_t first = 0, last = 0; first < m_keys.size(); first = last) {
      for (last = first + 1; last < m_keys.size() && m_keys[last].hash == m_keys[first].hash;) ++last;
      matchGroup(first, last);
    }
    listAlone();
    auto& same = m_result.sameSide;
    std::sort(same.begin(), same.end());
    same.erase(std::unique(same.begin(), same.end()), same.end());
    return std::move(m_result);
  }

 private:
  [[nodiscard]] bool isDoubled(std::uint32_t feature) const {
    return std::binary_search(m_result.doubled.begin(), m_result.doubled.end(), feature);
  }

  /// Calls f(feature, path, land on the right) for every ring.
  template <class F>
  void forEachRing(F&& f) const {
    for (std::uint32_t feature = 0; feature < m_column.size(); ++feature) {
      if (m_column.kind(feature) != GeometryKind::polygon || isDoubled(feature)) continue;
      for (std::size_t part = 0; part < m_column.partCount(feature); ++part) {
        for (std::size_t p = 0; p < m_column.pathCount(feature, part); ++p) {
          const Path path = m_column.path(feature, part, p);
          f(feature, path, (ringArea(path) < 0) == (p == 0));
        }
      }
    }
  }

  void findDoubled() {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> sums;
    for (std::uint32_t f = 0; f < m_column.size(); ++f) {
      if (m_column.kind(f) != GeometryKind::polygon) continue;
      std::uint64_t sum = 0;
      m_column.forEachPath(f, [&](Path path) {
        for (std::size_t i = 0; i + 1 < path.size(); ++i) sum += hashOf(path[i]);
      });
      sums.emplace_back(sum, f);
    }
    std::sort(sums.begin(), sums.end());
    for (std::size_t i = 1; i < sums.size(); ++i) {
      if (sums[i].first == sums[i - 1].first &&
          compareCanonically(m_column, sums[i].second, m_column, sums[i - 1].second) == 0) {
        m_result.doubled.push_back(sums[i].second);
      }
    }
    std::sort(m_result.doubled.begin(), m_result.doubled.end());
  }

  void collect() {
    m_keys.reserve(m_coords.size());
    forEachRing([&](std::uint32_t, Path path, bool reversed) {
      const auto base = static_cast<std::size_t>(path.data() - m_coords.data());
      std::uint64_t before = path.empty() ? 0 : hashOf(path[0]);
      for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        const std::uint64_t next = hashOf(path[i + 1]);
        const bool upwards = less(path[i], path[i + 1]) != reversed;
        m_keys.push_back({mixed(before + next), ((base + i) << 1) | (upwards ? 1U : 0U)});
        before = next;
      }
    });
  }

  [[nodiscard]] std::uint32_t featureAt(std::size_t coord) {
    if (m_starts.empty()) {
      m_starts.reserve(m_column.size());
      for (std::size_t f = 0; f < m_column.size(); ++f) {
        m_starts.push_back(static_cast<std::size_t>(m_column.coords(f).data() - m_coords.data()));
      }
    }
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), coord);
    return static_cast<std::uint32_t>(after - m_starts.begin() - 1);
  }

  /// Keys of one edge: those that run one way are paired off with those that run the other way.
  void matchGroup(std::size_t first, std::size_t last) {
    std::size_t up = 0;
    for (std::size_t i = first; i < last; ++i) up += m_keys[i].upwards() ? 1 : 0;
    const std::size_t down = last - first - up;
    if (up == 1 && down == 1) return;
    const bool aloneUp = up > down;
    std::size_t left = aloneUp ? up - down : down - up;
    for (std::size_t i = first; i < last && left > 0; ++i) {
      if (m_keys[i].upwards() != aloneUp) continue;
      m_alone[m_keys[i].index()] = 1;
      --left;
    }
    if (up > 1) tellSameSide(first, last, true);
    if (down > 1) tellSameSide(first, last, false);
  }

  void tellSameSide(std::size_t first, std::size_t last, bool upwards) {
    std::uint32_t before = 0;
    bool any = false;
    for (std::size_t i = first; i < last; ++i) {
      if (m_keys[i].upwards() != upwards) continue;
      const std::uint32_t feature = featureAt(m_keys[i].index());
      if (any && feature != before)
        m_result.sameSide.emplace_back(std::min(before, feature), std::max(before, feature));
      before = feature;
      any = true;
    }
  }

  void listAlone() {
    forEachRing([&](std::uint32_t feature, Path path, bool reversed) {
      const auto base = static_cast<std::size_t>(path.data() - m_coords.data());
      for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        if (m_alone[base + i] == 0) continue;
        LandEdge edge{path[i], path[i + 1], feature};
        if (reversed) std::swap(edge.from, edge.to);
        m_result.alone.push_back(edge);
      }
    });
  }

  const GeometryColumn& m_column;
  std::span<const Coord> m_coords;
  std::vector<EdgeKey> m_keys;
  std::vector<std::uint8_t> m_alone;  ///< per coordinate: whether the edge that begins there has no partner
  std::vector<std::size_t> m_starts;  ///< per feature its first coordinate
  MatchedEdges m_result;
};

}  // namespace

MatchedEdges matchEdges(const GeometryColumn& column) { return Matcher(column).run(); }

}  // namespace hectare::gis
