// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/coverage_overlaps.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <optional>

#include "gis/base/parallel.h"
#include "gis/geometry/area.h"
#include "gis/geometry/arrangement.h"
#include "gis/geometry/point_in_polygon.h"

namespace hectare::gis {
namespace {

/// Beyond this many pairs of polygons the rest is not cut, and said not to be: a layer that lies over itself many times
/// over is no coverage.
constexpr std::size_t mostPairs = 100'000;

Box boxOf(const LandEdge& edge) {
  Box box;
  box.add(edge.from);
  box.add(edge.to);
  return box;
}

/// Places beside an edge: along it, and to its left (where the land of its polygon is), in metres.
class Beside {
 public:
  explicit Beside(const LandEdge& edge) : m_from(edge.from) {
    const double x = edge.to.x - edge.from.x;
    const double y = edge.to.y - edge.from.y;
    m_length = std::sqrt(x * x + y * y);
    m_unit = m_length > 0 ? Coord{x / m_length, y / m_length} : Coord{};
  }
  [[nodiscard]] double along(Coord c) const { return (c.x - m_from.x) * m_unit.x + (c.y - m_from.y) * m_unit.y; }
  [[nodiscard]] double left(Coord c) const { return (c.y - m_from.y) * m_unit.x - (c.x - m_from.x) * m_unit.y; }
  /// Whether the segment comes to lie left of the edge, between its ends, by more than rounding.
  [[nodiscard]] bool isCrossedBy(Coord a, Coord b) const {
    const double leftA = left(a);
    const double leftB = left(b);
    if (std::max(leftA, leftB) <= leastFlawWidthM || std::min(leftA, leftB) > leastFlawWidthM) return false;
    const double share = leftA == leftB ? 0 : (0 - leftA) / (leftB - leftA);
    const double at = along(a) + std::clamp(share, 0.0, 1.0) * (along(b) - along(a));
    return at > leastFlawWidthM && at < m_length - leastFlawWidthM;
  }
  /// Distance of a point from the edge.
  [[nodiscard]] double distance(Coord c) const {
    const double beyond = std::max({0.0, -along(c), along(c) - m_length});
    return std::hypot(beyond, left(c));
  }

