// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/canvas/select_tool.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/desk/canvas/paint_sketch.h"

namespace hectare::desk {

void SelectTool::press(const ToolPoint& at) {
  m_pointer = at;
  if (m_polygon.closesAt(at)) return finishPolygon();
  if (!m_polygon.empty() || at.modifiers.testFlag(Qt::ShiftModifier)) {
    m_polygon.add(at);
  } else {
    m_corner = at;
  }
  changed();
}

void SelectTool::move(const ToolPoint& at) {
  m_pointer = at;
  m_polygon.point(at);
  changed();
}

/// A hand that trembles makes no rectangle: within half the reach it was a click.
void SelectTool::release(const ToolPoint& at) {
  if (!m_corner) return;
  m_pointer = at;
  const double far = std::max(std::abs(at.land.x - m_corner->land.x), std::abs(at.land.y - m_corner->land.y));
  std::vector<gis::Coord> ring = rectangle();
  if (far <= at.reachM / 2) ring = {at.land};
  m_corner.reset();
  tell(std::move(ring), at.modifiers);
  changed();
}

void SelectTool::doubleClick(const ToolPoint& at) {
  m_pointer = at;
  finishPolygon();
}

void SelectTool::finishPolygon() {
  constexpr std::size_t corners = 3;
  if (m_polygon.points().size() < corners) return;
  std::vector<gis::Coord> ring = m_polygon.points();
  m_polygon.clear();
  tell(std::move(ring), m_pointer.modifiers);
  changed();
}

void SelectTool::tell(std::vector<gis::Coord> ring, Qt::KeyboardModifiers modifiers) const {
  Chosen chosen{std::move(ring), {}, modifiers.testFlag(Qt::ControlModifier)};
  for (const gis::Coord c : chosen.ring) chosen.box.add(c);
  if (m_done) m_done(chosen);
}

bool SelectTool::key(int key, Qt::KeyboardModifiers modifiers) {
  m_pointer.modifiers = modifiers;
  const bool begun = !m_polygon.empty() || m_corner;
  switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      finishPolygon();
      return true;
    case Qt::Key_Backspace:
      m_polygon.removeLast();
      changed();
      return true;
    case Qt::Key_Escape:  // first leaves what was begun, then the tool
      m_polygon.clear();
      m_corner.reset();
      return begun;
    default:
      return false;
  }
}

std::vector<gis::Coord> SelectTool::rectangle() const {
  const gis::Coord a = m_corner->land;
  const gis::Coord b = m_pointer.land;
  return {a, {b.x, a.y}, b, {a.x, b.y}};
}

void SelectTool::paint(QPainter& painter, const ScreenView& view, const QPalette& palette) const {
  if (m_corner) paintSketch(painter, view, palette, rectangle(), {true, false, false});
  if (!m_polygon.empty()) paintSketch(painter, view, palette, m_polygon.pointsToPointer(), {true, true, true});
}

gis::Message SelectTool::hint() const {
  if (!m_polygon.empty()) return {"tool.finish_hint"};
  return {"tool.select_hint"};
}

}  // namespace hectare::desk
