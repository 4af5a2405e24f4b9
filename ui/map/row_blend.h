// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRgb>
#include <span>
#include <vector>

namespace hectare::map {

/// Lays the colours of a layer over one another in a row of dots, as one picture with alpha.
///
/// Areas of a layer lie beside one another much more often than over one another, so an area takes first what of a dot
/// is still free of the layer, and lies over the others only with what is left of it. Where areas meet, a dot is then
/// the mean of their colours, and nothing of the ground shows through; where one covers another wholly, it is over it.
class RowBlend {
 public:
  explicit RowBlend(std::size_t width);

  /// An area with its share 0 to 1 of each dot.
  void lay(std::span<const float> shares, const QColor& colour);
  /// Something that lies over all so far: lines, hatches, markers.
  void over(std::span<const float> shares, const QColor& colour);
  /// Lays the row over premultiplied ARGB, and begins anew.
  void layOn(std::span<QRgb> dots);

 private:
  struct Paint {
    float red, green, blue, alpha;  ///< premultiplied
  };
  static Paint paintOf(const QColor& colour);
  /// Each dot becomes its share of the paint and what m_left says of what was there.
  void blend(const float* shares, std::size_t from, std::size_t to, const Paint& paint);
  void clear();

  /// An array per channel rather than a struct per dot: so the compiler works on several dots at a time.
  std::vector<float> m_red;  ///< premultiplied
  std::vector<float> m_green;
  std::vector<float> m_blue;
  std::vector<float> m_alpha;
  std::vector<float> m_laid;  ///< share of the dot that areas take
  std::vector<float> m_left;  ///< of what is there, while something is laid
  std::size_t m_from = 0;     ///< beyond these bounds nothing is laid yet
  std::size_t m_to = 0;
};

}  // namespace hectare::map
