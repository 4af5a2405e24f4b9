// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/hatch_lines.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hectare::map {

HatchGrid::HatchGrid(const Hatch& hatch, const MapView& view) : m_spacing(std::max(hatch.spacingMm, 0.05)) {
  const double angle = hatch.angleDeg * std::numbers::pi / 180;
  const gis::Coord normal{-std::sin(angle), std::cos(angle)};
  const gis::Coord corner = view.toLand({0, 0});
  m_normal = {normal.x, -normal.y};  // y runs down on the map
  m_start = std::remainder((corner.x * normal.x + corner.y * normal.y) / view.metresPerMm(), m_spacing);
}

QPointF HatchGrid::pointAt(double across, double along) const {
  const double u = across - m_start;
  return {m_normal.x() * u - m_normal.y() * along, m_normal.y() * u + m_normal.x() * along};
}

void HatchedArea::addCrossings(QPointF a, QPointF b) {
  double from = m_grid.across(a) / m_grid.spacing();
  double to = m_grid.across(b) / m_grid.spacing();
  if (from > to) {
    std::swap(from, to);
    std::swap(a, b);
  }
  if (!(from < to)) return;
  // A line through a vertex belongs to the edge that begins there, seen in the direction of the count.
  for (double k = std::ceil(from); k < to; ++k) {
    const double t = (k - from) / (to - from);
    m_crossings.push_back({k, m_grid.along(a) * (1 - t) + m_grid.along(b) * t});
  }
}

void HatchedArea::addPolygon(std::span<const std::vector<QPointF>> rings) {
  m_crossings.clear();
  for (const std::vector<QPointF>& ring : rings) {
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) addCrossings(ring[i], ring[i + 1]);
  }
  std::sort(m_crossings.begin(), m_crossings.end());
  for (std::size_t i = 0; i + 1 < m_crossings.size(); i += 2) {
    const Crossing& in = m_crossings[i];
    const Crossing& out = m_crossings[i + 1];
    if (in.line == out.line && in.along < out.along) m_stretches.push_back({in.line, in.along, out.along});
  }
}

std::vector<QLineF> HatchedArea::lines() {
  constexpr double gap = 0.005;  // mm: what rounding leaves between neighbours
  std::sort(m_stretches.begin(), m_stretches.end());
  std::vector<QLineF> lines;
  for (std::size_t i = 0; i < m_stretches.size();) {
    Stretch whole = m_stretches[i];
    for (++i; i < m_stretches.size(); ++i) {
      const Stretch& next = m_stretches[i];
      if (next.line != whole.line || next.from > whole.to + gap) break;
      whole.to = std::max(whole.to, next.to);
    }
    const double across = whole.line * m_grid.spacing();
    lines.emplace_back(m_grid.pointAt(across, whole.from), m_grid.pointAt(across, whole.to));
  }
  return lines;
}

}  // namespace hectare::map
