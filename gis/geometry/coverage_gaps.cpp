// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/coverage_gaps.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include "gis/geometry/arrangement.h"

namespace hectare::gis {
namespace {

constexpr std::uint32_t none = 0xffffffff;

bool less(Coord a, Coord b) { return a.x < b.x || (a.x == b.x && a.y < b.y); }

/// A ring of edges without a partner, walked with the polygons on its right: land of nobody is on its left.
struct Walk {
  std::vector<Coord> corners;
  std::vector<std::uint32_t> around;
};

/// Walks along edges without a partner, each once, always keeping to the left.
class Walker {
 public:
  explicit Walker(std::vector<LandEdge> edges) : m_edges(std::move(edges)), m_used(m_edges.size(), false) {
    for (LandEdge& edge : m_edges) std::swap(edge.from, edge.to);
    std::sort(m_edges.begin(), m_edges.end(), [](const LandEdge& a, const LandEdge& b) {
      return less(a.from, b.from) || (a.from == b.from && less(a.to, b.to));
    });
  }

  /// Calls f(Walk) for every ring.
  template <class F>
  void forEach(F&& f) {
    for (std::uint32_t start = 0; start < m_edges.size(); ++start) {
      if (m_used[start]) continue;
      const Walk walk = walkFrom(start);
      if (walk.corners.size() >= 3) f(walk);
    }
  }

 private:
  Walk walkFrom(std::uint32_t start) {
    Walk walk;
    for (std::uint32_t e = start; e != none && !m_used[e]; e = next(e)) {
      m_used[e] = true;
      walk.corners.push_back(m_edges[e].from);
      walk.around.push_back(m_edges[e].feature);
    }
    std::sort(walk.around.begin(), walk.around.end());
    walk.around.erase(std::unique(walk.around.begin(), walk.around.end()), walk.around.end());
    return walk;
  }

  /// The unused edge that leaves where `e` arrives, the first one clockwise from the way back.
  [[nodiscard]] std::uint32_t next(std::uint32_t e) const {
    const LandEdge& here = m_edges[e];
    const auto from = std::lower_bound(m_edges.begin(), m_edges.end(), here.to,
                                       [](const LandEdge& edge, Coord c) { return less(edge.from, c); });
    const double back = std::atan2(here.from.y - here.to.y, here.from.x - here.to.x);
    std::uint32_t best = none;
    double least = 0;
    for (auto edge = from; edge != m_edges.end() && edge->from == here.to; ++edge) {
      const auto index = static_cast<std::uint32_t>(edge - m_edges.begin());
      if (m_used[index]) continue;
      double turn = back - std::atan2(edge->to.y - edge->from.y, edge->to.x - edge->from.x);
      while (turn <= 0) turn += 2 * std::numbers::pi;
      if (best != none && turn >= least) continue;
      best = index;
      least = turn;
    }
    return best;
  }

  std::vector<LandEdge> m_edges;
  std::vector<bool> m_used;
};

struct Measures {
  double area = 0;  ///< positive: to the left
  double perimeter = 0;
  double thickness = 0;  ///< greatest distance from the line between two far corners
};

Measures measure(const std::vector<Coord>& corners) {
  Measures measures;
  const Coord origin = corners.front();
  Coord far = origin;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const Coord a = corners[i];
    const Coord b = corners[(i + 1) % corners.size()];
    measures.area += ((a.x - origin.x) * (b.y - origin.y) - (a.y - origin.y) * (b.x - origin.x)) / 2;
    measures.perimeter += std::hypot(b.x - a.x, b.y - a.y);
    if (std::hypot(a.x - origin.x, a.y - origin.y) > std::hypot(far.x - origin.x, far.y - origin.y)) far = a;
  }
  const double length = std::hypot(far.x - origin.x, far.y - origin.y);
  for (const Coord c : corners) {
    const double cross = (far.x - origin.x) * (c.y - origin.y) - (far.y - origin.y) * (c.x - origin.x);
    if (length > 0) measures.thickness = std::max(measures.thickness, std::abs(cross) / length);
  }
  return measures;
}

/// Whether a walk may go around a narrow gap. One that only meets vertices on a straight border does not.
bool mayBeGap(const Walk& walk, double gapWidthM) {
  const Measures measures = measure(walk.corners);
  return measures.perimeter > 0 && 2 * std::abs(measures.area) / measures.perimeter <= gapWidthM &&
         measures.thickness > leastFlawWidthM;
}

GeometryColumn polygonOf(const Walk& walk) {
  GeometryColumn column;
  column.beginFeature(GeometryKind::polygon);
  column.beginPart();
  column.beginPath();
  for (const Coord c : walk.corners) column.add(c);
  column.add(walk.corners.front());
  return column;
}

/// What of the walk's inside no polygon covers; no value: nothing that is wide enough.
Result<std::optional<Gap>> gapIn(const Walk& walk, const GeometryColumn& column, const BoxQuery& query,
                                 const Progress& progress) {
  const GeometryColumn inside = polygonOf(walk);
  std::vector<Shape> shapes{{&inside, 0}};
  std::vector<std::uint32_t> near;
  query(inside.box(0), near);
  for (const std::uint32_t feature : near) shapes.push_back({&column, feature});
  HECTARE_ASSIGN(const Arrangement land, Arrangement::build(shapes, inside.box(0), &progress));
  std::vector<std::uint32_t> group(land.faces().size(), 0);
  std::vector<std::uint32_t> members;
  Gap gap{walk.around, 0, 0, {}};
  for (std::uint32_t f = 0; f < group.size(); ++f) {
    const auto cover = land.cover(land.faces()[f].cover);
    if (cover.size() != 1 || cover[0] != 0) continue;
    group[f] = 1;
    members.push_back(f);
    gap.areaM2 += land.faces()[f].areaM2;
  }
  if (members.empty()) return std::optional<Gap>();
  GeometryColumn free;
  appendPolygon(free, land.rings(group, 1, members));
  gap.meanWidthM = meanWidth(free, 0);
  if (gap.meanWidthM < leastFlawWidthM || free.partCount(0) == 0) return std::optional<Gap>();
  gap.place = free.path(0, 0, 0).front();
  return std::optional(gap);
}

}  // namespace

Status findGaps(const GeometryColumn& column, const BoxQuery& query, const MatchedEdges& edges, double gapWidthM,
                const Progress& progress, CoverageFlaws& flaws) {
  std::vector<Walk> walks;
  Walker(edges.alone).forEach([&](const Walk& walk) {
    if (mayBeGap(walk, gapWidthM)) walks.push_back(walk);
  });
  for (const Walk& walk : walks) {
    if (progress.cancelled()) return cancelledError();
    HECTARE_ASSIGN(const std::optional<Gap> gap, gapIn(walk, column, query, progress));
    if (gap && gap->meanWidthM <= gapWidthM) flaws.gaps.push_back(*gap);
  }
  std::sort(flaws.gaps.begin(), flaws.gaps.end(), [](const Gap& a, const Gap& b) { return less(a.place, b.place); });
  return {};
}

}  // namespace hectare::gis
