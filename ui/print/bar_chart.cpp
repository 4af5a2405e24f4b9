// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/bar_chart.h"

#include <QPainter>
#include <algorithm>

namespace hectare::print {

namespace {

constexpr double gapMm = 2;
constexpr double lines = 1.4;  ///< distance of bars in heights of a line
constexpr double mostForTitles = 0.4;
constexpr double hairlineMm = 0.15;

struct Widths {
  double title = 0;
  double bar = 0;
  double figure = 0;
  double most = 0;  ///< the value that takes the whole width
};

map::TextStyle strong(map::TextStyle style) {
  style.weight = map::TextStyle::Weight::semibold;
  return style;
}

Widths widthsOf(const std::vector<BarGroup>& groups, const map::TextStyle& text, double width) {
  Widths w;
  for (const BarGroup& group : groups) {
    for (const Bar& bar : group.bars) {
      w.title = std::max(w.title, map::textWidthMm(QString::fromStdString(bar.title), text));
      w.figure = std::max(w.figure, map::textWidthMm(QString::fromStdString(bar.figure), text));
      w.most = std::max(w.most, bar.high);
    }
  }
  w.title = std::min(w.title + 0.1, mostForTitles * width);
  w.bar = std::max(0.0, width - w.title - w.figure - 2 * gapMm);
  return w;
}

void paintBar(QPainter& painter, const QRectF& line, const Bar& bar, QColor colour, const Widths& w,
              const map::TextStyle& text) {
  const QRectF name(line.left(), line.top(), w.title, line.height());
  map::drawTextMm(painter, name, Qt::AlignVCenter | Qt::AlignLeft, QString::fromStdString(bar.title), text);
  const double left = name.right() + gapMm;
  const double scale = w.most > 0 ? w.bar / w.most : 0;
  const double height = line.height() * 0.62;
  const double top = line.center().y() - height / 2;
  painter.fillRect(QRectF(left, top, bar.low * scale, height), colour);
  painter.fillRect(QRectF(left + bar.low * scale, top, (bar.high - bar.low) * scale, height), colour.lighter(160));
  const QRectF figure(left + bar.high * scale + gapMm, line.top(), w.figure + 0.1, line.height());
  map::drawTextMm(painter, figure, Qt::AlignVCenter | Qt::AlignLeft, QString::fromStdString(bar.figure), text);
}

}  // namespace

double barChartHeightMm(const std::vector<BarGroup>& groups, const map::TextStyle& text) {
  std::size_t count = 0;
  for (const BarGroup& group : groups) count += group.bars.size() + 1;
  return static_cast<double>(count) * lines * map::lineHeightMm(text);
}

void paintBarChart(QPainter& painter, const QRectF& mm, const std::vector<BarGroup>& groups,
                   const map::TextStyle& text) {
  const Widths w = widthsOf(groups, text, mm.width());
  const double usual = barChartHeightMm(groups, text);
  const double height = lines * map::lineHeightMm(text) * std::min(1.0, usual > 0 ? mm.height() / usual : 1.0);
  painter.save();
  double y = mm.top();
  for (const BarGroup& group : groups) {
    const QRectF head(mm.left(), y, mm.width(), height);
    map::drawTextMm(painter, head, Qt::AlignVCenter | Qt::AlignLeft, QString::fromStdString(group.title), strong(text));
    y += height;
    const double ground = mm.left() + w.title + gapMm;
    const double first = y;
    for (const Bar& bar : group.bars) {
      paintBar(painter, QRectF(mm.left(), y, mm.width(), height), bar, group.colour, w, text);
      y += height;
    }
    painter.setPen(QPen(text.colour, hairlineMm));
    painter.drawLine(QPointF(ground, first), QPointF(ground, y));
  }
  painter.restore();
}

}  // namespace hectare::print