 private:
  Coord m_from;
  Coord m_unit;
  double m_length = 0;
};

bool nearBoundary(const GeometryColumn& column, std::uint32_t feature, Coord place) {
  bool near = false;
  column.forEachPath(feature, [&](Path path) {
    for (std::size_t i = 0; i + 1 < path.size() && !near; ++i) {
      near = Beside({path[i], path[i + 1], feature}).distance(place) <= leastFlawWidthM;
    }
  });
  return near;
}

/// Whether a polygon may have land just left of an edge that is not its own.
bool meets(const LandEdge& edge, const GeometryColumn& column, std::uint32_t other) {
  const Beside beside(edge);
  bool crossed = false;
  column.forEachPath(other, [&](Path path) {
    for (std::size_t i = 0; i + 1 < path.size() && !crossed; ++i) crossed = beside.isCrossedBy(path[i], path[i + 1]);
  });
  if (crossed) return true;
  const Coord middle{(edge.from.x + edge.to.x) / 2, (edge.from.y + edge.to.y) / 2};
  return contains(column, other, middle) && !nearBoundary(column, other, middle);
}

FeaturePair ordered(std::uint32_t a, std::uint32_t b) { return {std::min(a, b), std::max(a, b)}; }

void sortUnique(std::vector<FeaturePair>& pairs) {
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

double areaOf(const Box& box) { return (box.maxX - box.minX) * (box.maxY - box.minY); }

class OverlapSearch {
 public:
  OverlapSearch(const GeometryColumn& column, const BoxQuery& query, const MatchedEdges& edges,
                const Progress& progress, CoverageFlaws& flaws)
      : m_column(column), m_query(query), m_edges(edges), m_progress(progress), m_flaws(flaws) {
    m_boxes.reserve(column.size());
    for (std::size_t f = 0; f < column.size(); ++f) m_boxes.push_back(column.box(f));
  }

  Status run() {
    std::vector<FeaturePair> next = suspicions();
    if (m_progress.cancelled()) return cancelledError();
    while (!next.empty()) {
      if (m_looked.size() + next.size() > mostPairs) {
        m_flaws.complete = false;
        next.resize(mostPairs - std::min(mostPairs, m_looked.size()));
      }
      HECTARE_ASSIGN(const std::vector<Overlap> found, cut(next));
      m_looked.insert(m_looked.end(), next.begin(), next.end());
      sortUnique(m_looked);
      next = m_flaws.complete ? beside(found) : std::vector<FeaturePair>();
      if (m_progress.cancelled()) return cancelledError();
      m_flaws.overlaps.insert(m_flaws.overlaps.end(), found.begin(), found.end());
    }
    std::sort(m_flaws.overlaps.begin(), m_flaws.overlaps.end(), [](const Overlap& a, const Overlap& b) {
      return std::pair(a.first, a.second) < std::pair(b.first, b.second);
    });
    return {};
  }

 private:
  [[nodiscard]] bool isLand(std::uint32_t feature) const {
    return m_column.kind(feature) == GeometryKind::polygon &&
           !std::binary_search(m_edges.doubled.begin(), m_edges.doubled.end(), feature);
  }

  /// Whether boxes share enough for land that is told.
  [[nodiscard]] static bool sharesLand(const Box& a, const Box& b) {
    return std::min(a.maxX, b.maxX) - std::max(a.minX, b.minX) > leastFlawWidthM &&
           std::min(a.maxY, b.maxY) - std::max(a.minY, b.minY) > leastFlawWidthM;
  }

  /// Where the edges of each feature begin among those without a partner; the end after the last.
  [[nodiscard]] std::vector<std::size_t> startsByFeature() const {
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < m_edges.alone.size(); ++i) {
      if (i == 0 || m_edges.alone[i].feature != m_edges.alone[i - 1].feature) starts.push_back(i);
    }
    starts.push_back(m_edges.alone.size());
    return starts;
  }

  /// Pairs with the feature whose edges without a partner these are. \param near what may lie there, and more
  void suspect(std::size_t begin, std::size_t end, const std::vector<std::uint32_t>& near,
               std::vector<FeaturePair>& pairs) const {
    const std::uint32_t feature = m_edges.alone[begin].feature;
    const Box& own = m_boxes[feature];
    for (const std::uint32_t other : near) {
      if (!sharesLand(own, m_boxes[other]) || other == feature || !isLand(other)) continue;
      for (std::size_t i = begin; i < end; ++i) {
        const LandEdge& edge = m_edges.alone[i];
        if (!boxOf(edge).intersects(m_boxes[other]) || !meets(edge, m_column, other)) continue;
        pairs.push_back(ordered(feature, other));
        break;
      }
    }
  }

  /// Features often stand in a file beside their neighbours: some of those from `first` on, as long as they lie
  /// together, are looked up in one go. Returns where the next go begins.
  std::size_t neighboursFrom(std::size_t first, std::size_t end, const std::vector<std::size_t>& starts,
                             std::vector<std::uint32_t>& near) const {
    constexpr std::size_t most = 8;
    constexpr double looseness = 2;
    Box box = m_boxes[m_edges.alone[starts[first]].feature];
    double each = areaOf(box);
    std::size_t after = first + 1;
    for (; after < std::min(end, first + most); ++after) {
      const Box& next = m_boxes[m_edges.alone[starts[after]].feature];
      Box both = box;
      both.add(next);
      if (areaOf(both) > looseness * (each + areaOf(next))) break;
      box = both;
      each += areaOf(next);
    }
    m_query(box, near);
    return after;
  }

  /// Pairs of which one reaches over an edge of the other.
  [[nodiscard]] std::vector<FeaturePair> suspicions() const {
    std::vector<FeaturePair> pairs = m_edges.sameSide;
    const std::vector<std::size_t> starts = startsByFeature();
    std::mutex mutex;
    parallelFor(starts.size() - 1, 1024, [&](std::size_t begin, std::size_t end) {
      std::vector<FeaturePair> mine;
      std::vector<std::uint32_t> near;
      for (std::size_t i = begin, after = begin; i < end && !m_progress.cancelled(); i = after) {
        after = neighboursFrom(i, end, starts, near);
        for (; i < after; ++i) suspect(starts[i], starts[i + 1], near, mine);
      }
      const std::scoped_lock lock(mutex);
      pairs.insert(pairs.end(), mine.begin(), mine.end());
    });
    sortUnique(pairs);
    return pairs;
  }

  /// All pairs with a polygon that overlaps something, but for those that were looked at.
  [[nodiscard]] std::vector<FeaturePair> beside(const std::vector<Overlap>& found) const {
    std::vector<FeaturePair> pairs;
    std::vector<std::uint32_t> near;
    for (const Overlap& overlap : found) {
      if (m_progress.cancelled()) break;
      for (const std::uint32_t feature : {overlap.first, overlap.second}) {
        near.clear();
        m_query(m_boxes[feature], near);
        for (const std::uint32_t other : near) {
          if (other != feature && sharesLand(m_boxes[feature], m_boxes[other]) && isLand(other))
            pairs.push_back(ordered(feature, other));
        }
        if (pairs.size() > 4 * mostPairs) sortUnique(pairs);
        if (pairs.size() > 4 * mostPairs) break;
      }
    }
    sortUnique(pairs);
    std::vector<FeaturePair> fresh;
    std::set_difference(pairs.begin(), pairs.end(), m_looked.begin(), m_looked.end(), std::back_inserter(fresh));
    return fresh;
  }

  [[nodiscard]] Result<std::vector<Overlap>> cut(const std::vector<FeaturePair>& pairs) const {
    std::vector<std::optional<Overlap>> found(pairs.size());
    std::optional<Error> failed;
    std::mutex mutex;
    parallelFor(pairs.size(), 64, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end && !m_progress.cancelled(); ++i) {
        auto overlap = cutPair(pairs[i]);
        if (overlap) {
          found[i] = *overlap;
        } else {
          const std::scoped_lock lock(mutex);
          failed = overlap.error();
        }
      }
    });
    if (m_progress.cancelled()) return cancelledError();
    if (failed) return *failed;
    std::vector<Overlap> all;
    for (const auto& one : found) {
      if (one) all.push_back(*one);
    }
    return all;
  }

