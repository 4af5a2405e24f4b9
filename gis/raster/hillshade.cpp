// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/raster/hillshade.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

#include "gis/base/parallel.h"

namespace hectare::gis {

namespace {

/// The nine heights around a cell, from the north-west, row by row.
using Neighbours = std::array<double, 9>;

class Heights {
 public:
  Heights(const RasterWindow& window, std::size_t band) : m_window(window), m_values(window.bands[band]) {}

  [[nodiscard]] double at(int column, int row) const {
    if (column < 0 || row < 0 || column >= m_window.columns || row >= m_window.rows) return unknown;
    return m_values[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_window.columns) +
                    static_cast<std::size_t>(column)];
  }

  [[nodiscard]] Neighbours around(int column, int row) const {
    Neighbours z{};
    for (int i = 0; i < 9; ++i) z[static_cast<std::size_t>(i)] = at(column - 1 + i % 3, row - 1 + i / 3);
    const Neighbours known = z;
    const auto opposite = [&](std::size_t i) { return 2 * known[4] - known[8 - i]; };
    for (const std::size_t side : {1U, 3U, 5U, 7U}) {
      if (std::isnan(known[side])) z[side] = std::isnan(known[8 - side]) ? known[4] : opposite(side);
    }
    for (const auto& [corner, one, other] : corners) {
      if (!std::isnan(known[corner])) continue;
      z[corner] = std::isnan(known[8 - corner]) ? z[one] + z[other] - known[4] : opposite(corner);
    }
    return z;
  }

 private:
  /// A corner with the two sides beside it.
  static constexpr std::array<std::array<std::size_t, 3>, 4> corners{{{0, 1, 3}, {2, 1, 5}, {6, 3, 7}, {8, 5, 7}}};
  static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
  const RasterWindow& m_window;
  const std::vector<float>& m_values;
};

constexpr double radians(double degrees) { return degrees * std::numbers::pi / 180; }

/// The cosine of the angle between the light and the slope's normal.
class Shade {
 public:
  Shade(const RasterWindow& window, const Light& light)
      : m_east(light.zFactor / (8 * window.cellWidth())),
        m_north(light.zFactor / (8 * window.cellHeight())),
        m_x(std::sin(radians(light.azimuthDeg)) * std::cos(radians(light.altitudeDeg))),
        m_y(std::cos(radians(light.azimuthDeg)) * std::cos(radians(light.altitudeDeg))),
        m_z(std::sin(radians(light.altitudeDeg))) {}

  [[nodiscard]] double of(const Neighbours& z) const {
    const double rises = ((z[2] + 2 * z[5] + z[8]) - (z[0] + 2 * z[3] + z[6])) * m_east;
    const double climbs = ((z[0] + 2 * z[1] + z[2]) - (z[6] + 2 * z[7] + z[8])) * m_north;
    const double facing = (m_z - rises * m_x - climbs * m_y) / std::sqrt(1 + rises * rises + climbs * climbs);
    return std::max(0.0, facing);
  }

 private:
  double m_east;
  double m_north;
  double m_x;  ///< towards the light
  double m_y;
  double m_z;
};

}  // namespace

std::vector<float> hillshade(const RasterWindow& heights, std::size_t band, const Light& light) {
  const auto columns = static_cast<std::size_t>(heights.columns);
  std::vector<float> bright(columns * static_cast<std::size_t>(heights.rows));
  const Heights z(heights, band);
  const Shade shade(heights, light);
  parallelFor(static_cast<std::size_t>(heights.rows), 16, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin * columns; i < end * columns; ++i) {
      const int column = static_cast<int>(i % columns);
      const int row = static_cast<int>(i / columns);
      const double middle = z.at(column, row);
      bright[i] = static_cast<float>(std::isnan(middle) ? middle : shade.of(z.around(column, row)));
    }
  });
  return bright;
}

}  // namespace hectare::gis
