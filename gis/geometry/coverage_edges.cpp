// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/coverage_edges.h"

#include <algorithm>
#include <bit>
#include <mutex>
#include <span>

#include "gis/base/parallel.h"
#include "gis/geometry/area.h"
#include "gis/geometry/canonical.h"
#include "gis/geometry/place_order.h"

namespace hectare::gis {
namespace {

std::uint64_t mixed(std::uint64_t bits) {
  bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9ULL;  // the finaliser of SplitMix64 (Steele et al. 2014)
  bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebULL;
  return bits ^ (bits >> 31);
}

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

/// The keys of a layer, those of one hash beside each other's kin: bucket by bucket.
class EdgeBuckets {
 public:
  static constexpr unsigned bits = 12;
  explicit EdgeBuckets(const std::vector<EdgeKey>& keys)
      : m_starts((std::size_t{1} << bits) + 1, 0), m_keys(keys.size()) {
    for (const EdgeKey& key : keys) ++m_starts[bucketOf(key) + 1];
    for (std::size_t i = 1; i < m_starts.size(); ++i) m_starts[i] += m_starts[i - 1];
    std::vector<std::size_t> next(m_starts.begin(), m_starts.end() - 1);
    for (const EdgeKey& key : keys) m_keys[next[bucketOf(key)]++] = key;
  }
  [[nodiscard]] std::size_t size() const { return m_starts.size() - 1; }
  [[nodiscard]] std::span<const EdgeKey> bucket(std::size_t i) const {
    return std::span(m_keys).subspan(m_starts[i], m_starts[i + 1] - m_starts[i]);
  }

 private:
  static std::size_t bucketOf(const EdgeKey& key) { return key.hash >> (64 - bits); }
  std::vector<std::size_t> m_starts;
  std::vector<EdgeKey> m_keys;
};

/// Finds the edges of a bucket that do not simply have one partner, each time for another bucket.
class BucketMatcher {
 public:
  /// Calls alone(key) for an edge that stands once, crowd(key) for each that stands more often than once and once back.
  template <class Alone, class Crowd>
  void run(std::span<const EdgeKey> keys, Alone&& alone, Crowd&& crowd) {
    constexpr std::uint32_t empty = 0xffffffff;
    const std::size_t slots = std::bit_ceil(2 * keys.size() + 1);
    m_slots.assign(slots, empty);
    m_firsts.resize(keys.size());
    m_counts.assign(keys.size(), {});
    for (std::uint32_t i = 0; i < keys.size(); ++i) {
      std::size_t slot = keys[i].hash & (slots - 1);
      while (m_slots[slot] != empty && keys[m_slots[slot]].hash != keys[i].hash) slot = (slot + 1) & (slots - 1);
      if (m_slots[slot] == empty) m_slots[slot] = i;
      m_firsts[i] = m_slots[slot];
      ++(keys[i].upwards() ? m_counts[m_firsts[i]].up : m_counts[m_firsts[i]].down);
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const Count count = m_counts[m_firsts[i]];
      if (count.up + count.down == 1) {
        alone(keys[i]);
      } else if (count.up != 1 || count.down != 1) {
        crowd(keys[i]);
      }
    }
  }

 private:
  struct Count {
    std::uint32_t up = 0;
    std::uint32_t down = 0;
  };
  std::vector<std::uint32_t> m_slots;   ///< first key of a hash
  std::vector<std::uint32_t> m_firsts;  ///< per key the first of its hash
  std::vector<Count> m_counts;          ///< at the first key of each hash
};

/// Finds the partner of each edge.
class Matcher {
 public:
  Matcher(const GeometryColumn& column, const Progress& progress)
      : m_column(column), m_progress(progress), m_coords(column.coords()) {}

  Result<MatchedEdges> run() {
    findCrowd();
    if (m_progress.cancelled()) return cancelledError();
    matchCrowd();
    findDoubled();
    if (m_progress.cancelled()) return cancelledError();
    if (!m_result.doubled.empty()) matchCrowd();  // every edge of a doubled polygon is in the crowd
    listAlone();
    return std::move(m_result);
  }

 private:
  [[nodiscard]] bool isDoubled(std::uint32_t feature) const {
    return !m_result.doubled.empty() && std::binary_search(m_result.doubled.begin(), m_result.doubled.end(), feature);
  }

