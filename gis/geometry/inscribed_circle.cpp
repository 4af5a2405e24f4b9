// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/inscribed_circle.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <queue>

namespace hectare::gis {

namespace {

/// An edge with what its distances are computed from: d(p) = |n·p - at| where the foot of p lies on the edge.
struct Edge {
  Coord a;
  Coord b;
  Coord along;   ///< unit vector
  Coord normal;  ///< unit vector
  double length = 0;
};

double dot(Coord a, Coord b) { return a.x * b.x + a.y * b.y; }
Coord minus(Coord a, Coord b) { return {a.x - b.x, a.y - b.y}; }
/// The most that a linear function with this gradient changes from the middle of a square to its rim.
double reach(Coord gradient, double half) { return half * (std::abs(gradient.x) + std::abs(gradient.y)); }

double distance(const Edge& e, Coord p) {
  const Coord from = minus(p, e.a);
  const double t = dot(from, e.along);
  if (t <= 0) return std::hypot(from.x, from.y);
  if (t >= e.length) return std::hypot(p.x - e.b.x, p.y - e.b.y);
  return std::abs(dot(from, e.normal));
}

/// A square in which a centre is looked for.
struct Cell {
  Coord middle;
  double half = 0;
  double bound = 0;  ///< no point of the square is farther from the boundary
  bool inside = false;
  bool sure = false;                 ///< `inside` holds for all of the square
  std::uint64_t number = 0;          ///< order of making: the same result everywhere
  std::vector<std::uint32_t> edges;  ///< those that can be the nearest of some point of the square
};

struct ByBound {
  bool operator()(const Cell& a, const Cell& b) const {
    return a.bound != b.bound ? a.bound < b.bound : a.number > b.number;
  }
};

class CircleSearch {
 public:
  CircleSearch(const GeometryColumn& column, std::size_t feature, double toleranceM) : m_tolerance(toleranceM) {
    m_box = column.box(feature);
    m_origin = {std::round((m_box.minX + m_box.maxX) / 2), std::round((m_box.minY + m_box.maxY) / 2)};
    column.forEachPath(feature, [&](Path path) {
      for (std::size_t i = 0; i + 1 < path.size(); ++i) add(minus(path[i], m_origin), minus(path[i + 1], m_origin));
    });
  }

  Result<std::optional<InscribedCircle>> run(const Progress* stop) {
    cover();
    while (!m_cells.empty() && m_cells.top().bound > m_best.radiusM + m_tolerance) {
      const Cell cell = m_cells.top();
      m_cells.pop();
      const double half = cell.half / 2;
      for (const double dx : {-half, half}) {
        for (const double dy : {-half, half}) look({cell.middle.x + dx, cell.middle.y + dy}, half, &cell);
      }
      if (stop != nullptr && m_made % 256 < 4 && stop->cancelled()) return cancelledError();
    }
    if (m_best.radiusM <= 0) return std::optional<InscribedCircle>{};
    return std::optional(InscribedCircle{{m_best.centre.x + m_origin.x, m_best.centre.y + m_origin.y}, m_best.radiusM});
  }

 private:
  void add(Coord a, Coord b) {
    const Coord way = minus(b, a);
    const double length = std::hypot(way.x, way.y);
    if (length <= 0) return;
    const Coord along{way.x / length, way.y / length};
    m_edges.push_back({a, b, along, {-along.y, along.x}, length});
  }

  /// Squares over the whole; of a very long shape not more than some hundreds.
  void cover() {
    if (m_edges.empty()) return;
    const double width = m_box.maxX - m_box.minX;
    const double height = m_box.maxY - m_box.minY;
    const double side = std::max({std::min(width, height), std::max(width, height) / 256, m_tolerance});
    Cell all;
    all.edges.resize(m_edges.size());
    std::iota(all.edges.begin(), all.edges.end(), 0U);
    for (double x = m_box.minX - m_origin.x; x < m_box.maxX - m_origin.x; x += side) {
      for (double y = m_box.minY - m_origin.y; y < m_box.maxY - m_origin.y; y += side) {
        look({x + side / 2, y + side / 2}, side / 2, &all);
      }
    }
  }

