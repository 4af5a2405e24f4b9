// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gis/geometry/arrangement.h"
#include "gis/geometry/noder.h"

namespace hectare::gis {

/// The steps from polygons to an Arrangement, in the order in which they run. Internal to gis/geometry.
class ArrangementBuilder {
 public:
  ArrangementBuilder(std::span<const Shape> shapes, const Box& window);
  Result<Arrangement> build(const Progress* stop);

 private:
  struct Edge {
    std::uint32_t low;     ///< node
    std::uint32_t high;    ///< node, greater
    std::uint32_t owners;  ///< number of the set of shapes whose boundary runs here
  };

  void collectSegments();
  Status node(const Progress* stop);
  void makeNodes(const std::vector<GridSegment>& pieces);
  void makeEdges(const std::vector<GridSegment>& pieces);
  void sweep();
  void linkFaces();
  void traceCycles();
  void makeFaces();

  std::uint32_t ownersSet(std::vector<std::uint32_t>& owners);

  std::span<const Shape> m_shapes;
  Box m_window;
  Arrangement m_result;
  std::vector<GridSegment> m_segments;               ///< origin: number of the owners' set
  std::vector<std::vector<std::uint32_t>> m_owners;  ///< set of shapes per number
  std::vector<Edge> m_edges;                         ///< sorted by low node, then upwards by angle
  std::vector<std::uint32_t> m_edgeAbove;            ///< cover just above each edge
  std::vector<std::uint32_t> m_edgeBelow;
  std::vector<std::uint32_t> m_around;         ///< out-going half-edges of all nodes, counter-clockwise
  std::vector<std::uint64_t> m_aroundStarts;   ///< per node
  std::vector<std::uint32_t> m_edgeUnderNode;  ///< for nodes where nothing ends: the edge just below, or none
  std::vector<std::uint32_t> m_cycleOf;        ///< per half-edge
  struct Cycle {
    std::uint32_t first;  ///< half-edge
    std::uint32_t minNode;
    Int128 twiceArea;
    std::uint32_t face;
  };
  std::vector<Cycle> m_cycles;
};

}  // namespace hectare::gis
