// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTransform>
#include <span>

#include "ui/map/hatch_lines.h"

namespace hectare::map {

/// How much of each dot the lines of a hatch cover, exactly but for where they end.
class HatchDots {
 public:
  /// \param toMap  from dots to millimetres of the map; as much in every direction.
  HatchDots(const Hatch& hatch, const MapView& view, const QTransform& toMap);

  /// Multiplies the shares of a row of dots, which begins at the dot (x, y), with those of the hatch.
  void row(int x, int y, std::span<float> shares) const;

 private:
  [[nodiscard]] double shareAt(double across) const;
  [[nodiscard]] double belowLine(double distance) const;
  HatchGrid m_grid;
  QTransform m_toMap;
  double m_spacing;  ///< in dots, as all below
  double m_half;     ///< width
  double m_dotsPerMm;
  double m_long;  ///< of a dot's two sides, how far they reach across the lines
  double m_short;
};

}  // namespace hectare::map
