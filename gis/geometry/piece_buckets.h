// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "gis/base/progress.h"
#include "gis/geometry/clip_ring.h"
#include "gis/geometry/noder.h"

namespace hectare::gis {

/// A segment on its way through the noder. Internal to gis/geometry.
struct Piece {
  GridSegment segment;
  bool fresh = true;  ///< made in the last round: the others pass by all points
};

inline std::int64_t lowY(const GridSegment& s) { return std::min(s.a.y, s.b.y); }
inline std::int64_t highY(const GridSegment& s) { return std::max(s.a.y, s.b.y); }

inline bool boxesMeet(const GridSegment& s, const GridSegment& t) {
  return s.a.x <= t.b.x && t.a.x <= s.b.x && lowY(s) <= highY(t) && lowY(t) <= highY(s);
}

/// Square buckets of about two pieces each over a box; what lies outside it is left out.
class Buckets {
 public:
  /// \param points the pieces from this number on are points, and only pairs of a segment and a point are looked for;
  /// without any, pairs of segments. \param items numbers of pieces, ascending.
  Buckets(const std::vector<Piece>& pieces, std::size_t points, const std::vector<std::uint32_t>& items, GridBox box)
      : m_pieces(pieces), m_points(points) {
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

  /// Calls f for every pair that may meet, the point last, some more than once. \return false when it was stopped.
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
    const auto end = static_cast<std::size_t>(std::ranges::lower_bound(items, m_points) - items.begin());
    for (std::size_t i = 0; i < end; ++i) {
      if (i % 4096 == 4095 && stop != nullptr && stop->cancelled()) return false;
      const GridSegment& s = m_pieces[items[i]].segment;
      for (std::size_t j = m_points < m_pieces.size() ? end : i + 1; j < items.size(); ++j) {
        if (boxesMeet(s, m_pieces[items[j]].segment)) f(items[i], items[j]);
      }
    }
    return true;
  }

  /// A crowded bucket is divided again, unless its pieces run side by side, so that dividing would only copy them.
  template <class F>
  bool pairsFinely(const std::vector<std::uint32_t>& items, std::size_t cell, const Progress* stop, F&& f) const {
    const Buckets finer(m_pieces, m_points, items, boxOf(cell));
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
  std::size_t m_points;
  GridPoint m_low;
  Coord m_high;
  double m_size = 1;
  std::size_t m_columns = 1;
  std::size_t m_rows = 1;
  std::vector<std::uint64_t> m_starts;
  std::vector<std::uint32_t> m_items;
};

}  // namespace hectare::gis
