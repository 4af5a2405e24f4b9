// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/coverage_gaps.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>
#include <optional>

#include "gis/geometry/arrangement.h"
#include "gis/geometry/place_order.h"

namespace hectare::gis {
namespace {

constexpr std::uint32_t noEdge = 0xffffffff;

/// A ring of edges without a partner, walked with the polygons on its right: land of nobody is on its left.
struct Walk {
  std::vector<Coord> corners;
  std::vector<std::uint32_t> around;
};

/// Which edges leave a vertex.
class Departures {
 public:
  explicit Departures(const std::vector<LandEdge>& edges)
      : m_edges(edges), m_slots(std::bit_ceil(2 * edges.size() + 1), noEdge), m_others(edges.size(), noEdge) {
    for (std::uint32_t e = 0; e < edges.size(); ++e) {
      std::uint32_t& slot = m_slots[slotOf(edges[e].from)];
      m_others[e] = slot;
      slot = e;
    }
  }
  /// Calls f(edge) for each, in no particular order.
  template <class F>
  void forEach(Coord vertex, F&& f) const {
    for (std::uint32_t e = m_slots[slotOf(vertex)]; e != noEdge; e = m_others[e]) f(e);
  }

 private:
  /// Linear probing: every vertex has a slot of its own.
  [[nodiscard]] std::size_t slotOf(Coord vertex) const {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hashOf(vertex) & mask;
    while (m_slots[slot] != noEdge && m_edges[m_slots[slot]].from != vertex) slot = (slot + 1) & mask;
    return slot;
  }

  const std::vector<LandEdge>& m_edges;
  std::vector<std::uint32_t> m_slots;   ///< an edge that leaves the vertex
  std::vector<std::uint32_t> m_others;  ///< the next one that leaves the same vertex
};

/// Walks along edges without a partner, each once, always keeping to the left.
class GapWalker {
 public:
  explicit GapWalker(std::vector<LandEdge> edges)
      : m_edges(turned(std::move(edges))), m_departures(m_edges), m_used(m_edges.size(), 0) {}

  /// Calls f(Walk) for every ring.
  template <class F>
  void forEach(F&& f) {
    for (std::uint32_t start = 0; start < m_edges.size(); ++start) {
      if (m_used[start] != 0) continue;
      walkFrom(start);
      if (m_walk.corners.size() >= 3) f(m_walk);
    }
  }

 private:
  static std::vector<LandEdge> turned(std::vector<LandEdge> edges) {
    for (LandEdge& edge : edges) std::swap(edge.from, edge.to);
    return edges;
  }

  void walkFrom(std::uint32_t start) {
    m_walk.corners.clear();
    m_walk.around.clear();
    for (std::uint32_t e = start; e != noEdge && m_used[e] == 0; e = next(e, start)) {
      m_used[e] = 1;
      m_walk.corners.push_back(m_edges[e].from);
      m_walk.around.push_back(m_edges[e].feature);
    }
  }

  /// The unused edge that leaves where `e` arrives, the first one clockwise from the way back; `start` when that is the
  /// first and closes the ring.
  [[nodiscard]] std::uint32_t next(std::uint32_t e, std::uint32_t start) const {
    std::uint32_t best = noEdge;
    m_departures.forEach(m_edges[e].to, [&](std::uint32_t other) {
      if (m_used[other] != 0 && other != start) return;
      if (best == noEdge || turn(e, other) < turn(e, best)) best = other;
    });
    return best;
  }

  /// Clockwise from the way back along `e` to the way along `other`, in (0, 2 pi].
  [[nodiscard]] double turn(std::uint32_t e, std::uint32_t other) const {
    const auto direction = [](Coord from, Coord to) { return std::atan2(to.y - from.y, to.x - from.x); };
    double angle = direction(m_edges[e].to, m_edges[e].from) - direction(m_edges[other].from, m_edges[other].to);
    while (angle <= 0) angle += 2 * std::numbers::pi;
    return angle;
  }

  std::vector<LandEdge> m_edges;
  Departures m_departures;
  std::vector<std::uint8_t> m_used;
  Walk m_walk;
};

struct Measures {
  double area = 0;  ///< positive: to the left
  double perimeter = 0;
};

double distance(Coord a, Coord b) { return std::sqrt((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)); }

Measures measure(const std::vector<Coord>& corners) {
  Measures measures;
  const Coord origin = corners.front();
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const Coord a = corners[i];
    const Coord b = corners[i + 1 < corners.size() ? i + 1 : 0];
    measures.area += ((a.x - origin.x) * (b.y - origin.y) - (a.y - origin.y) * (b.x - origin.x)) / 2;
    measures.perimeter += distance(a, b);
  }
  return measures;
}

/// Greatest distance from the line between two far corners.
double thicknessOf(const std::vector<Coord>& corners) {
  const Coord origin = corners.front();
  Coord far = origin;
  for (const Coord c : corners) {
    if (distance(origin, c) > distance(origin, far)) far = c;
  }
  const double length = distance(origin, far);
  double thickness = 0;
  for (const Coord c : corners) {
    const double cross = (far.x - origin.x) * (c.y - origin.y) - (far.y - origin.y) * (c.x - origin.x);
    if (length > 0) thickness = std::max(thickness, std::abs(cross) / length);
  }
  return thickness;
}

/// Whether a walk may go around a narrow gap. One that only meets vertices on a straight border does not.
bool mayBeGap(const Walk& walk, double gapWidthM) {
  const Measures measures = measure(walk.corners);
  return measures.perimeter > 0 && 2 * std::abs(measures.area) / measures.perimeter <= gapWidthM &&
         thicknessOf(walk.corners) > leastFlawWidthM;
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
  GapWalker(edges.alone).forEach([&](const Walk& walk) {
    if (!mayBeGap(walk, gapWidthM)) return;
    walks.push_back(walk);
    auto& around = walks.back().around;
    std::sort(around.begin(), around.end());
    around.erase(std::unique(around.begin(), around.end()), around.end());
  });
  for (const Walk& walk : walks) {
    if (progress.cancelled()) return cancelledError();
    HECTARE_ASSIGN(const std::optional<Gap> gap, gapIn(walk, column, query, progress));
    if (gap && gap->meanWidthM <= gapWidthM) flaws.gaps.push_back(*gap);
  }
  std::sort(flaws.gaps.begin(), flaws.gaps.end(),
            [](const Gap& a, const Gap& b) { return westFirst(a.place, b.place); });
  return {};
}

}  // namespace hectare::gis