  [[nodiscard]] Result<std::optional<Overlap>> cutPair(FeaturePair pair) const {
    const Box& a = m_boxes[pair.first];
    const Box& b = m_boxes[pair.second];
    const Box window{std::max(a.minX, b.minX), std::max(a.minY, b.minY), std::min(a.maxX, b.maxX),
                     std::min(a.maxY, b.maxY)};
    if (window.empty() || !(window.minY <= window.maxY)) return std::optional<Overlap>();
    const Shape shapes[] = {{&m_column, pair.first}, {&m_column, pair.second}};
    HECTARE_ASSIGN(const Arrangement land, Arrangement::build(shapes, window, &m_progress));
    return overlapOf(land, pair);
  }

  [[nodiscard]] static std::optional<Overlap> overlapOf(const Arrangement& land, FeaturePair pair) {
    std::vector<std::uint32_t> group(land.faces().size(), 0);
    std::vector<std::uint32_t> members;
    for (std::uint32_t f = 0; f < group.size(); ++f) {
      if (land.cover(land.faces()[f].cover).size() < 2) continue;
      group[f] = 1;
      members.push_back(f);
    }
    if (members.empty()) return std::nullopt;
    GeometryColumn shared;
    appendPolygon(shared, land.rings(group, 1, members));
    Overlap overlap{pair.first, pair.second, 0, meanWidth(shared, 0), {}};
    double largest = -1;
    for (const std::uint32_t f : members) overlap.areaM2 += land.faces()[f].areaM2;
    shared.forEachPath(0, [&](Path path) {
      const double size = std::abs(ringArea(path));
      if (size > largest && !path.empty()) overlap.place = path.front();
      largest = std::max(largest, size);
    });
    if (overlap.meanWidthM < leastFlawWidthM) return std::nullopt;
    return overlap;
  }

  const GeometryColumn& m_column;
  const BoxQuery& m_query;
  const MatchedEdges& m_edges;
  const Progress& m_progress;
  CoverageFlaws& m_flaws;
  std::vector<Box> m_boxes;           ///< per feature
  std::vector<FeaturePair> m_looked;  ///< sorted
};

}  // namespace

Status findOverlaps(const GeometryColumn& column, const BoxQuery& query, const MatchedEdges& edges,
                    const Progress& progress, CoverageFlaws& flaws) {
  return OverlapSearch(column, query, edges, progress, flaws).run();
}

}  // namespace hectare::gis
