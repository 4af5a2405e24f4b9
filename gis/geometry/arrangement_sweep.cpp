// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <memory_resource>
#include <set>
#include <unordered_map>

#include "gis/geometry/arrangement_builder.h"

namespace hectare::gis {

namespace {

constexpr std::uint32_t none = Arrangement::outside;

struct VectorHash {
  std::size_t operator()(const std::vector<std::uint32_t>& v) const {
    std::size_t h = 0x9e3779b97f4a7c15ULL;
    for (const std::uint32_t x : v) h = (h ^ x) * 0x100000001b3ULL + (h >> 29U);
    return h;
  }
};

/// Numbers for sets of shapes; set 0 is empty.
class CoverSets {
 public:
  CoverSets() { number({}); }

  /// The number of set `from` with every member of `toggled` put in or taken out.
  std::uint32_t toggle(std::uint32_t from, std::uint32_t owners, const std::vector<std::uint32_t>& toggled) {
    const std::uint64_t key = (std::uint64_t{from} << 32U) | owners;
    const auto known = m_toggles.find(key);
    if (known != m_toggles.end()) return known->second;
    std::vector<std::uint32_t> result;
    std::set_symmetric_difference(m_sets[from]->begin(), m_sets[from]->end(), toggled.begin(), toggled.end(),
                                  std::back_inserter(result));
    const std::uint32_t to = number(std::move(result));
    m_toggles.emplace(key, to);
    return to;
  }

  void moveTo(std::vector<std::uint64_t>& starts, std::vector<std::uint32_t>& items) const {
    starts.assign(1, 0);
    for (const std::vector<std::uint32_t>* set : m_sets) {
      items.insert(items.end(), set->begin(), set->end());
      starts.push_back(items.size());
    }
  }

 private:
  std::uint32_t number(std::vector<std::uint32_t> set) {
    const auto [it, added] = m_numbers.try_emplace(std::move(set), static_cast<std::uint32_t>(m_sets.size()));
    if (added) m_sets.push_back(&it->first);
    return it->second;
  }

  std::unordered_map<std::vector<std::uint32_t>, std::uint32_t, VectorHash> m_numbers;
  std::vector<const std::vector<std::uint32_t>*> m_sets;
  std::unordered_map<std::uint64_t, std::uint32_t> m_toggles;
};

}  // namespace

/// A vertical line moves over the nodes from left to right (at equal x upwards, as if the plane were turned by a hair)
/// and keeps the edges that it meets in order from below. What covers the land above an edge is what covers it below,
/// with the owners of the edge toggled. Bentley and Ottmann 1979 (doi:10.1109/TC.1979.1675432), on edges that no longer
/// cross.
void ArrangementBuilder::sweep() {
  const std::vector<GridPoint>& nodes = m_result.m_nodes;
  struct Below {
    using is_transparent = void;
    const std::vector<Edge>& edges;
    const std::vector<GridPoint>& nodes;
    bool operator()(std::uint32_t e, std::uint32_t f) const {
      const Edge& a = edges[e];
      const Edge& b = edges[f];
      if (a.low == b.low) return orientation(nodes[a.low], nodes[a.high], nodes[b.high]) > 0;
      if (a.low < b.low) return orientation(nodes[a.low], nodes[a.high], nodes[b.low]) > 0;
      return orientation(nodes[b.low], nodes[b.high], nodes[a.low]) < 0;
    }
    bool operator()(std::uint32_t e, GridPoint p) const {
      return orientation(nodes[edges[e].low], nodes[edges[e].high], p) > 0;
    }
  };
  std::pmr::unsynchronized_pool_resource pool;
  using Active = std::pmr::set<std::uint32_t, Below>;
  Active active(Below{m_edges, nodes}, &pool);
  std::vector<Active::iterator> place(m_edges.size());
  std::vector<std::uint32_t> someEnding(nodes.size(), none);
  CoverSets covers;

  m_edgeAbove.assign(m_edges.size(), 0);
  m_edgeBelow.assign(m_edges.size(), 0);
  m_edgeUnderNode.assign(nodes.size(), none);
  m_around.reserve(m_edges.size() * 2);
  m_aroundStarts.assign(1, 0);
  std::vector<std::uint32_t> ending;
  std::uint32_t e = 0;
  for (std::uint32_t v = 0; v < nodes.size(); ++v) {
    ending.clear();
    Active::iterator above;
    if (someEnding[v] == none) {
      above = active.lower_bound(nodes[v]);
    } else {
      Active::iterator lowest = place[someEnding[v]];
      while (lowest != active.begin() && m_edges[*std::prev(lowest)].high == v) --lowest;
      above = lowest;
      while (above != active.end() && m_edges[*above].high == v) {
        ending.push_back(*above);
        above = active.erase(above);
      }
    }
    const std::uint32_t under = above == active.begin() ? none : *std::prev(above);
    if (ending.empty()) m_edgeUnderNode[v] = under;
    std::uint32_t cover = under == none ? 0 : m_edgeAbove[under];
    for (; e < m_edges.size() && m_edges[e].low == v; ++e) {
      m_edgeBelow[e] = cover;
      cover = covers.toggle(cover, m_edges[e].owners, m_owners[m_edges[e].owners]);
      m_edgeAbove[e] = cover;
      place[e] = active.emplace_hint(above, e);
      someEnding[m_edges[e].high] = e;
      m_around.push_back(2 * e);
    }
    for (auto it = ending.rbegin(); it != ending.rend(); ++it) m_around.push_back(2 * *it + 1);
    m_aroundStarts.push_back(m_around.size());
  }
  covers.moveTo(m_result.m_coverStarts, m_result.m_coverItems);
}

}  // namespace hectare::gis
