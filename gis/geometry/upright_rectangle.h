// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "gis/base/progress.h"
#include "gis/base/result.h"

namespace hectare::gis {

/// An edge of a polygon, its lower end first (ay <= by).
struct UprightEdge {
  double ax = 0;
  double ay = 0;
  double bx = 0;
  double by = 0;
};

struct UprightRectangle {
  double x0 = 0;
  double y0 = 0;
  double x1 = 0;
  double y1 = 0;
  [[nodiscard]] double area() const { return (x1 - x0) * (y1 - y0); }
};

/// The largest rectangle with sides along the axes inside a polygon that is given by all its edges (even-odd). Branch
/// and bound over the heights of its lower and its upper side: between two heights the free widths are known exactly,
/// and they only shrink when the two move apart, so that a box of pairs of heights is bounded by its tallest height
/// times the width at its least. Guaranteed: no rectangle of this orientation is larger than (1 + tolerance) times the
/// result. Sides may lie on edges; edges that reach less than `slackM` into the rectangle are let be, so that edges
/// along an axis, which rotation made lean by a last digit, do not hide what lies on them. Internal to gis/geometry.
class UprightSearch {
 public:
  /// \param tolerance as a share; slackM in metres, above 0.
  UprightSearch(std::span<const UprightEdge> edges, double tolerance, double slackM);

  /// The largest rectangle, if it is larger than `beatM2`. Errors: cancelled.
  Result<std::optional<UprightRectangle>> run(double beatM2, const Progress* stop);

 private:
  /// All pairs of a lower side in [a, b] and an upper side in [c, d].
  struct Heights {
    double a, b, c, d;
    double boundM2;
    std::uint64_t number;
  };
  struct ByBound {
    bool operator()(const Heights& p, const Heights& q) const {
      return p.boundM2 != q.boundM2 ? p.boundM2 < q.boundM2 : p.number > q.number;
    }
  };
  using Span = std::pair<double, double>;

  void look(Heights heights);
  void split(const Heights& heights);
  [[nodiscard]] double cut(double from, double to) const;
  Span widest(double low, double high);
  void grow(Span span, double low, double high);
  void offer(const UprightRectangle& rectangle);
  [[nodiscard]] double enough() const { return m_best.area() * (1 + m_tolerance); }

  std::span<const UprightEdge> m_edges;
  double m_tolerance;
  double m_slack;
  double m_width = 0;
  std::vector<double> m_levels;  ///< heights of vertices, ascending, each once
  struct Block {
    double from, to;
    bool crosses;
  };
  std::vector<Block> m_blocks;
  std::vector<Heights> m_heap;
  std::uint64_t m_made = 0;
  double m_beat = 0;
  UprightRectangle m_best;
};

}  // namespace hectare::gis
