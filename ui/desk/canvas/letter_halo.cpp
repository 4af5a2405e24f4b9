// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/canvas/letter_halo.h"

#include <QtMath>
#include <algorithm>
#include <cmath>
#include <vector>

namespace hectare::desk {

namespace {

constexpr int whole = 255;
/// How far beyond the radius the middle of a dot lies that is not covered any more. Its width would be 1; it is less,
/// since dots that letters cover partly count with each of their neighbours. Measured on names: as wide as stroked.
constexpr double beyondDots = 0.85;

/// A sum that stops at what is wholly covered, a place for each dot.
class Sums {
 public:
  explicit Sums(QSize size) : m_size(size), m_values(static_cast<std::size_t>(size.width()) * size.height(), 0) {}

  /// \param share of 256
  void addMoved(const QImage& letters, int right, int down, unsigned share) {
    const int begin = std::max(0, right);
    const int end = std::min(m_size.width(), m_size.width() + right);
    for (int y = std::max(0, down); y < std::min(m_size.height(), m_size.height() + down); ++y) {
      const uchar* from = letters.constScanLine(y - down) - right;
      std::uint16_t* to = row(y);
      for (int x = begin; x < end; ++x) {
        to[x] = static_cast<std::uint16_t>(std::min<unsigned>(to[x] + ((from[x] * share) >> 8U), whole));
      }
    }
  }

  QImage picture() {
    QImage picture(m_size, QImage::Format_Alpha8);
    for (int y = 0; y < m_size.height(); ++y) std::copy_n(row(y), m_size.width(), picture.scanLine(y));
    return picture;
  }

 private:
  std::uint16_t* row(int y) { return m_values.data() + static_cast<std::size_t>(y) * m_size.width(); }

  QSize m_size;
  std::vector<std::uint16_t> m_values;
};

}  // namespace

QImage haloOf(const QImage& letters, double radiusDots) {
  const int reach = qCeil(radiusDots + beyondDots);
  Sums sums(letters.size());
  for (int down = -reach; down <= reach; ++down) {
    for (int right = -reach; right <= reach; ++right) {
      const double share = std::clamp(radiusDots + beyondDots - std::hypot(right, down), 0.0, 1.0);
      if (share > 0) sums.addMoved(letters, right, down, static_cast<unsigned>(std::lround(share * 256)));
    }
  }
  return sums.picture();
}

}  // namespace hectare::desk
