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

  void clear();
  /// An area with its share 0 to 1 of each dot.
  void lay(std::span<const float> shares, const QColor& colour);
  /// Something that lies over all so far: lines, hatches, markers.
  void over(std::span<const float> shares, const QColor& colour);
  /// The row as premultiplied ARGB.
  void write(std::span<QRgb> dots) const;

 private:
  struct Dot {
    float red = 0;  ///< premultiplied
    float green = 0;
    float blue = 0;
    float alpha = 0;
    float laid = 0;  ///< share of the dot that areas take
  };
  std::vector<Dot> m_dots;
};

}  // namespace hectare::map
