// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <span>
#include <vector>

namespace hectare::map {

/// Which side of a ring is land.
enum class RingRole { outer, hole };

/// How much of each dot of a rectangle is covered by polygons, exactly. An edge adds what lies to its right to the dots
/// of its rows as differences from dot to dot, so that a ring costs what its edges cross, not what it holds; sums along
/// a row then give the coverage. An edge adds the same amounts in both directions but for the sign: polygons that share
/// one leave no seam. Overlaps count once where a dot is wholly covered, and as a sum along edges.
///
/// Lengths in dots, x to the right and y down from the corner of the rectangle. Values do not depend on what lies
/// outside of it.
class Coverage {
 public:
  /// Empty, for a rectangle of so many dots. \pre both above 0.
  Coverage(int width, int height);

  /// Adds a ring, or takes it out as a hole of one that is added too; whichever way round it runs. The first point is
  /// repeated at the end. A ring inside one dot adds its area there.
  void addRing(std::span<const QPointF> ring, RingRole role);

  /// Shares 0 to 1 of the dots of a row, into `shares`, which has the width of the rectangle.
  void row(int y, std::span<float> shares) const;
  /// Whether a row has anything that might be covered.
  [[nodiscard]] bool rowTouched(int y) const { return m_touched[static_cast<std::size_t>(y)] != 0; }

 private:
  struct Piece {
    double x0, y0, x1, y1;  ///< y0 < y1
  };
  [[nodiscard]] float* rowStart(int y) { return m_deltas.data() + static_cast<std::size_t>(y) * m_stride; }
  void touchRows(double top, double bottom);
  void addWithinDot(int x, int y, double area);
  void addEdge(QPointF from, QPointF to, double sign);
  void addSplit(const Piece& edge, double sign);
  void addInside(const Piece& piece, double sign);

  int m_width;
  int m_height;
  std::size_t m_stride;  ///< a row has two places more than dots, for what lies to the right of the last
  std::vector<float> m_deltas;
  std::vector<char> m_touched;
};

}  // namespace hectare::map
