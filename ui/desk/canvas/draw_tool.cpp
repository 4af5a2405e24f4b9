// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/canvas/draw_tool.h"

#include <utility>

#include "ui/desk/canvas/paint_sketch.h"

namespace hectare::desk {

DrawTool::DrawTool(Shape shape, SketchWords words, Done done)
    : m_shape(shape), m_words(std::move(words)), m_done(std::move(done)) {}

void DrawTool::press(const ToolPoint& at) {
  if (m_shape == Shape::polygon && m_sketch.closesAt(at)) return finish();
  m_sketch.add(at);
  changed();
}

void DrawTool::move(const ToolPoint& at) {
  m_sketch.point(at);
  changed();
}

void DrawTool::doubleClick(const ToolPoint& /*at*/) { finish(); }

void DrawTool::finish() {
  if (m_sketch.points().size() < needed()) return;
  if (!m_done || m_done(m_sketch.points())) return end();
  changed();
}

bool DrawTool::key(int key, Qt::KeyboardModifiers /*modifiers*/) {
  switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      finish();
      return true;
    case Qt::Key_Backspace:
      m_sketch.removeLast();
      changed();
      return true;
    default:
      return false;
  }
}

void DrawTool::paint(QPainter& painter, const ScreenView& view, const QPalette& palette) const {
  if (m_sketch.empty()) return;
  const std::vector<gis::Coord> points = m_sketch.pointsToPointer();
  const bool ring = m_shape == Shape::polygon;
  paintSketch(painter, view, palette, points, {ring, true, points.size() > m_sketch.points().size()});
  if (m_words) paintSaying(painter, view.toScreen(points.back()), palette, m_words(points, ring));
}

gis::Message DrawTool::hint() const {
  if (m_sketch.points().size() >= needed()) return {"tool.finish_hint"};
  if (m_shape == Shape::polygon) return {"tool.polygon_hint"};
  return {"tool.line_hint"};
}

}  // namespace hectare::desk
