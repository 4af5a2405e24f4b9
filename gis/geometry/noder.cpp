// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/noder.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <tuple>

#include "gis/geometry/piece_buckets.h"

namespace hectare::gis {

namespace {

struct Cut {
  std::uint32_t piece;
  GridPoint at;
  friend auto operator<=>(const Cut&, const Cut&) = default;
};

Int128 absolute(Int128 v) { return v < 0 ? -v : v; }

/// True when the segment passes through the inside of the pixel of p (the square of one grid unit around it) away from
/// its own ends. One that only touches a corner passes by: the diagonal of a square of four points touches both other
/// pixels, and drawn to these it would be the other diagonal, and so on for ever.
bool passesThrough(const GridSegment& s, GridPoint p) {
  if (p == s.a || p == s.b) return false;
  if (p.x < s.a.x || p.x > s.b.x || p.y < lowY(s) || p.y > highY(s)) return false;
  const Int128 reach = Int128{s.b.x - s.a.x} + (highY(s) - lowY(s));
  return 2 * absolute(orientation(s.a, s.b, p)) < reach;
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

void cutWhereTheyCross(const std::vector<Piece>& pieces, std::uint32_t i, std::uint32_t j, std::vector<Cut>& cuts) {
  const GridSegment& s = pieces[i].segment;
  const GridSegment& t = pieces[j].segment;
  if (!crossProperly(s, t)) return;
  const GridPoint p = crossing(s, t);
  if (p != s.a && p != s.b) cuts.push_back({i, p});
  if (p != t.a && p != t.b) cuts.push_back({j, p});
}

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

std::vector<std::uint32_t> numbersBelow(std::size_t count) {
  std::vector<std::uint32_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), 0U);
  return numbers;
}

/// \return false when it was stopped.
bool cutAtCrossings(const std::vector<Piece>& pieces, const Progress* stop, std::vector<Cut>& cuts) {
  if (pieces.empty()) return true;
  const Buckets buckets(pieces, pieces.size(), numbersBelow(pieces.size()), extent(pieces));
  return buckets.forEachPair(stop, [&](std::uint32_t i, std::uint32_t j) { cutWhereTheyCross(pieces, i, j, cuts); });
}

/// Where pieces end, and will once they are cut.
std::vector<GridPoint> endPoints(const std::vector<Piece>& pieces, const std::vector<Cut>& cuts) {
  std::vector<GridPoint> points;
  points.reserve(pieces.size() * 2 + cuts.size());
  for (const Piece& p : pieces) points.insert(points.end(), {p.segment.a, p.segment.b});
  for (const Cut& c : cuts) points.push_back(c.at);
  std::sort(points.begin(), points.end());
  points.erase(std::unique(points.begin(), points.end()), points.end());
  return points;
}

/// Cuts fresh pieces where they pass through the pixel of an end point. \return false when it was stopped.
bool cutAtPoints(const std::vector<Piece>& pieces, const Progress* stop, std::vector<Cut>& cuts) {
  std::vector<Piece> all;
  std::vector<std::uint32_t> numbers;
  for (std::uint32_t i = 0; i < pieces.size(); ++i) {
    if (!pieces[i].fresh) continue;
    all.push_back(pieces[i]);
    numbers.push_back(i);
  }
  if (all.empty()) return true;
  const GridBox box = extent(all);
  for (const GridPoint p : endPoints(pieces, cuts)) all.push_back({{p, p}, false});
  const Buckets buckets(all, numbers.size(), numbersBelow(all.size()), box);
  return buckets.forEachPair(stop, [&](std::uint32_t i, std::uint32_t j) {
    const GridPoint p = all[j].segment.a;
    if (passesThrough(all[i].segment, p)) cuts.push_back({numbers[i], p});
  });
}

}  // namespace

Result<std::vector<GridSegment>> nodeSegments(std::vector<GridSegment> segments, const MergeOrigins& merge,
                                              const Progress* stop) {
  // Pieces get shorter with every cut, so there is an end; data of the world takes two or three rounds.
  constexpr int maxRounds = 10'000;
  std::vector<Piece> pieces;
  pieces.reserve(segments.size());
  for (const GridSegment& s : segments) pieces.push_back({s, true});
  mergeEqual(pieces, merge);
  std::vector<Cut> cuts;
  if (!cutAtCrossings(pieces, stop, cuts)) return cancelledError();
  for (int round = 0; round < maxRounds; ++round) {
    if (!cutAtPoints(pieces, stop, cuts)) return cancelledError();
    if (cuts.empty()) {
      segments.clear();
      for (const Piece& p : pieces) segments.push_back(p.segment);
      return segments;
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    pieces = applyCuts(std::move(pieces), cuts);
    cuts.clear();
    mergeEqual(pieces, merge);
  }
  return Error{ErrorKind::internal, {"arrangement.rounds"}, {}, {}};
}

}  // namespace hectare::gis
