// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/canvas/sketch.h"

#include <cmath>

namespace hectare::desk {

std::vector<gis::Coord> Sketch::pointsToPointer() const {
  std::vector<gis::Coord> all = m_points;
  if (m_pointer && (all.empty() || all.back() != *m_pointer)) all.push_back(*m_pointer);
  return all;
}

void Sketch::add(const ToolPoint& at) {
  m_pointer = at.snapped;
  if (m_points.empty() || m_points.back() != at.snapped) m_points.push_back(at.snapped);
}

void Sketch::removeLast() {
  if (!m_points.empty()) m_points.pop_back();
}

void Sketch::clear() {
  m_points.clear();
  m_pointer.reset();
}

bool Sketch::closesAt(const ToolPoint& at) const {
  constexpr std::size_t corners = 3;
  if (m_points.size() < corners) return false;
  const gis::Coord first = m_points.front();
  return std::hypot(at.land.x - first.x, at.land.y - first.y) <= at.reachM;
}

}  // namespace hectare::desk
