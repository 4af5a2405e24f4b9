// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "gis/geometry/geometry_column.h"
#include "gis/geometry/snap_grid.h"

namespace hectare::gis {

/// One polygon feature that goes into an arrangement. Its rings are read even-odd.
struct Shape {
  const GeometryColumn* column = nullptr;
  std::size_t feature = 0;
};

/// The plane cut by the boundaries of many polygons: faces, each with the set of polygons that cover it. This is what
/// land is accounted on: a face lies wholly inside or outside every polygon, so whatever is decided per face counts
/// each square metre once, and the faces inside a polygon sum to that polygon.
///
/// Coordinates are rounded to the grid of SnapGrid (0.1 mm) and noded there; from then on everything is integer and
/// exact: there is no tolerance and nothing that can fail on a hard case. Faces, their areas and covers do not depend
/// on the order in which the polygons are given (the numbers of the shapes apart).
class Arrangement {
 public:
  struct Face {
    std::uint32_t cover = 0;  ///< number of a cover set
    double areaM2 = 0;
  };

  /// \param window only what lies inside is wanted: shapes are clipped to it, widened by a metre; faces outside it are
  /// there but mean nothing. \pre finite coordinates in metres, window not empty and below 10,000 km wide.
  /// \param stop asked now and then whether to go on. Errors: cancelled, internal.
  static Result<Arrangement> build(std::span<const Shape> shapes, const Box& window, const Progress* stop = nullptr);

  /// Bounded faces in order of their leftmost point; those that nothing covers are among them.
  [[nodiscard]] std::span<const Face> faces() const { return m_faces; }
  [[nodiscard]] std::size_t coverCount() const { return m_coverStarts.size() - 1; }
  /// The shapes (their numbers in build) that cover a face, ascending. Cover 0 is empty.
  [[nodiscard]] std::span<const std::uint32_t> cover(std::uint32_t number) const {
    return std::span(m_coverItems).subspan(m_coverStarts[number], m_coverStarts[number + 1] - m_coverStarts[number]);
  }

  /// Calls f(faceA, faceB) for every piece of border between two bounded faces.
  template <class F>
  void forEachBorder(F&& f) const {
    for (std::size_t h = 0; h < m_halfEdgeFace.size(); h += 2) {
      const std::uint32_t a = m_halfEdgeFace[h];
      const std::uint32_t b = m_halfEdgeFace[h + 1];
      if (a != outside && b != outside && a != b) f(a, b);
    }
  }

  /// A union of faces as rings: outer rings counter-clockwise, holes clockwise, closed, none touching itself.
  /// \param group per face; the faces whose group is `wanted` are united.
  /// \param members the faces of that group, any order.
  [[nodiscard]] std::vector<std::vector<Coord>> rings(std::span<const std::uint32_t> group, std::uint32_t wanted,
                                                      std::span<const std::uint32_t> members) const;

  /// A ring of rings(), edge by edge: edge i runs from node i to the next, the last one back to the first.
  struct Border {
    std::vector<Coord> nodes;          ///< not closed
    std::vector<std::uint32_t> inner;  ///< per edge: the face of the group on its left
    std::vector<std::uint32_t> outer;  ///< per edge: the face on its right, or outside
  };
  /// The same rings with the faces on either side of each edge, which say whose boundary runs there.
  [[nodiscard]] std::vector<Border> borders(std::span<const std::uint32_t> group, std::uint32_t wanted,
                                            std::span<const std::uint32_t> members) const;

  static constexpr std::uint32_t outside = 0xffffffff;

 private:
  friend class ArrangementBuilder;
  explicit Arrangement(SnapGrid grid) : m_grid(grid) {}
  using Loop = std::vector<std::uint32_t>;  ///< half-edges, each beginning where the one before ends
  [[nodiscard]] std::vector<Loop> trace(std::span<const std::uint32_t> group, std::uint32_t wanted,
                                        std::span<const std::uint32_t> members) const;

  SnapGrid m_grid;
  std::vector<GridPoint> m_nodes;
  std::vector<Face> m_faces;
  std::vector<std::uint64_t> m_coverStarts{0, 0};
  std::vector<std::uint32_t> m_coverItems;
  // Half-edge 2e runs from the lower to the higher node of edge e, 2e + 1 back; the face is the one on its left.
  std::vector<std::uint32_t> m_halfEdgeFrom;  ///< node
  std::vector<std::uint32_t> m_halfEdgeNext;  ///< next half-edge around the face
  std::vector<std::uint32_t> m_halfEdgeFace;
  std::vector<std::uint64_t> m_faceStarts;  ///< face -> first of its half-edges in m_faceHalfEdges
  std::vector<std::uint32_t> m_faceHalfEdges;
};

/// Appends rings as one polygon feature: each hole goes to the smallest outer ring around it; kind none without rings.
/// \pre as Arrangement::rings gives them.
void appendPolygon(GeometryColumn& out, const std::vector<std::vector<Coord>>& rings);

}  // namespace hectare::gis
