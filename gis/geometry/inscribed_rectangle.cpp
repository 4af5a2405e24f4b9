// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/inscribed_rectangle.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "gis/geometry/snap_grid.h"
#include "gis/geometry/upright_rectangle.h"

namespace hectare::gis {

namespace {

constexpr double degree = std::numbers::pi / 180;
constexpr double quarter = 90 * degree;
constexpr double togetherRad = 0.5 * degree;
constexpr std::size_t mostDirections = 12;
constexpr double fanRad = 7.5 * degree;
constexpr double finestRad = 0.06 * degree;
constexpr double tolerance = 0.005;
constexpr double slackM = 0.001;
constexpr double drawnInM = 0.002;
constexpr double narrowestM = 0.01;

struct Side {
  Coord a;
  Coord b;
};

/// A direction modulo a right angle, and how much of the boundary runs along it.
struct Direction {
  double angle = 0;
  double lengthM = 0;
};

/// Between two directions modulo a right angle.
double turnBetween(double a, double b) {
  const double turn = std::abs(std::remainder(a - b, quarter));
  return turn;
}

struct Found {
  double angle = 0;
  UprightRectangle upright;
};

class RectangleSearch {
 public:
  RectangleSearch(const GeometryColumn& column, std::size_t feature, const Progress* stop)
      : m_column(column), m_feature(feature), m_stop(stop) {
    const Box box = column.box(feature);
    m_origin = {std::round((box.minX + box.maxX) / 2), std::round((box.minY + box.maxY) / 2)};
    column.forEachPath(feature, [&](Path path) {
      for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        if (path[i] == path[i + 1]) continue;
        m_edges.push_back({{path[i].x - m_origin.x, path[i].y - m_origin.y},
                           {path[i + 1].x - m_origin.x, path[i + 1].y - m_origin.y}});
      }
    });
  }

  Result<std::optional<InscribedRectangle>> run() {
    if (m_edges.empty()) return std::optional<InscribedRectangle>{};
    const std::vector<double> along = directions();
    for (const double angle : along) HECTARE_TRY(tryAngle(angle));
    std::vector<double> peaks{m_best.angle};
    for (double turn = fanRad; turn < quarter - fanRad / 2; turn += fanRad) {
      const double before = area();
      HECTARE_TRY(tryAngle(along.front() + turn));
      if (area() > before) peaks.push_back(m_best.angle);
    }
    for (std::size_t i = peaks.size() > 2 ? peaks.size() - 2 : 0; i < peaks.size(); ++i) {
      if (i + 1 == peaks.size() || turnBetween(peaks[i], peaks.back()) > fanRad / 2) HECTARE_TRY(climb(peaks[i]));
    }
    if (m_best.upright.area() <= 0) return std::optional<InscribedRectangle>{};
    return finished();
  }

 private:
  [[nodiscard]] double area() const { return m_best.upright.area(); }

  /// The directions of the longest parts of the boundary, the longest first.
  [[nodiscard]] std::vector<double> directions() const {
    std::vector<Direction> all;
    for (const Side& e : m_edges) {
      const Coord way{e.b.x - e.a.x, e.b.y - e.a.y};
      const double turned = std::fmod(std::atan2(way.y, way.x) + 4 * quarter, quarter);
      all.push_back({turned, std::hypot(way.x, way.y)});
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.lengthM > b.lengthM; });
    std::vector<Direction> merged;
    for (const Direction& one : all) {
      const auto same = std::find_if(merged.begin(), merged.end(), [&](const Direction& known) {
        return turnBetween(known.angle, one.angle) < togetherRad;
      });
      if (same == merged.end()) {
        merged.push_back(one);
      } else {
        same->lengthM += one.lengthM;
      }
    }
    std::stable_sort(merged.begin(), merged.end(), [](const auto& a, const auto& b) { return a.lengthM > b.lengthM; });
    std::vector<double> angles;
    for (std::size_t i = 0; i < merged.size() && i < mostDirections; ++i) angles.push_back(merged[i].angle);
    return angles;
  }

  /// Keeps the rectangle of an orientation when it is larger than the best.
  Status tryAngle(double angle) {
    const double c = std::cos(angle);
    const double s = std::sin(angle);
    const auto turned = [&](Coord p) { return Coord{c * p.x + s * p.y, c * p.y - s * p.x}; };
    m_turned.clear();
    for (const Side& e : m_edges) {
      Coord a = turned(e.a);
      Coord b = turned(e.b);
      if (b.y < a.y) std::swap(a, b);
      m_turned.push_back({a.x, a.y, b.x, b.y});
    }
    HECTARE_ASSIGN(const auto found, UprightSearch(m_turned, tolerance, slackM).run(area(), m_stop));
    if (found) m_best = {angle, *found};
    return {};
  }

