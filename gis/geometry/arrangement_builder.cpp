// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/arrangement_builder.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "gis/geometry/clip_ring.h"

namespace hectare::gis {

namespace {

constexpr std::int64_t windowMargin = 10'000;  // one metre: rounding at the clip stays outside the window

Coord centre(const Box& box) { return {(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2}; }

/// Even-odd: what stands twice cancels.
void cancelPairs(std::vector<std::uint32_t>& values) {
  std::sort(values.begin(), values.end());
  std::size_t kept = 0;
  for (std::size_t i = 0; i < values.size();) {
    std::size_t j = i;
    while (j < values.size() && values[j] == values[i]) ++j;
    if ((j - i) % 2 == 1) values[kept++] = values[i];
    i = j;
  }
  values.resize(kept);
}

/// Beyond which sides of a box a place lies, a bit each.
unsigned sidesBeyond(const Box& box, Coord c) {
  return unsigned{c.x < box.minX} | unsigned{c.x > box.maxX} << 1U | unsigned{c.y < box.minY} << 2U |
         unsigned{c.y > box.maxY} << 3U;
}

/// Calls f(place) along a ring, leaving out those that cannot matter within the window: of a chain that stays beyond
/// one of its sides only the ends. Of a network of roads, which is one polygon, next to nothing is left beside a
/// parcel.
template <class F>
void forEachThatMatters(Path path, const Box& window, F&& f) {
  if (path.empty()) return;
  constexpr double beyond = 2 * windowMargin * SnapGrid::unitM;  // farther out than what rings are clipped to
  const Box box{window.minX - beyond, window.minY - beyond, window.maxX + beyond, window.maxY + beyond};
  f(path[0]);
  unsigned shared = sidesBeyond(box, path[0]);  // by all since the last that was told
  unsigned here = path.size() > 1 ? sidesBeyond(box, path[1]) : 0;
  for (std::size_t i = 1; i < path.size(); ++i) {
    const unsigned next = sidesBeyond(box, path[i + 1 < path.size() ? i + 1 : 0]);
    shared &= here;
    if ((shared & next) == 0) {
      f(path[i]);
      shared = here;
    }
    here = next;
  }
}

}  // namespace

ArrangementBuilder::ArrangementBuilder(std::span<const Shape> shapes, const Box& window)
    : m_shapes(shapes), m_window(window), m_result(SnapGrid(centre(window))) {}

Result<Arrangement> ArrangementBuilder::build(const Progress* stop) {
  collectSegments();
  HECTARE_TRY(node(stop));
  sweep();
  linkFaces();
  traceCycles();
  makeFaces();
  return std::move(m_result);
}

void ArrangementBuilder::collectSegments() {
  const SnapGrid& grid = m_result.m_grid;
  GridBox box{grid.toGrid({m_window.minX, m_window.minY}), grid.toGrid({m_window.maxX, m_window.maxY})};
  box.low = {box.low.x - windowMargin, box.low.y - windowMargin};
  box.high = {box.high.x + windowMargin, box.high.y + windowMargin};
  GridRing ring;
  for (std::uint32_t s = 0; s < m_shapes.size(); ++s) {
    m_shapes[s].column->forEachPath(m_shapes[s].feature, [&](Path path) {
      ring.clear();
      forEachThatMatters(path, m_window, [&](Coord c) { ring.push_back(grid.toGrid(c)); });
      if (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
      clipRing(ring, box);
      for (std::size_t i = 0; i < ring.size(); ++i) {
        const GridPoint p = ring[i];
        const GridPoint q = ring[i + 1 < ring.size() ? i + 1 : 0];
        if (p != q) m_segments.push_back({std::min(p, q), std::max(p, q), s});
      }
    });
  }
}

std::uint32_t ArrangementBuilder::ownersSet(std::vector<std::uint32_t>& owners) {
  // Most boundaries belong to one or two shapes and follow one another, so that looking at the last set saves most
  // copies.
  if (m_owners.empty() || m_owners.back() != owners) m_owners.push_back(owners);
  return static_cast<std::uint32_t>(m_owners.size() - 1);
}

/// Shared boundaries are cut once: equal segments become one that knows its owners, even-odd.
Status ArrangementBuilder::node(const Progress* stop) {
  for (GridSegment& segment : m_segments) {
    std::vector<std::uint32_t> owner{segment.origin};
    segment.origin = ownersSet(owner);
  }
  const auto merge = [this](std::vector<std::uint32_t>& sets) -> std::optional<std::uint32_t> {
    std::vector<std::uint32_t> owners;
    for (const std::uint32_t set : sets) owners.insert(owners.end(), m_owners[set].begin(), m_owners[set].end());
    cancelPairs(owners);
    if (owners.empty()) return std::nullopt;
    return ownersSet(owners);
  };
  HECTARE_ASSIGN(const std::vector<GridSegment> pieces, nodeSegments(std::move(m_segments), merge, stop));
  m_segments = {};
  makeNodes(pieces);
  makeEdges(pieces);
  return {};
}

void ArrangementBuilder::makeNodes(const std::vector<GridSegment>& pieces) {
  std::vector<GridPoint>& nodes = m_result.m_nodes;
  nodes.reserve(pieces.size() * 2);
  for (const GridSegment& p : pieces) {
    nodes.push_back(p.a);
    nodes.push_back(p.b);
  }
  std::sort(nodes.begin(), nodes.end());
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
}

void ArrangementBuilder::makeEdges(const std::vector<GridSegment>& pieces) {
  const std::vector<GridPoint>& nodes = m_result.m_nodes;
  const auto number = [&](GridPoint p) {
    return static_cast<std::uint32_t>(std::lower_bound(nodes.begin(), nodes.end(), p) - nodes.begin());
  };
  m_edges.reserve(pieces.size());
  for (const GridSegment& p : pieces) m_edges.push_back({number(p.a), number(p.b), p.origin});
  std::sort(m_edges.begin(), m_edges.end(), [&](const Edge& e, const Edge& f) {
    if (e.low != f.low) return e.low < f.low;
    return orientation(nodes[e.low], nodes[e.high], nodes[f.high]) > 0;
  });
}

void ArrangementBuilder::linkFaces() {
  std::vector<std::uint32_t>& next = m_result.m_halfEdgeNext;
  std::vector<std::uint32_t>& from = m_result.m_halfEdgeFrom;
  next.resize(m_edges.size() * 2);
  from.resize(m_edges.size() * 2);
  for (std::size_t e = 0; e < m_edges.size(); ++e) {
    from[2 * e] = m_edges[e].low;
    from[2 * e + 1] = m_edges[e].high;
  }
  for (std::size_t v = 0; v + 1 < m_aroundStarts.size(); ++v) {
    const std::uint64_t begin = m_aroundStarts[v];
    const std::uint64_t end = m_aroundStarts[v + 1];
    for (std::uint64_t i = begin; i < end; ++i) {
      // The face on the left of an arriving half-edge goes on along its clockwise neighbour.
      next[m_around[i] ^ 1U] = m_around[i == begin ? end - 1 : i - 1];
    }
  }
}

void ArrangementBuilder::traceCycles() {
  const std::vector<GridPoint>& nodes = m_result.m_nodes;
  const std::vector<std::uint32_t>& from = m_result.m_halfEdgeFrom;
  m_cycleOf.assign(from.size(), Arrangement::outside);
  for (std::uint32_t h = 0; h < from.size(); ++h) {
    if (m_cycleOf[h] != Arrangement::outside) continue;
    Cycle cycle{h, from[h], 0, Arrangement::outside};
    const GridPoint origin = nodes[from[h]];
    std::uint32_t walk = h;
    do {
      m_cycleOf[walk] = static_cast<std::uint32_t>(m_cycles.size());
      cycle.minNode = std::min(cycle.minNode, from[walk]);
      cycle.twiceArea += orientation(origin, nodes[from[walk]], nodes[from[walk ^ 1U]]);
      walk = m_result.m_halfEdgeNext[walk];
    } while (walk != h);
    m_cycles.push_back(cycle);
  }
}

/// Counter-clockwise cycles bound a face from outside; a clockwise one is a hole of the face that lies under its
/// leftmost node. Going from left to right, that face is known already.
void ArrangementBuilder::makeFaces() {
  std::vector<std::uint32_t> order(m_cycles.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const Cycle& c = m_cycles[a];
    const Cycle& d = m_cycles[b];
    // Outer cycles first: a hole may begin at the very node where the face around it does.
    return std::tuple(c.minNode, c.twiceArea < 0, c.first) < std::tuple(d.minNode, d.twiceArea < 0, d.first);
  });
  std::vector<Int128> twiceAreas;
  for (const std::uint32_t c : order) {
    Cycle& cycle = m_cycles[c];
    if (cycle.twiceArea > 0) {
      cycle.face = static_cast<std::uint32_t>(m_result.m_faces.size());
      const std::uint32_t edge = cycle.first / 2;
      m_result.m_faces.push_back({cycle.first % 2 == 0 ? m_edgeAbove[edge] : m_edgeBelow[edge], 0});
      twiceAreas.push_back(cycle.twiceArea);
      continue;
    }
    const std::uint32_t under = m_edgeUnderNode[cycle.minNode];
    cycle.face =
        under == Arrangement::outside ? Arrangement::outside : m_cycles[m_cycleOf[std::size_t{2} * under]].face;
    if (cycle.face != Arrangement::outside) twiceAreas[cycle.face] += cycle.twiceArea;
  }
  for (std::size_t f = 0; f < twiceAreas.size(); ++f) {
    m_result.m_faces[f].areaM2 = static_cast<double>(twiceAreas[f]) / 2 * SnapGrid::squareUnitM2;
  }
  m_result.m_halfEdgeFace.resize(m_cycleOf.size());
  m_result.m_faceStarts.assign(m_result.m_faces.size() + 1, 0);
  for (std::size_t h = 0; h < m_cycleOf.size(); ++h) {
    const std::uint32_t face = m_cycles[m_cycleOf[h]].face;
    m_result.m_halfEdgeFace[h] = face;
    if (face != Arrangement::outside) ++m_result.m_faceStarts[face + 1];
  }
  std::partial_sum(m_result.m_faceStarts.begin(), m_result.m_faceStarts.end(), m_result.m_faceStarts.begin());
  m_result.m_faceHalfEdges.resize(m_result.m_faceStarts.back());
  std::vector<std::uint64_t> place(m_result.m_faceStarts.begin(), m_result.m_faceStarts.end() - 1);
  for (std::uint32_t h = 0; h < m_result.m_halfEdgeFace.size(); ++h) {
    const std::uint32_t face = m_result.m_halfEdgeFace[h];
    if (face != Arrangement::outside) m_result.m_faceHalfEdges[place[face]++] = h;
  }
}

Result<Arrangement> Arrangement::build(std::span<const Shape> shapes, const Box& window, const Progress* stop) {
  return ArrangementBuilder(shapes, window).build(stop);
}

}  // namespace hectare::gis
