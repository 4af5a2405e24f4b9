// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/canvas/paint_sketch.h"

#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPainterPath>

namespace hectare::desk {

namespace {

constexpr int tint = 40;  ///< of 255: the colours beneath stay what they are

void strokeTwice(QPainter& painter, const QPainterPath& path, const QColor& colour, Qt::PenStyle style) {
  const double unit = dotsPerUnit(painter);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(QColor(255, 255, 255, 220), 5 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(path);
  painter.setPen(QPen(colour, 2 * unit, style, Qt::FlatCap, Qt::RoundJoin));
  painter.drawPath(path);
}

QPainterPath lineThrough(const std::vector<QPointF>& dots, std::size_t begin, std::size_t end) {
  QPainterPath path;
  for (std::size_t i = begin; i < end; ++i) i == begin ? path.moveTo(dots[i]) : path.lineTo(dots[i]);
  return path;
}

}  // namespace

double dotsPerUnit(const QPainter& painter) { return painter.device()->devicePixelRatioF(); }

void paintCorner(QPainter& painter, QPointF at, const QPalette& palette, bool filled) {
  const double half = (filled ? 5 : 3.5) * dotsPerUnit(painter);
  painter.setPen(QPen(palette.color(QPalette::Highlight), 1.5 * dotsPerUnit(painter)));
  painter.setBrush(filled ? palette.color(QPalette::Highlight) : QColor(Qt::white));
  painter.drawRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half));
}

void paintSketch(QPainter& painter, const ScreenView& view, const QPalette& palette,
                 const std::vector<gis::Coord>& points, const SketchLook& look) {
  if (points.empty()) return;
  std::vector<QPointF> dots;
  for (const gis::Coord point : points) dots.push_back(view.toScreen(point));
  const QColor colour = palette.color(QPalette::Highlight);
  const std::size_t set = look.pending && dots.size() > 1 ? dots.size() - 1 : dots.size();
  if (look.ring && dots.size() > 2) {
    QColor fill = colour;
    fill.setAlpha(tint);
    QPainterPath ring = lineThrough(dots, 0, dots.size());
    ring.closeSubpath();
    painter.fillPath(ring, fill);
  }
  if (set < dots.size() || (look.ring && dots.size() > 2)) {
    QPainterPath closing = lineThrough(dots, set - 1, dots.size());
    if (look.ring && dots.size() > 2) closing.lineTo(dots.front());
    strokeTwice(painter, closing, colour, look.pending ? Qt::DashLine : Qt::SolidLine);
  }
  strokeTwice(painter, lineThrough(dots, 0, set), colour, Qt::SolidLine);
  if (!look.corners) return;
  for (std::size_t i = 0; i < set; ++i) paintCorner(painter, dots[i], palette, false);
}

void paintSaying(QPainter& painter, QPointF at, const QPalette& palette, const QString& words) {
  if (words.isEmpty()) return;
  const double unit = dotsPerUnit(painter);
  painter.save();
  painter.translate(at);
  painter.scale(unit, unit);  // from here on a unit of the window, as fonts have it
  const QRectF text = QFontMetricsF(painter.font()).boundingRect(QRectF(0, 0, 400, 100), Qt::AlignLeft, words);
  QRectF box(16, 16, text.width() + 16, text.height() + 8);
  // At the far edges of the map it stands on the other side of the pointer.
  if (at.x() / unit + box.right() > painter.device()->width()) box.moveRight(-16);
  if (at.y() / unit + box.bottom() > painter.device()->height()) box.moveBottom(-16);
  painter.setPen(palette.color(QPalette::Mid));
  painter.setBrush(palette.color(QPalette::ToolTipBase));
  painter.drawRoundedRect(box, 4, 4);
  painter.setPen(palette.color(QPalette::ToolTipText));
  painter.drawText(box.adjusted(8, 4, 0, 0), Qt::AlignLeft, words);
  painter.restore();
}

}  // namespace hectare::desk