  /// Turns step by step towards the larger, halving the step when neither side is.
  Status climb(double angle) {
    for (double step = fanRad / 2; step >= finestRad; step /= 2) {
      for (const double turn : {-step, step}) {
        const double before = area();
        HECTARE_TRY(tryAngle(angle + turn));
        if (area() <= before) continue;
        angle += turn;
        break;
      }
    }
    return {};
  }

  /// Drawn in until it lies inside beyond doubt: rounding of the corners can cost a millimetre more.
  [[nodiscard]] std::optional<InscribedRectangle> finished() const {
    for (double margin = drawnInM; margin < 0.1; margin *= 2) {
      UprightRectangle r = m_best.upright;
      r = {r.x0 + margin, r.y0 + margin, r.x1 - margin, r.y1 - margin};
      if (std::min(r.x1 - r.x0, r.y1 - r.y0) < narrowestM) return std::nullopt;
      InscribedRectangle result = placed(r);
      if (liesInside(result.corners, m_column, m_feature)) return result;
    }
    return std::nullopt;
  }

  [[nodiscard]] InscribedRectangle placed(const UprightRectangle& r) const {
    const double c = std::cos(m_best.angle);
    const double s = std::sin(m_best.angle);
    const SnapGrid grid(m_origin);
    const auto back = [&](double x, double y) {
      return grid.toCoord(grid.toGrid({m_origin.x + c * x - s * y, m_origin.y + s * x + c * y}));
    };
    InscribedRectangle result;
    result.corners = {back(r.x0, r.y0), back(r.x1, r.y0), back(r.x1, r.y1), back(r.x0, r.y1)};
    const auto first = std::min_element(result.corners.begin(), result.corners.end(),
                                        [](Coord a, Coord b) { return a.x != b.x ? a.x < b.x : a.y < b.y; });
    std::rotate(result.corners.begin(), first, result.corners.end());
    result.widthM = std::min(r.x1 - r.x0, r.y1 - r.y0);
    result.lengthM = std::max(r.x1 - r.x0, r.y1 - r.y0);
    result.areaM2 = r.area();
    return result;
  }

  const GeometryColumn& m_column;
  std::size_t m_feature;
  const Progress* m_stop;
  Coord m_origin;
  std::vector<Side> m_edges;
  std::vector<UprightEdge> m_turned;
  Found m_best;
};

using Quad = std::array<GridPoint, 4>;

/// Whether a segment shares no more with the inside of the quadrilateral than its rim.
bool keepsOut(GridPoint p, GridPoint q, const Quad& quad) {
  for (std::size_t i = 0; i < 4; ++i) {
    const GridPoint a = quad[i];
    const GridPoint b = quad[(i + 1) % 4];
    if (orientation(a, b, p) <= 0 && orientation(a, b, q) <= 0) return true;
  }
  const auto side = [&](bool left) {
    return std::all_of(quad.begin(), quad.end(), [&](GridPoint corner) {
      const Int128 turn = orientation(p, q, corner);
      return left ? turn >= 0 : turn <= 0;
    });
  };
  return p != q && (side(true) || side(false));
}

/// Whether the ray to the right of r crosses the edge. \pre r is on no edge.
bool crossesRay(GridPoint p, GridPoint q, GridPoint r) {
  if ((p.y > r.y) == (q.y > r.y)) return false;
  if (q.y < p.y) std::swap(p, q);
  return orientation(p, q, r) > 0;
}

}  // namespace

bool liesInside(const std::array<Coord, 4>& corners, const GeometryColumn& column, std::size_t feature) {
  const SnapGrid grid(corners[0]);
  Quad quad;
  std::transform(corners.begin(), corners.end(), quad.begin(), [&](Coord c) { return grid.toGrid(c); });
  const GridPoint middle{(quad[0].x + quad[2].x) / 2, (quad[0].y + quad[2].y) / 2};
  bool apart = true;
  bool inside = false;
  column.forEachPath(feature, [&](Path path) {
    for (std::size_t i = 0; i + 1 < path.size() && apart; ++i) {
      const GridPoint p = grid.toGrid(path[i]);
      const GridPoint q = grid.toGrid(path[i + 1]);
      if (p == q) continue;
      apart = keepsOut(p, q, quad);
      if (crossesRay(p, q, middle)) inside = !inside;
    }
  });
  return apart && inside;
}

Result<std::optional<InscribedRectangle>> largeInscribedRectangle(const GeometryColumn& column, std::size_t feature,
                                                                  const Progress* stop) {
  if (column.kind(feature) != GeometryKind::polygon) return std::optional<InscribedRectangle>{};
  return RectangleSearch(column, feature, stop).run();
}

}  // namespace hectare::gis
