// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/canvas/measure_tool.h"

#include "ui/desk/canvas/paint_sketch.h"

namespace hectare::desk {

void MeasureTool::press(const ToolPoint& at) {
  if (m_finished) {
    m_sketch.clear();
    m_ring = m_finished = false;
  }
  if (m_sketch.closesAt(at)) return finish(true);
  m_sketch.add(at);
  changed();
}

void MeasureTool::move(const ToolPoint& at) {
  if (!m_finished) m_sketch.point(at);
  changed();
}

void MeasureTool::doubleClick(const ToolPoint& /*at*/) { finish(m_ring); }

void MeasureTool::finish(bool ring) {
  if (m_sketch.points().size() < 2) return;
  m_finished = true;
  m_ring = ring;
  changed();
}

bool MeasureTool::key(int key, Qt::KeyboardModifiers /*modifiers*/) {
  switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      finish(m_ring);
      return true;
    case Qt::Key_Backspace:
      if (!m_ring) m_sketch.removeLast();
      m_ring = m_finished = false;
      changed();
      return true;
    default:
      return false;
  }
}

std::vector<gis::Coord> MeasureTool::shown() const {
  return m_finished ? m_sketch.points() : m_sketch.pointsToPointer();
}

QString MeasureTool::words() const { return m_sketch.empty() ? QString() : m_words(shown(), m_ring); }

void MeasureTool::paint(QPainter& painter, const ScreenView& view, const QPalette& palette) const {
  if (m_sketch.empty()) return;
  const std::vector<gis::Coord> points = shown();
  paintSketch(painter, view, palette, points, {m_ring, true, !m_finished});
  paintSaying(painter, view.toScreen(points.back()), palette, words());
}

gis::Message MeasureTool::hint() const {
  if (m_finished) return {"tool.measured_hint"};
  return {"tool.measure_hint"};
}

}  // namespace hectare::desk
