// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/coverage.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

#include "ui/map/wide.h"

namespace hectare::map {

namespace {

struct Extent {
  double minX, minY, maxX, maxY;
};

Extent extentOf(std::span<const QPointF> ring) {
  Extent e{ring[0].x(), ring[0].y(), ring[0].x(), ring[0].y()};
  for (const QPointF& p : ring) {
    e.minX = std::min(e.minX, p.x());
    e.maxX = std::max(e.maxX, p.x());
    e.minY = std::min(e.minY, p.y());
    e.maxY = std::max(e.maxY, p.y());
  }
  return e;
}

/// Positive when the ring runs so that edges that go down have its land to their right.
double signedArea(std::span<const QPointF> ring) {
  double twice = 0;
  const QPointF origin = ring[0];
  for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
    const QPointF a = ring[i] - origin;
    const QPointF b = ring[i + 1] - origin;
    twice += a.y() * b.x() - a.x() * b.y();
  }
  return twice / 2;
}

/// A stretch of edge within a row, from column to column. `height` is signed; 0 <= left <= right.
void addSpan(float* row, double left, double right, double height) {
  auto column = static_cast<int>(left);
  if (right <= column + 1) {
    const double beyond = height * ((left + right) / 2 - column);
    row[column] += static_cast<float>(height - beyond);
    row[column + 1] += static_cast<float>(beyond);
    return;
  }
  const double perColumn = height / (right - left);
  for (double from = left; from < right; ++column) {
    const double to = std::min<double>(column + 1, right);
    const double part = perColumn * (to - from);
    const double beyond = part * ((from + to) / 2 - column);
    row[column] += static_cast<float>(part - beyond);
    row[column + 1] += static_cast<float>(beyond);
    from = to;
  }
}

}  // namespace

Coverage::Coverage(int width, int height)
    : m_width(width),
      m_height(height),
      m_stride(static_cast<std::size_t>(width) + 2),
      m_deltas(m_stride * static_cast<std::size_t>(height)),
      m_touched(static_cast<std::size_t>(height)) {}

void Coverage::touchRows(double top, double bottom) {
  const int last = static_cast<int>(std::min<double>(bottom, m_height - 1));
  for (int y = static_cast<int>(std::max(top, 0.0)); y <= last; ++y) m_touched[static_cast<std::size_t>(y)] = 1;
}

void Coverage::addWithinDot(int x, int y, double area) {
  float* row = rowStart(y);
  row[x] += static_cast<float>(area);
  row[x + 1] -= static_cast<float>(area);
}

void Coverage::addRing(std::span<const QPointF> ring, RingRole role) {
  if (ring.size() < 4) return;
  const Extent e = extentOf(ring);
  if (!(e.maxY > 0 && e.minY < m_height && e.maxX > 0 && e.minX < m_width)) return;
  const double area = signedArea(ring);
  if (!std::isfinite(area) || area == 0) return;
  touchRows(e.minY, e.maxY);
  const double wanted = role == RingRole::outer ? 1 : -1;
  const double x = std::floor(e.minX);
  const double y = std::floor(e.minY);
  if (x >= 0 && y >= 0 && e.maxX <= x + 1 && e.maxY <= y + 1) {
    addWithinDot(static_cast<int>(x), static_cast<int>(y), wanted * std::abs(area));
    return;
  }
  const double sign = area > 0 ? wanted : -wanted;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) addEdge(ring[i], ring[i + 1], sign);
}

void Coverage::addEdge(QPointF from, QPointF to, double sign) {
  if (from.y() == to.y()) return;
  if (from.y() > to.y()) {
    std::swap(from, to);
    sign = -sign;
  }
  if (to.y() <= 0 || from.y() >= m_height) return;
  Piece edge{from.x(), from.y(), to.x(), to.y()};
  if (edge.y0 < 0 || edge.y1 > m_height) {
    const double slope = (to.x() - from.x()) / (to.y() - from.y());
    if (edge.y0 < 0) edge = {from.x() - from.y() * slope, 0, edge.x1, edge.y1};
    if (edge.y1 > m_height) edge = {edge.x0, edge.y0, from.x() + (m_height - from.y()) * slope, double(m_height)};
  }
  const auto [left, right] = std::minmax(edge.x0, edge.x1);
  if (left >= m_width) return;
  if (left >= 0 && right <= m_width) return addInside(edge, sign);
  addSplit(edge, sign);
}

void Coverage::addSplit(const Piece& edge, double sign) {
  // What lies left of the rectangle covers its rows from the first dot on; what lies right of it covers none.
  std::array<double, 4> cuts{edge.y0, edge.y1, edge.y1, edge.y1};
  std::size_t count = 1;
  const auto cutAt = [&](double x) {
    if ((edge.x0 < x) == (edge.x1 < x)) return;
    cuts[count++] = std::clamp(edge.y0 + (x - edge.x0) / (edge.x1 - edge.x0) * (edge.y1 - edge.y0), edge.y0, edge.y1);
  };
  cutAt(edge.x0 < edge.x1 ? 0 : m_width);
  cutAt(edge.x0 < edge.x1 ? m_width : 0);
  cuts[count] = edge.y1;
  const double slope = (edge.x1 - edge.x0) / (edge.y1 - edge.y0);
  const auto xAt = [&](double y) { return std::clamp<double>(edge.x0 + (y - edge.y0) * slope, 0, m_width); };
  for (std::size_t i = 0; i < count; ++i) {
    if (cuts[i] < cuts[i + 1]) addInside({xAt(cuts[i]), cuts[i], xAt(cuts[i + 1]), cuts[i + 1]}, sign);
  }
}

void Coverage::addInside(const Piece& piece, double sign) {
  const auto first = static_cast<int>(piece.y0);
  if (piece.y1 <= first + 1) {
    const auto [left, right] = std::minmax(piece.x0, piece.x1);
    addSpan(rowStart(first), left, right, sign * (piece.y1 - piece.y0));
    return;
  }
  const double slope = (piece.x1 - piece.x0) / (piece.y1 - piece.y0);
  const auto [least, most] = std::minmax(piece.x0, piece.x1);
  double x = piece.x0;
  double y = piece.y0;
  for (int row = first; y < piece.y1; ++row) {
    const double nextY = std::min<double>(row + 1, piece.y1);
    const double nextX = std::clamp(piece.x0 + (nextY - piece.y0) * slope, least, most);
    addSpan(rowStart(row), std::min(x, nextX), std::max(x, nextX), sign * (nextY - y));
    x = nextX;
    y = nextY;
  }
}

// Between edges the share stays as it is: most of a row is filled, not summed.
HECTARE_WIDE void Coverage::row(int y, std::span<float> shares) const {
  constexpr std::size_t block = 16;
  const float* delta = m_deltas.data() + static_cast<std::size_t>(y) * m_stride;
  float sum = 0;
  std::size_t x = 0;
  for (; x + block <= shares.size(); x += block) {
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < block; ++i) bits |= std::bit_cast<std::uint32_t>(delta[x + i]);
    if (bits == 0) {
      std::fill_n(shares.data() + x, block, std::clamp(sum, 0.0F, 1.0F));
      continue;
    }
    for (std::size_t i = x; i < x + block; ++i) {
      sum += delta[i];
      shares[i] = std::clamp(sum, 0.0F, 1.0F);
    }
  }
  for (; x < shares.size(); ++x) {
    sum += delta[x];
    shares[x] = std::clamp(sum, 0.0F, 1.0F);
  }
}

}  // namespace hectare::map
