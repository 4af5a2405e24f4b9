// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/sample_mask.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "ui/map/wide.h"

namespace hectare::map {

namespace {

constexpr int rowsPerDot = 16;
constexpr int columnsPerDot = 4;

/// Where the first point of each row lies, in columns: sixteenths in an order that keeps neighbours apart.
constexpr std::array<double, rowsPerDot> shifts = [] {
  constexpr std::array order{0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15};
  std::array<double, rowsPerDot> all{};
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = (order[i] + 0.5) / rowsPerDot;
  return all;
}();

/// The least whole number not below `value`, within 0 and `limit`; without branches, since this is asked most of all.
int ceilWithin(double value, double limit) {
  const double above = value > 0 ? value : 0.0;
  const double within = above < limit ? above : limit;
  const int whole = static_cast<int>(within);
  return whole + static_cast<int>(whole < within);
}

/// The first row of points at or below y.
int rowFrom(double y, int height) { return ceilWithin(y * rowsPerDot - 0.5, height * rowsPerDot); }

/// How many points: std::popcount is a call where the machine need not know the instruction.
unsigned countOf(std::uint64_t points) {
  points -= points >> 1U & 0x5555555555555555U;
  points = (points & 0x3333333333333333U) + (points >> 2U & 0x3333333333333333U);
  points = (points + (points >> 4U)) & 0x0f0f0f0f0f0f0f0fU;
  return static_cast<unsigned>(points * 0x0101010101010101U >> 56U);
}

float shareOf(std::uint64_t points) {
  return points == 0 ? 0.0F : static_cast<float>(countOf(points)) / (rowsPerDot * columnsPerDot);
}

/// Between which columns of a row of points least <= ax + by <= most, row by row; x counts from `origin`.
struct Strip {
  Strip(double a, double b, double least, double most, double origin, double y) {
    constexpr double flat = 1e-9;
    if (std::abs(a) < flat) return;  // a level strip: the rows that are looked at lie in it
    const double one = (least - b * y) / a;
    const double other = (most - b * y) / a;
    left = (origin + std::min(one, other)) * columnsPerDot;
    right = (origin + std::max(one, other)) * columnsPerDot;
    step = -b / a * columnsPerDot / rowsPerDot;
  }
  void nextRow() {
    left += step;
    right += step;
  }
  double left = -1e18;
  double right = 1e18;
  double step = 0;
};

}  // namespace

SampleMask::SampleMask(int width, int height)
    : m_width(width),
      m_height(height),
      m_dots(static_cast<std::size_t>(width) * static_cast<std::size_t>(height)),
      m_touched(static_cast<std::size_t>(height)),
      m_left(static_cast<std::size_t>(height) * rowsPerDot),
      m_right(m_left.size()) {}

void SampleMask::addStretch(QPointF from, QPointF to, double width, double beyond) {
  const QPointF way = to - from;
  const double length = std::sqrt(QPointF::dotProduct(way, way));
  if (!(length > 0)) return;
  const QPointF along = way / length;
  const double half = width / 2;
  const double reach = half * std::abs(along.x()) + beyond * std::abs(along.y());
  const int first = rowFrom(std::min(from.y(), to.y()) - reach, m_height);
  const int end = rowFrom(std::max(from.y(), to.y()) + reach, m_height);
  const double y = (first + 0.5) / rowsPerDot - from.y();
  Strip lengthwise(along.x(), along.y(), -beyond, length + beyond, from.x(), y);
  Strip across(-along.y(), along.x(), -half, half, from.x(), y);
  for (int row = first; row < end; ++row) {
    addSpan(row, std::max(lengthwise.left, across.left), std::min(lengthwise.right, across.right));
    lengthwise.nextRow();
    across.nextRow();
  }
}

void SampleMask::addConvex(std::span<const QPointF> corners) {
  const auto [top, bottom] =
      std::minmax_element(corners.begin(), corners.end(), [](QPointF a, QPointF b) { return a.y() < b.y(); });
  const int first = rowFrom(top->y(), m_height);
  const int end = rowFrom(bottom->y(), m_height);
  if (first >= end) return;
  std::fill(m_left.begin() + first, m_left.begin() + end, std::numeric_limits<double>::infinity());
  std::fill(m_right.begin() + first, m_right.begin() + end, -std::numeric_limits<double>::infinity());
  for (std::size_t i = 0; i < corners.size(); ++i) {
    QPointF from = corners[i];
    QPointF to = corners[i + 1 == corners.size() ? 0 : i + 1];
    if (from.y() > to.y()) std::swap(from, to);
    const int begin = rowFrom(from.y(), m_height);
    const int last = rowFrom(to.y(), m_height);
    if (begin >= last) continue;
    const double step = (to.x() - from.x()) / (to.y() - from.y());
    for (int row = begin; row < last; ++row) {
      const double x = from.x() + ((row + 0.5) / rowsPerDot - from.y()) * step;
      double& left = m_left[static_cast<std::size_t>(row)];
      double& right = m_right[static_cast<std::size_t>(row)];
      left = std::min(left, x);
      right = std::max(right, x);
    }
  }
  for (int row = first; row < end; ++row) {
    addSpan(row, m_left[static_cast<std::size_t>(row)] * columnsPerDot,
            m_right[static_cast<std::size_t>(row)] * columnsPerDot);
  }
}

void SampleMask::addSpan(int sampleRow, double left, double right) {
  const auto inDot = static_cast<unsigned>(sampleRow) % rowsPerDot;
  const auto y = static_cast<unsigned>(sampleRow) / rowsPerDot;
  const double columns = columnsPerDot * m_width;
  const auto begin = static_cast<unsigned>(ceilWithin(left - shifts[inDot], columns));
  const auto end = static_cast<unsigned>(ceilWithin(right - shifts[inDot], columns));
  if (begin >= end) return;
  m_touched[y] = 1;
  std::uint64_t* const row = m_dots.data() + std::size_t{y} * static_cast<std::size_t>(m_width);
  const unsigned up = inDot * columnsPerDot;
  const unsigned firstDot = begin / columnsPerDot;
  const unsigned lastDot = (end - 1) / columnsPerDot;
  constexpr std::uint64_t all = (1U << columnsPerDot) - 1;
  const std::uint64_t first = all << begin % columnsPerDot & all;
  const std::uint64_t last = all >> (columnsPerDot - 1 - (end - 1) % columnsPerDot);
  if (firstDot == lastDot) {
    row[firstDot] |= (first & last) << up;
    return;
  }
  row[firstDot] |= first << up;
  for (unsigned dot = firstDot + 1; dot < lastDot; ++dot) row[dot] |= all << up;
  row[lastDot] |= last << up;
}

HECTARE_WIDE bool SampleMask::row(int y, std::span<float> shares) const {
  if (!rowTouched(y)) return false;
  const std::uint64_t* dots = m_dots.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width);
  // Lines leave most dots of a row alone.
  constexpr std::size_t block = 8;
  std::size_t x = 0;
  for (; x + block <= shares.size(); x += block) {
    std::uint64_t any = 0;
    for (std::size_t i = x; i < x + block; ++i) any |= dots[i];
    if (any == 0) {
      std::fill_n(shares.data() + x, block, 0.0F);
      continue;
    }
    for (std::size_t i = x; i < x + block; ++i) shares[i] = shareOf(dots[i]);
  }
  for (; x < shares.size(); ++x) shares[x] = shareOf(dots[x]);
  return true;
}

void SampleMask::rowBelow(int y, std::span<std::uint64_t> hidden, std::span<float> shares) const {
  const std::uint64_t* dots = m_dots.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width);
  for (std::size_t x = 0; x < shares.size(); ++x) {
    shares[x] = shareOf(dots[x] & ~hidden[x]);
    hidden[x] |= dots[x];
  }
}

}  // namespace hectare::map
