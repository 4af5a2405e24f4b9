// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/hatch_dots.h"

#include <algorithm>
#include <cmath>

namespace hectare::map {

HatchDots::HatchDots(const Hatch& hatch, const MapView& view, const QTransform& toMap)
    : m_grid(hatch, view), m_toMap(toMap) {
  const double origin = m_grid.across(toMap.map(QPointF(0, 0)));
  const double right = m_grid.across(toMap.map(QPointF(1, 0))) - origin;
  const double down = m_grid.across(toMap.map(QPointF(0, 1))) - origin;
  m_dotsPerMm = 1 / std::hypot(right, down);
  m_spacing = m_grid.spacing() * m_dotsPerMm;
  m_half = std::min(std::max(hatch.widthMm * m_dotsPerMm, 0.25), m_spacing) / 2;
  m_long = std::max(std::abs(right), std::abs(down)) * m_dotsPerMm;
  m_short = std::min(std::abs(right), std::abs(down)) * m_dotsPerMm;
}

/// Share of a dot that lies on the near side of a straight line at that distance beyond its middle.
double HatchDots::belowLine(double distance) const {
  const double whole = m_long + m_short;
  const double s = distance + whole / 2;
  if (s <= 0) return 0;
  if (s >= whole) return 1;
  if (s < m_short) return s * s / (2 * m_long * m_short);
  if (s <= m_long) return (s - m_short / 2) / m_long;
  return 1 - (whole - s) * (whole - s) / (2 * m_long * m_short);
}

double HatchDots::shareAt(double across) const {
  const double reach = m_half + (m_long + m_short) / 2;
  double share = 0;
  for (double k = std::ceil((across - reach) / m_spacing); k * m_spacing < across + reach; ++k) {
    const double distance = k * m_spacing - across;
    share += belowLine(distance + m_half) - belowLine(distance - m_half);
  }
  return share;
}

void HatchDots::row(int x, int y, std::span<float> shares) const {
  const QPointF first(x + 0.5, y + 0.5);
  const double start = m_grid.across(m_toMap.map(first)) * m_dotsPerMm;
  const double step = m_grid.across(m_toMap.map(first + QPointF(1, 0))) * m_dotsPerMm - start;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    if (shares[i] > 0) shares[i] *= static_cast<float>(shareAt(start + step * static_cast<double>(i)));
  }
}

}  // namespace hectare::map
