// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/noder.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <tuple>

#include "gis/geometry/clip_ring.h"

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

/// Square buckets of about two pieces each over a box; what lies outside it is left out.
class Buckets {
 public:
  Buckets(const std::vector<Piece>& pieces, const std::vector<std::uint32_t>& items, GridBox box) : m_pieces(pieces) {
    measure(items.size(), box);
    m_starts.assign(m_columns * m_rows + 1, 0);
    for (const std::uint32_t i : items) visit(pieces[i].segment, [&](std::size_t cell) { ++m_starts[cell + 1]; });
    for (std::size_t c = 1; c < m_starts.size(); ++c) m_starts[c] += m_starts[c - 1];
    m_items.resize(m_starts.back());
    std::vector<std::uint64_t> next(m_starts.begin(), m_starts.end() - 1);
    for (const std::uint32_t i : items) {
      visit(pieces[i].segment, [&](std::size_t cell) { m_items[next[cell]++] = i; });
    }
  }

  /// Calls f for every pair that may meet, some more than once. \return false when it was stopped.
  template <class F>
  bool forEachPair(const Progress* stop, F&& f) const {
    for (std::size_t c = 0; c + 1 < m_starts.size(); ++c) {
      if (c % 4096 == 0 && stop != nullptr && stop->cancelled()) return false;
      const std::vector<std::uint32_t> items(m_items.begin() + static_cast<std::ptrdiff_t>(m_starts[c]),
                                             m_items.begin() + static_cast<std::ptrdiff_t>(m_starts[c + 1]));
      if (!(crowded(items.size()) ? pairsFinely(items, c, stop, f) : pairs(items, stop, f))) return false;
    }
    return true;
  }

 private:
  static constexpr std::size_t many = 64;
  static constexpr double finest = 16;

  [[nodiscard]] bool crowded(std::size_t count) const { return count > many && m_size > finest; }

  template <class F>
  bool pairs(const std::vector<std::uint32_t>& items, const Progress* stop, F&& f) const {
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (i % 4096 == 4095 && stop != nullptr && stop->cancelled()) return false;
      const Piece& s = m_pieces[items[i]];
      for (std::size_t j = i + 1; j < items.size(); ++j) {
        const Piece& t = m_pieces[items[j]];
        if ((s.fresh || t.fresh) && boxesMeet(s.segment, t.segment)) f(items[i], items[j]);
      }
    }
    return true;
  }

  /// A crowded bucket is divided again, unless its pieces run side by side, so that dividing would only copy them.
  template <class F>
  bool pairsFinely(const std::vector<std::uint32_t>& items, std::size_t cell, const Progress* stop, F&& f) const {
    const Buckets finer(m_pieces, items, boxOf(cell));
    const bool helps = finer.m_items.size() < items.size() * 8;
    return helps ? finer.forEachPair(stop, f) : pairs(items, stop, f);
  }

  [[nodiscard]] GridBox boxOf(std::size_t cell) const {
    const auto at = [this](std::int64_t low, std::size_t number) {
      return low + static_cast<std::int64_t>(static_cast<double>(number) * m_size);
    };
    const std::size_t column = cell % m_columns;
    const std::size_t row = cell / m_columns;
    return {{at(m_low.x, column) - 1, at(m_low.y, row) - 1}, {at(m_low.x, column + 1) + 1, at(m_low.y, row + 1) + 1}};
  }

  void measure(std::size_t count, const GridBox& box) {
    m_low = box.low;
    const double width = static_cast<double>(box.high.x - box.low.x) + 1;
    const double height = static_cast<double>(box.high.y - box.low.y) + 1;
    const double cells = std::max(1.0, static_cast<double>(count) / 2);
    m_size = std::max({std::sqrt(width * height / cells), width / cells, height / cells, finest});
    m_columns = static_cast<std::size_t>(width / m_size) + 1;
    m_rows = static_cast<std::size_t>(height / m_size) + 1;
    m_high = {static_cast<double>(box.high.x) + 1, static_cast<double>(box.high.y) + 1};
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
    const bool within = s.b.x >= m_low.x - 1 && static_cast<double>(s.a.x) <= m_high.x + 1 && highY(s) >= m_low.y - 1 &&
                        static_cast<double>(lowY(s)) <= m_high.y + 1;
    if (!within) return;
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
      if (to + 1 < static_cast<double>(m_low.x) || from - 1 > m_high.x) continue;
      for (std::size_t c = column(from - 1); c <= column(to + 1); ++c) f(r * m_columns + c);
    }
  }

  const std::vector<Piece>& m_pieces;
  GridPoint m_low;
  Coord m_high;
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

/// Equal pieces become one, or none when their origins cancel. One that was compared before need not be again.
void mergeEqual(std::vector<Piece>& pieces, const MergeOrigins& merge) {
  std::sort(pieces.begin(), pieces.end(), [](const Piece& p, const Piece& q) {
    return std::tie(p.segment.a, p.segment.b, p.segment.origin) < std::tie(q.segment.a, q.segment.b, q.segment.origin);
  });
  std::vector<std::uint32_t> origins;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < pieces.size();) {
    Piece piece = pieces[i];
    origins.clear();
    for (; i < pieces.size() && pieces[i].segment.a == piece.segment.a && pieces[i].segment.b == piece.segment.b; ++i) {
      origins.push_back(pieces[i].segment.origin);
      piece.fresh = piece.fresh && pieces[i].fresh;
    }
    const auto merged = origins.size() == 1 ? std::optional(origins.front()) : merge(origins);
    if (!merged) continue;
    piece.segment.origin = *merged;
    pieces[kept++] = piece;
  }
  pieces.resize(kept);
}

GridBox extent(const std::vector<Piece>& pieces) {
  GridBox box{pieces.front().segment.a, pieces.front().segment.b};
  for (const Piece& p : pieces) {
    box.low = {std::min(box.low.x, p.segment.a.x), std::min(box.low.y, lowY(p.segment))};
    box.high = {std::max(box.high.x, p.segment.b.x), std::max(box.high.y, highY(p.segment))};
  }
  return box;
}

/// \return false when it was stopped.
bool findCuts(const std::vector<Piece>& pieces, const Progress* stop, std::vector<Cut>& cuts) {
  if (pieces.empty()) return true;
  std::vector<std::uint32_t> all(pieces.size());
  std::iota(all.begin(), all.end(), 0U);
  const Buckets buckets(pieces, all, extent(pieces));
  const auto cut = [&](std::uint32_t i, std::uint32_t j) { cutPair(pieces, i, j, cuts); };
  if (!buckets.forEachPair(stop, cut)) return false;
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  return true;
}

}  // namespace

Result<std::vector<GridSegment>> nodeSegments(std::vector<GridSegment> segments, const MergeOrigins& merge,
                                              const Progress* stop) {
  constexpr int maxRounds = 100;
  std::vector<Piece> pieces;
  pieces.reserve(segments.size());
  for (const GridSegment& s : segments) pieces.push_back({s, true});
  mergeEqual(pieces, merge);
  for (int round = 0; round < maxRounds; ++round) {
    std::vector<Cut> cuts;
    if (!findCuts(pieces, stop, cuts)) return cancelledError();
    if (cuts.empty()) {
      segments.clear();
      for (const Piece& p : pieces) segments.push_back(p.segment);
      return segments;
    }
    pieces = applyCuts(std::move(pieces), cuts);
    mergeEqual(pieces, merge);
  }
  return Error{ErrorKind::internal, {"arrangement.rounds"}, {}, {}};
}

}  // namespace hectare::gis
