// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <unordered_map>

#include "gis/geometry/area.h"
#include "gis/geometry/arrangement.h"

namespace hectare::gis {

namespace {

/// Splits a walk that comes back to a node into loops that do not touch themselves.
/// \param from node at which a half-edge begins.
template <class From, class Emit>
void splitAtRepeats(const std::vector<std::uint32_t>& walk, From&& from, std::vector<std::uint32_t>& stack,
                    std::unordered_map<std::uint32_t, std::size_t>& place, Emit&& emit) {
  stack.clear();
  place.clear();
  for (const std::uint32_t h : walk) {
    const auto seen = place.find(from(h));
    if (seen != place.end()) {
      const std::size_t first = seen->second;
      emit(std::span(stack).subspan(first));
      for (std::size_t i = first + 1; i < stack.size(); ++i) place.erase(from(stack[i]));
      stack.resize(first);
      stack.push_back(h);
      continue;
    }
    place.emplace(from(h), stack.size());
    stack.push_back(h);
  }
  emit(std::span(stack));
}

/// Even-odd, for a point that is on no edge of the ring. In doubles: the caller's point is half-way along another edge
/// of the same arrangement, far (in units of the last digit) from any edge it is compared with.
bool inside(const std::vector<Coord>& ring, Coord p) {
  bool in = false;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const Coord a = ring[i];
    const Coord b = ring[i + 1];
    if ((a.y > p.y) == (b.y > p.y)) continue;
    if (p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y)) in = !in;
  }
  return in;
}

Coord middle(const std::vector<Coord>& ring) { return {(ring[0].x + ring[1].x) / 2, (ring[0].y + ring[1].y) / 2}; }

void addPath(GeometryColumn& out, const std::vector<Coord>& ring) {
  out.beginPath();
  for (const Coord c : ring) out.add(c);
}

}  // namespace

std::vector<Arrangement::Loop> Arrangement::trace(std::span<const std::uint32_t> group, std::uint32_t wanted,
                                                  std::span<const std::uint32_t> members) const {
  const auto belongs = [&](std::uint32_t h) {
    const std::uint32_t face = m_halfEdgeFace[h];
    return face != outside && group[face] == wanted;
  };
  std::vector<std::uint32_t> border;
  for (const std::uint32_t face : members) {
    for (std::uint64_t i = m_faceStarts[face]; i < m_faceStarts[face + 1]; ++i) {
      if (!belongs(m_faceHalfEdges[i] ^ 1U)) border.push_back(m_faceHalfEdges[i]);
    }
  }
  std::sort(border.begin(), border.end());
  std::vector<bool> done(border.size(), false);
  std::vector<Loop> result;
  std::vector<std::uint32_t> walk;
  std::vector<std::uint32_t> stack;
  std::unordered_map<std::uint32_t, std::size_t> place;
  for (std::size_t i = 0; i < border.size(); ++i) {
    if (done[i]) continue;
    walk.clear();
    std::uint32_t h = border[i];
    do {
      done[static_cast<std::size_t>(std::lower_bound(border.begin(), border.end(), h) - border.begin())] = true;
      walk.push_back(h);
      h = m_halfEdgeNext[h];
      while (belongs(h ^ 1U)) h = m_halfEdgeNext[h ^ 1U];
    } while (h != border[i]);
    const auto from = [&](std::uint32_t halfEdge) { return m_halfEdgeFrom[halfEdge]; };
    splitAtRepeats(walk, from, stack, place, [&](std::span<const std::uint32_t> loop) {
      if (loop.size() > 2) result.emplace_back(loop.begin(), loop.end());
    });
  }
  return result;
}

std::vector<std::vector<Coord>> Arrangement::rings(std::span<const std::uint32_t> group, std::uint32_t wanted,
                                                   std::span<const std::uint32_t> members) const {
  std::vector<std::vector<Coord>> result;
  for (Border& border : borders(group, wanted, members)) {
    border.nodes.push_back(border.nodes.front());
    result.push_back(std::move(border.nodes));
  }
  return result;
}

std::vector<Arrangement::Border> Arrangement::borders(std::span<const std::uint32_t> group, std::uint32_t wanted,
                                                      std::span<const std::uint32_t> members) const {
  const auto node = [&](std::uint32_t h) { return m_nodes[m_halfEdgeFrom[h]]; };
  const auto before = [&](std::uint32_t a, std::uint32_t b) { return node(a) < node(b); };
  std::vector<Border> result;
  for (Loop& loop : trace(group, wanted, members)) {
    std::rotate(loop.begin(), std::min_element(loop.begin(), loop.end(), before), loop.end());
    Border border;
    border.nodes.reserve(loop.size() + 1);  // rings() closes it
    for (const std::uint32_t h : loop) {
      border.nodes.push_back(m_grid.toCoord(node(h)));
      border.inner.push_back(m_halfEdgeFace[h]);
      border.outer.push_back(m_halfEdgeFace[h ^ 1U]);
    }
    result.push_back(std::move(border));
  }
  return result;
}

void appendPolygon(GeometryColumn& out, const std::vector<std::vector<Coord>>& rings) {
  struct Outer {
    const std::vector<Coord>* ring;
    double area;
    std::vector<const std::vector<Coord>*> holes;
  };
  std::vector<Outer> outers;
  for (const std::vector<Coord>& ring : rings) {
    const double a = ringArea(ring);
    if (a > 0) outers.push_back({&ring, a, {}});
  }
  for (const std::vector<Coord>& ring : rings) {
    if (ringArea(ring) > 0) continue;
    Outer* best = nullptr;
    for (Outer& outer : outers) {
      if ((best == nullptr || outer.area < best->area) && inside(*outer.ring, middle(ring))) best = &outer;
    }
    if (best != nullptr) best->holes.push_back(&ring);
  }
  out.beginFeature(outers.empty() ? GeometryKind::none : GeometryKind::polygon);
  for (const Outer& outer : outers) {
    out.beginPart();
    addPath(out, *outer.ring);
    for (const std::vector<Coord>* hole : outer.holes) addPath(out, *hole);
  }
}

}  // namespace hectare::gis
