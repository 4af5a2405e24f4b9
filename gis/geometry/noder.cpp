// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/noder.h"

#include <algorithm>
#include <cmath>

namespace hectare::gis {

namespace {

struct Piece {
  GridSegment segment;
  bool fresh = true;  ///< made in the last round: only pairs with a fresh piece can need cuts
};

struct Cut {
  std::uint32_t piece;
  GridPoint at;
  friend auto operator<=>(const Cut&, const Cut&) = default;
};

std::int64_t lowY(const GridSegment& s) { return std::min(s.a.y, s.b.y); }
std::int64_t highY(const GridSegment& s) { return std::max(s.a.y, s.b.y); }

bool boxesMeet(const GridSegment& s, const GridSegment& t) {
  return s.a.x <= t.b.x && t.a.x <= s.b.x && lowY(s) <= highY(t) && lowY(t) <= highY(s);
}

Int128 absolute(Int128 v) { return v < 0 ? -v : v; }

/// True when the segment passes through the pixel of p (the square of one grid unit around it) away from its own ends.
bool passesThrough(const GridSegment& s, GridPoint p) {
  if (p == s.a || p == s.b) return false;
  if (p.x < s.a.x || p.x > s.b.x || p.y < lowY(s) || p.y > highY(s)) return false;
  const Int128 reach = Int128{s.b.x - s.a.x} + (highY(s) - lowY(s));
  return 2 * absolute(orientation(s.a, s.b, p)) <= reach;
}

std::int64_t roundedQuotient(Int128 numerator, Int128 denominator) {
  const Int128 twice = 2 * numerator + denominator;
  const Int128 divisor = 2 * denominator;
  Int128 quotient = twice / divisor;
  if (twice % divisor != 0 && twice < 0) --quotient;
  return static_cast<std::int64_t>(quotient);
}

/// Where two properly crossing segments meet, rounded to the grid. The same whichever comes first.
/// Products reach length^3; a segment of 200 km is 2^31 units, so they stay below 2^96.
GridPoint crossing(const GridSegment& s, const GridSegment& t) {
  const bool swapped = std::tie(t.a, t.b) < std::tie(s.a, s.b);
  const GridSegment& u = swapped ? t : s;
  const GridSegment& v = swapped ? s : t;
  Int128 toA = orientation(v.a, v.b, u.a);
  Int128 toB = orientation(v.a, v.b, u.b);
  Int128 whole = toA - toB;
  if (whole < 0) {
    whole = -whole;
    toA = -toA;
  }
  return {u.a.x + roundedQuotient(toA * (u.b.x - u.a.x), whole), u.a.y + roundedQuotient(toA * (u.b.y - u.a.y), whole)};
}

bool crossProperly(const GridSegment& s, const GridSegment& t) {
  const Int128 a = orientation(s.a, s.b, t.a);
  const Int128 b = orientation(s.a, s.b, t.b);
  if (!((a > 0 && b < 0) || (a < 0 && b > 0))) return false;
  const Int128 c = orientation(t.a, t.b, s.a);
  const Int128 d = orientation(t.a, t.b, s.b);
  return (c > 0 && d < 0) || (c < 0 && d > 0);
}

void cutPair(const std::vector<Piece>& pieces, std::uint32_t i, std::uint32_t j, std::vector<Cut>& cuts) {
  const GridSegment& s = pieces[i].segment;
  const GridSegment& t = pieces[j].segment;
  for (const GridPoint p : {t.a, t.b}) {
    if (passesThrough(s, p)) cuts.push_back({i, p});
  }
  for (const GridPoint p : {s.a, s.b}) {
    if (passesThrough(t, p)) cuts.push_back({j, p});
  }
  if (!crossProperly(s, t)) return;
  const GridPoint p = crossing(s, t);
  if (p != s.a && p != s.b) cuts.push_back({i, p});
  if (p != t.a && p != t.b) cuts.push_back({j, p});
}

/// Buckets of about two pieces each, over the extent of all of them.
class Buckets {
 public:
  explicit Buckets(const std::vector<Piece>& pieces) {
    measure(pieces);
    m_starts.assign(m_columns * m_rows + 1, 0);
    for (const Piece& p : pieces) visit(p.segment, [&](std::size_t cell) { ++m_starts[cell + 1]; });
    for (std::size_t c = 1; c < m_starts.size(); ++c) m_starts[c] += m_starts[c - 1];
    m_items.resize(m_starts.back());
    std::vector<std::uint64_t> next(m_starts.begin(), m_starts.end() - 1);
    for (std::uint32_t i = 0; i < pieces.size(); ++i) {
      visit(pieces[i].segment, [&](std::size_t cell) { m_items[next[cell]++] = i; });
    }
  }

  template <class F>
  void forEachPair(const std::vector<Piece>& pieces, F&& f) const {
    for (std::size_t c = 0; c + 1 < m_starts.size(); ++c) {
      for (std::uint64_t i = m_starts[c]; i < m_starts[c + 1]; ++i) {
        const Piece& s = pieces[m_items[i]];
        for (std::uint64_t j = i + 1; j < m_starts[c + 1]; ++j) {
          const Piece& t = pieces[m_items[j]];
          if ((s.fresh || t.fresh) && boxesMeet(s.segment, t.segment)) f(m_items[i], m_items[j]);
        }
      }
    }
  }

