// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/canvas/tool_hand.h"

#include <QKeyEvent>
#include <QPainter>
#include <utility>

namespace hectare::desk {

namespace {

constexpr double reachUnits = 10;  ///< how near to something a pointer means it
constexpr double crossUnits = 10;  ///< how long each arm of the cross is

/// One step of an arrow key; null: another key.
QPointF stepOf(int key) {
  switch (key) {
    case Qt::Key_Left:
      return {-1, 0};
    case Qt::Key_Right:
      return {1, 0};
    case Qt::Key_Up:
      return {0, -1};
    case Qt::Key_Down:
      return {0, 1};
    default:
      return {};
  }
}

void paintSnap(QPainter& painter, QPointF at, SnapPoint::Kind kind, double unit) {
  const double half = 5 * unit;
  const QRectF sign(at.x() - half, at.y() - half, 2 * half, 2 * half);
  const auto draw = [&] { kind == SnapPoint::Kind::vertex ? painter.drawRect(sign) : painter.drawEllipse(sign); };
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(Qt::white, 4 * unit));
  draw();
  painter.setPen(QPen(QColor(0xd0, 0x2c, 0x8a), 2 * unit));
  draw();
}

void paintCross(QPainter& painter, QPointF at, double unit) {
  const double arm = crossUnits * unit;
  for (const auto& [colour, width] : {std::pair(QColor(Qt::white), 4.0), std::pair(QColor(Qt::black), 1.5)}) {
    painter.setPen(QPen(colour, width * unit));
    painter.drawLine(at - QPointF(arm, 0), at + QPointF(arm, 0));
    painter.drawLine(at - QPointF(0, arm), at + QPointF(0, arm));
  }
}

}  // namespace

ToolHand::ToolHand(std::function<void()> changed, std::function<void()> gone)
    : m_onChanged(std::move(changed)), m_onGone(std::move(gone)) {}

void ToolHand::drop() {
  m_tool.reset();
  m_last.reset();
  m_cross.reset();
  m_crossMoved = m_held = false;
}

void ToolHand::take(std::shared_ptr<CanvasTool> tool) {
  const std::shared_ptr<CanvasTool> before = std::move(m_tool);
  drop();
  m_tool = std::move(tool);
  if (m_tool) {
    // A tool that was replaced in its own callback does not take the next one with it.
    m_tool->setHolder([this] { m_onChanged(); },
                      [this, of = m_tool.get()] {
                        if (m_tool.get() == of) take(nullptr);
                      });
  }
  m_onChanged();
  if (before) m_onGone();
}

ToolPoint ToolHand::at(QPointF dot, const ScreenView& view, Qt::KeyboardModifiers modifiers, double dotsPerUnit) const {
  ToolPoint point;
  point.land = point.snapped = view.toLand(dot);
  point.modifiers = modifiers;
  point.reachM = reachUnits * dotsPerUnit * view.metresPerDot;
  if (!m_tool || !m_tool->snaps() || modifiers.testFlag(Qt::ControlModifier)) return point;
  if (const auto near = snapPoint(m_layers, point.land, point.reachM)) {
    point.snapped = near->place;
    point.snap = near->kind;
  }
  return point;
}

void ToolHand::press(const ToolPoint& at) {
  m_cross.reset();
  m_last = at;
  if (const auto tool = m_tool) tool->press(at);
  m_onChanged();
}

void ToolHand::move(const ToolPoint& at) {
  m_cross.reset();
  m_last = at;
  if (const auto tool = m_tool) tool->move(at);
  m_onChanged();
}

void ToolHand::release(const ToolPoint& at) {
  if (const auto tool = m_tool) tool->release(at);
  m_onChanged();
}

void ToolHand::doubleClick(const ToolPoint& at) {
  if (const auto tool = m_tool) tool->doubleClick(at);
  m_onChanged();
}

/// The cross begins where the pointer was, else in the middle. With Shift it goes dot by dot.
bool ToolHand::moveCross(const QKeyEvent& event, const ScreenView& view, double dotsPerUnit) {
  const QPointF step = stepOf(event.key());
  if (step.isNull() || event.modifiers().testFlag(Qt::ControlModifier)) return false;
  constexpr double far = 10;
  const double units = event.modifiers().testFlag(Qt::ShiftModifier) ? 1 : far;
  const gis::Coord from = m_cross.value_or(m_last ? m_last->land : view.centre);
  const QPointF dot = view.toScreen(from) + step * units * dotsPerUnit;
  const ToolPoint point = at(dot, view, Qt::NoModifier, dotsPerUnit);
  const auto tool = m_tool;
  m_cross = point.land;
  m_last = point;
  m_crossMoved = true;
  tool->move(point);
  m_onChanged();
  return true;
}

/// At the cross: sets a point, or picks up and lays down. A second time at one place it is the tool's own Enter.
bool ToolHand::enter(const QKeyEvent& event, const ScreenView& view, double dotsPerUnit) {
  const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
  if (!isEnter || !m_cross || !(m_crossMoved || m_held)) return false;
  const auto tool = m_tool;
  const ToolPoint point = at(view.toScreen(*m_cross), view, event.modifiers(), dotsPerUnit);
  m_crossMoved = false;
  if (!m_held) tool->press(point);
  m_held = !m_held && tool->holding() && m_tool == tool;
  if (!m_held && m_tool == tool) tool->release(point);
  m_onChanged();
  return true;
}

bool ToolHand::key(const QKeyEvent& event, const ScreenView& view, double dotsPerUnit) {
  if (!m_tool) return false;
  if (moveCross(event, view, dotsPerUnit) || enter(event, view, dotsPerUnit)) return true;
  const auto tool = m_tool;
  if (tool->key(event.key(), event.modifiers())) {
    m_onChanged();
    return true;
  }
  if (event.key() != Qt::Key_Escape) return false;
  take(nullptr);
  return true;
}

std::optional<QPointF> ToolHand::cross(const ScreenView& view) const {
  if (!m_cross) return std::nullopt;
  return view.toScreen(*m_cross);
}

void ToolHand::paint(QPainter& painter, const ScreenView& view, const QPalette& palette, double dotsPerUnit) const {
  if (!m_tool) return;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  m_tool->paint(painter, view, palette);
  if (m_last && m_last->snap && m_tool->snaps())
    paintSnap(painter, view.toScreen(m_last->snapped), *m_last->snap, dotsPerUnit);
  if (m_cross) paintCross(painter, view.toScreen(*m_cross), dotsPerUnit);
  painter.restore();
}

}  // namespace hectare::desk