  /// Measures at the middle of a square, and keeps the square when a better centre may lie in it.
  void look(Coord middle, double half, const Cell* parent) {
    Cell cell{middle, half, 0, parent->inside, parent->sure, m_made++, {}};
    m_distances.clear();
    double nearest = std::numeric_limits<double>::infinity();
    std::uint32_t first = 0;
    for (const std::uint32_t e : parent->edges) {
      m_distances.push_back(distance(m_edges[e], middle));
      if (m_distances.back() >= nearest) continue;
      nearest = m_distances.back();
      first = e;
    }
    const double diagonal = half * std::numbers::sqrt2;
    if (!cell.sure) {
      cell.inside = inside(middle);
      cell.sure = nearest > diagonal;
    }
    if (cell.inside && nearest > m_best.radiusM) m_best = {middle, nearest};
    if (cell.sure && !cell.inside) return;
    // Where the middle is outside, the boundary lies between it and every point inside.
    cell.bound = cell.inside ? nearest + diagonal : diagonal - nearest;
    if (cell.bound <= m_best.radiusM + m_tolerance) return;
    for (std::size_t i = 0; i < parent->edges.size(); ++i) {
      if (m_distances[i] <= nearest + 2 * diagonal) cell.edges.push_back(parent->edges[i]);
    }
    if (cell.sure) cell.bound = std::min(cell.bound, betweenEdges(cell, m_edges[first]));
    if (cell.bound > m_best.radiusM + m_tolerance) m_cells.push(std::move(cell));
  }

  /// How far an edge is from the points of a square, as a linear function; no value where the square does not lie
  /// wholly beside the edge, on one side.
  struct Linear {
    double atMiddle;
    Coord gradient;
  };
  static std::optional<Linear> beside(const Edge& e, const Cell& cell) {
    const Coord from = minus(cell.middle, e.a);
    const double t = dot(from, e.along);
    const double slack = reach(e.along, cell.half);
    if (t - slack < 0 || t + slack > e.length) return std::nullopt;
    const double away = dot(from, e.normal);
    if (std::abs(away) < reach(e.normal, cell.half)) return std::nullopt;
    if (away > 0) return Linear{away, e.normal};
    return Linear{-away, {-e.normal.x, -e.normal.y}};
  }

  /// A circle is no larger than half of the way between two edges on either side of it.
  [[nodiscard]] double betweenEdges(const Cell& cell, const Edge& first) const {
    double bound = std::numeric_limits<double>::infinity();
    const auto one = beside(first, cell);
    if (!one) return bound;
    for (const std::uint32_t e : cell.edges) {
      const auto other = beside(m_edges[e], cell);
      if (!other) continue;
      const Coord sum{one->gradient.x + other->gradient.x, one->gradient.y + other->gradient.y};
      bound = std::min(bound, (one->atMiddle + other->atMiddle + reach(sum, cell.half)) / 2);
    }
    return bound;
  }

  [[nodiscard]] bool inside(Coord p) const {
    bool in = false;
    for (const Edge& e : m_edges) {
      if ((e.a.y > p.y) == (e.b.y > p.y)) continue;
      if (p.x < e.a.x + (e.b.x - e.a.x) * (p.y - e.a.y) / (e.b.y - e.a.y)) in = !in;
    }
    return in;
  }

  double m_tolerance;
  Box m_box;
  Coord m_origin;
  std::vector<Edge> m_edges;
  std::priority_queue<Cell, std::vector<Cell>, ByBound> m_cells;
  std::vector<double> m_distances;
  std::uint64_t m_made = 0;
  InscribedCircle m_best;
};

}  // namespace

Result<std::optional<InscribedCircle>> largestInscribedCircle(const GeometryColumn& column, std::size_t feature,
                                                              double toleranceM, const Progress* stop) {
  if (column.kind(feature) != GeometryKind::polygon) return std::optional<InscribedCircle>{};
  return CircleSearch(column, feature, toleranceM).run(stop);
}

}  // namespace hectare::gis