  /// Marks the edges that stand alone, and keeps those that stand more often than once and once back.
  void findCrowd() {
    m_alone.assign(m_coords.size(), 0);
    const EdgeBuckets buckets(collect());
    std::mutex mutex;
    m_keys.clear();
    parallelFor(buckets.size(), 64, [&](std::size_t begin, std::size_t end) {
      BucketMatcher matcher;
      std::vector<EdgeKey> crowded;
      for (std::size_t i = begin; i < end && !m_progress.cancelled(); ++i) {
        matcher.run(
            buckets.bucket(i), [&](const EdgeKey& key) { m_alone[key.index()] = 1; },
            [&](const EdgeKey& key) { crowded.push_back(key); });
      }
      const std::scoped_lock lock(mutex);
      m_keys.insert(m_keys.end(), crowded.begin(), crowded.end());
    });
    std::sort(m_keys.begin(), m_keys.end());
  }

  void matchCrowd() {
    m_result.sameSide.clear();
    for (const EdgeKey& key : m_keys) m_alone[key.index()] = 0;
    std::erase_if(m_keys,
                  [&](const EdgeKey& key) { return !m_result.doubled.empty() && isDoubled(featureAt(key.index())); });
    for (std::size_t first = 0, last = 0; first < m_keys.size(); first = last) {
      for (last = first + 1; last < m_keys.size() && m_keys[last].hash == m_keys[first].hash;) ++last;
      matchGroup(first, last);
    }
    auto& same = m_result.sameSide;
    std::sort(same.begin(), same.end());
    same.erase(std::unique(same.begin(), same.end()), same.end());
  }

  /// Calls f(feature, path, land on the right) for every ring.
  template <class F>
  void forEachRing(F&& f) const {
    for (std::uint32_t feature = 0; feature < m_column.size() && !m_progress.cancelled(); ++feature) {
      if (m_column.kind(feature) != GeometryKind::polygon || isDoubled(feature)) continue;
      for (std::size_t part = 0; part < m_column.partCount(feature); ++part) {
        for (std::size_t p = 0; p < m_column.pathCount(feature, part); ++p) {
          const Path path = m_column.path(feature, part, p);
          f(feature, path, (ringArea(path) < 0) == (p == 0));
        }
      }
    }
  }

  /// Polygons with the same rings lie on the same side of every edge, beside one another in the sorted keys.
  void findDoubled() {
    for (const auto& [first, second] : m_result.sameSide) {
      if (compareCanonically(m_column, first, m_column, second) == 0) m_result.doubled.push_back(second);
    }
    auto& doubled = m_result.doubled;
    std::sort(doubled.begin(), doubled.end());
    doubled.erase(std::unique(doubled.begin(), doubled.end()), doubled.end());
  }

  std::vector<EdgeKey> collect() {
    std::vector<EdgeKey> keys;
    keys.reserve(m_coords.size());
    forEachRing([&](std::uint32_t, Path path, bool reversed) {
      const auto base = static_cast<std::size_t>(path.data() - m_coords.data());
      std::uint64_t before = path.empty() ? 0 : hashOf(path[0]);
      for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        const std::uint64_t next = hashOf(path[i + 1]);
        const bool upwards = westFirst(path[i], path[i + 1]) != reversed;
        keys.push_back({mixed(before + next), ((base + i) << 1) | (upwards ? 1U : 0U)});
        before = next;
      }
    });
    return keys;
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
  const Progress& m_progress;
  std::span<const Coord> m_coords;
  std::vector<EdgeKey> m_keys;        ///< of edges that stand more often than once and once back, sorted
  std::vector<std::uint8_t> m_alone;  ///< per coordinate: whether the edge that begins there has no partner
  std::vector<std::size_t> m_starts;  ///< per feature its first coordinate
  MatchedEdges m_result;
};

}  // namespace

std::uint64_t hashOf(Coord c) {
  return mixed(mixed(std::bit_cast<std::uint64_t>(c.x + 0.0)) + std::bit_cast<std::uint64_t>(c.y + 0.0));
}

Result<MatchedEdges> matchEdges(const GeometryColumn& column, const Progress& progress) {
  return Matcher(column, progress).run();
}

}  // namespace hectare::gis