 private:
  void measure(const std::vector<Piece>& pieces) {
    GridPoint high = pieces.front().segment.b;
    m_low = pieces.front().segment.a;
    for (const Piece& p : pieces) {
      m_low = {std::min(m_low.x, p.segment.a.x), std::min(m_low.y, lowY(p.segment))};
      high = {std::max(high.x, p.segment.b.x), std::max(high.y, highY(p.segment))};
    }
    const double width = static_cast<double>(high.x - m_low.x) + 1;
    const double height = static_cast<double>(high.y - m_low.y) + 1;
    const double cells = std::max(1.0, static_cast<double>(pieces.size()) / 2);
    m_size = std::max({std::sqrt(width * height / cells), width / cells, height / cells, 16.0});
    m_columns = static_cast<std::size_t>(width / m_size) + 1;
    m_rows = static_cast<std::size_t>(height / m_size) + 1;
  }

  [[nodiscard]] std::size_t column(double x) const {
    const double c = std::floor((x - static_cast<double>(m_low.x)) / m_size);
    return static_cast<std::size_t>(std::clamp(c, 0.0, static_cast<double>(m_columns - 1)));
  }
  [[nodiscard]] std::size_t row(std::int64_t y) const {
    const double r = std::floor(static_cast<double>(y - m_low.y) / m_size);
    return static_cast<std::size_t>(std::clamp(r, 0.0, static_cast<double>(m_rows - 1)));
  }

  /// Calls f for every bucket whose square, widened by a unit against rounding, the segment touches.
  template <class F>
  void visit(const GridSegment& s, F&& f) const {
    const std::size_t firstRow = row(lowY(s) - 1);
    const std::size_t lastRow = row(highY(s) + 1);
    const double x0 = static_cast<double>(s.a.x);
    const double y0 = static_cast<double>(s.a.y);
    const double dx = static_cast<double>(s.b.x) - x0;
    const double dy = static_cast<double>(s.b.y) - y0;
    for (std::size_t r = firstRow; r <= lastRow; ++r) {
      double from = x0;
      double to = x0 + dx;
      if (firstRow != lastRow && dy != 0) {
        const double bottom = static_cast<double>(m_low.y) + static_cast<double>(r) * m_size - 1;
        const double atBottom = std::clamp(x0 + dx * (bottom - y0) / dy, x0, x0 + dx);
        const double atTop = std::clamp(x0 + dx * (bottom + m_size + 2 - y0) / dy, x0, x0 + dx);
        from = std::min(atBottom, atTop);
        to = std::max(atBottom, atTop);
      }
      for (std::size_t c = column(from - 1); c <= column(to + 1); ++c) f(r * m_columns + c);
    }
  }

  GridPoint m_low;
  double m_size = 1;
  std::size_t m_columns = 1;
  std::size_t m_rows = 1;
  std::vector<std::uint64_t> m_starts;
  std::vector<std::uint32_t> m_items;
};

/// The pieces of one segment between its cuts, in order from a to b.
void split(const GridSegment& s, std::vector<GridPoint>& at, std::vector<Piece>& out) {
  const auto along = [&](GridPoint p) {
    return Int128{p.x - s.a.x} * (s.b.x - s.a.x) + Int128{p.y - s.a.y} * (s.b.y - s.a.y);
  };
  std::sort(at.begin(), at.end(), [&](GridPoint p, GridPoint q) {
    const Int128 dp = along(p);
    const Int128 dq = along(q);
    return dp != dq ? dp < dq : p < q;
  });
  GridPoint from = s.a;
  const auto add = [&](GridPoint to) {
    if (from != to) out.push_back({{std::min(from, to), std::max(from, to), s.origin}, true});
    from = to;
  };
  for (const GridPoint p : at) add(p);
  add(s.b);
}

std::vector<Piece> applyCuts(std::vector<Piece> pieces, const std::vector<Cut>& cuts) {
  std::vector<Piece> result;
  result.reserve(pieces.size() + cuts.size());
  std::vector<GridPoint> at;
  std::size_t c = 0;
  for (std::uint32_t i = 0; i < pieces.size(); ++i) {
    at.clear();
    for (; c < cuts.size() && cuts[c].piece == i; ++c) at.push_back(cuts[c].at);
    if (at.empty()) {
      result.push_back({pieces[i].segment, false});
    } else {
      split(pieces[i].segment, at, result);
    }
  }
  return result;
}

}  // namespace

Result<std::vector<GridSegment>> nodeSegments(std::vector<GridSegment> segments) {
  constexpr int maxRounds = 100;
  std::vector<Piece> pieces;
  pieces.reserve(segments.size());
  for (const GridSegment& s : segments) pieces.push_back({s, true});
  for (int round = 0; round < maxRounds && !pieces.empty(); ++round) {
    std::vector<Cut> cuts;
    Buckets(pieces).forEachPair(pieces, [&](std::uint32_t i, std::uint32_t j) { cutPair(pieces, i, j, cuts); });
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    if (cuts.empty()) {
      segments.clear();
      for (const Piece& p : pieces) segments.push_back(p.segment);
      return segments;
    }
    pieces = applyCuts(std::move(pieces), cuts);
  }
  if (pieces.empty()) return std::vector<GridSegment>{};
  return Error{ErrorKind::internal, {"arrangement.rounds"}, {}, {}};
}

}  // namespace hectare::gis
