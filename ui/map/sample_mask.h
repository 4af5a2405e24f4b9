// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <cstdint>
#include <span>
#include <vector>

namespace hectare::map {

/// Which of 64 points in each dot of a rectangle are covered: what lines are drawn with, since they overlap themselves,
/// each other and (as outlines of neighbours) coincide, and what is drawn twice must not be darker. 16 rows of four
/// points, each row shifted against the others, so that upright and level lines are told as finely as slanting ones
/// (to 1/64 and 1/16 of a dot).
class SampleMask {
 public:
  /// Empty, for a rectangle of so many dots. \pre both above 0.
  SampleMask(int width, int height);

  /// Adds a straight line of a width, cut off square at its ends or so much beyond them. Lengths in dots from the
  /// corner of the rectangle.
  void addStretch(QPointF from, QPointF to, double width, double beyond = 0);
  /// Adds a convex polygon.
  void addConvex(std::span<const QPointF> corners);

  /// Shares 0 to 1 of the dots of a row. False, and nothing written, when there is nothing.
  bool row(int y, std::span<float> shares) const;
  [[nodiscard]] bool rowTouched(int y) const { return m_touched[static_cast<std::size_t>(y)] != 0; }
  /// The same of the points that are not among `hidden`, to which those of this mask are then added.
  void rowBelow(int y, std::span<std::uint64_t> hidden, std::span<float> shares) const;

 private:
  /// From and to in columns of points.
  void addSpan(int sampleRow, double left, double right);

  int m_width;
  int m_height;
  std::vector<std::uint64_t> m_dots;
  std::vector<char> m_touched;  ///< per row
  std::vector<double> m_left;   ///< per row of points, of the polygon at hand
  std::vector<double> m_right;
};

}  // namespace hectare::map
