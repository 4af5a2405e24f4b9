// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/canvas/reshape_tool.h"

#include <cmath>
#include <utility>

#include "ui/desk/canvas/paint_sketch.h"

namespace hectare::desk {

ReshapeTool::ReshapeTool(const gis::GeometryColumn& shapes, std::size_t feature, Owner owner)
    : m_owner(std::move(owner)), m_rings(shapes, feature), m_before(m_rings) {}

void ReshapeTool::show(const gis::GeometryColumn& shapes, std::size_t feature) {
  m_rings = m_before = EditedRings(shapes, feature);
  m_held = Held::nothing;
  changed();
}

void ReshapeTool::press(const ToolPoint& at) {
  m_pointer = m_pressed = at;
  if (const auto corner = m_rings.cornerNear(at.land, at.reachM)) {
    m_held = Held::corner;
    m_corner = *corner;
  } else if (const auto edge = m_rings.middleNear(at.land, at.reachM)) {
    m_held = Held::corner;
    m_corner = m_rings.divide(*edge);
  } else if (m_rings.contains(at.land)) {
    m_held = Held::whole;
  }
  changed();
}

void ReshapeTool::drag(const ToolPoint& at) {
  if (m_held == Held::corner) m_rings.set(m_corner, at.snapped);
  if (m_held == Held::whole) {
    m_rings = m_before;
    m_rings.move(at.land.x - m_pressed.land.x, at.land.y - m_pressed.land.y);
  }
}

void ReshapeTool::move(const ToolPoint& at) {
  m_pointer = at;
  if (m_held != Held::nothing) {
    drag(at);
    if (m_owner.previewed) m_owner.previewed(m_rings.shape());
  }
  changed();
}

void ReshapeTool::settle(bool taken) {
  if (taken) {
    m_before = m_rings;
  } else {
    m_rings = m_before;
  }
  changed();
}

/// A press without a drag is no edit.
void ReshapeTool::release(const ToolPoint& at) {
  if (m_held == Held::nothing) return;
  m_pointer = at;
  if (at.land == m_pressed.land) {
    m_held = Held::nothing;
    return settle(false);
  }
  drag(at);
  const bool whole = m_held == Held::whole;
  m_held = Held::nothing;
  tell(whole ? std::optional(gis::Coord{at.land.x - m_pressed.land.x, at.land.y - m_pressed.land.y}) : std::nullopt);
}

/// The owner may show another shape, or end the tool, while it takes the edit.
void ReshapeTool::tell(std::optional<gis::Coord> offset) {
  const EditedRings edited = m_rings;
  bool taken = true;
  if (offset && m_owner.moved) taken = m_owner.moved(offset->x, offset->y);
  if (!offset && m_owner.reshaped) taken = m_owner.reshaped(edited.shape());
  if (m_rings == edited) settle(taken);
}

bool ReshapeTool::removeCorner() {
  const auto corner = m_rings.cornerNear(m_pointer.land, m_pointer.reachM);
  if (m_held != Held::nothing || !corner || !m_rings.remove(*corner)) return false;
  tell(std::nullopt);
  return true;
}

bool ReshapeTool::key(int key, Qt::KeyboardModifiers /*modifiers*/) {
  const bool held = m_held != Held::nothing;
  switch (key) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
      removeCorner();
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      end();
      return true;
    case Qt::Key_Escape:
      m_held = Held::nothing;
      settle(false);
      return held;
    default:
      return false;
  }
}

Qt::CursorShape ReshapeTool::cursor() const {
  if (m_held == Held::whole) return Qt::ClosedHandCursor;
  if (m_held == Held::corner) return Qt::CrossCursor;
  if (m_rings.cornerNear(m_pointer.land, m_pointer.reachM) || m_rings.middleNear(m_pointer.land, m_pointer.reachM))
    return Qt::CrossCursor;
  return m_rings.contains(m_pointer.land) ? Qt::OpenHandCursor : Qt::ArrowCursor;
}

/// Middles only of edges that are long enough on the screen to take hold of.
void ReshapeTool::paintCorners(QPainter& painter, const ScreenView& view, const QPalette& palette) const {
  const double unit = dotsPerUnit(painter);
  const double longEnough = 36 * unit;
  const auto near = m_rings.cornerNear(m_pointer.land, m_pointer.reachM);
  for (std::size_t r = 0; r < m_rings.rings().size(); ++r) {
    const auto& corners = m_rings.rings()[r].corners;
    for (std::size_t c = 0; c < corners.size(); ++c) {
      const QPointF at = view.toScreen(corners[c]);
      const QPointF next = view.toScreen(corners[(c + 1) % corners.size()]);
      if (std::hypot(next.x() - at.x(), next.y() - at.y()) >= longEnough) {
        painter.setPen(QPen(palette.color(QPalette::Highlight), unit));
        painter.setBrush(Qt::white);
        painter.drawEllipse((at + next) / 2, 3 * unit, 3 * unit);
      }
      paintCorner(painter, at, palette, near == RingPlace{r, c});
    }
  }
}

void ReshapeTool::paint(QPainter& painter, const ScreenView& view, const QPalette& palette) const {
  for (const EditedRings::Ring& ring : m_rings.rings())
    paintSketch(painter, view, palette, ring.corners, {true, false, false});
  paintCorners(painter, view, palette);
  if (m_held == Held::nothing || !m_owner.words) return;
  const std::size_t ring = m_held == Held::corner ? m_corner.ring : 0;
  paintSaying(painter, view.toScreen(m_pointer.land), palette, m_owner.words(m_rings.rings()[ring].corners, true));
}

}  // namespace hectare::desk
