// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/waterfall.h"

#include <QPainter>
#include <algorithm>

namespace hectare::print {

namespace {

using map::TextStyle;
using writers::WaterfallStep;

constexpr double gapBesideBarsMm = 2;
constexpr double usualLines = 1.5;          ///< distance of lines in heights of a line
constexpr double mostForStepTitles = 0.42;  ///< of the width
constexpr double leastForBars = 0.18;       ///< of the width; shares give way first
constexpr double barHairlineMm = 0.15;
constexpr double thinnestBarMm = 0.35;  ///< what is there can be seen

struct BarWidths {
  double sign = 0;
  double title = 0;
  double bar = 0;
  double figure = 0;
  double share = 0;  ///< 0: not shown
};

TextStyle styleOf(const WaterfallStep& step, const WaterfallLook& look) {
  TextStyle style = look.text;
  if (step.sum) style.weight = TextStyle::Weight::semibold;
  return style;
}

QString figureText(const WaterfallStep& step) {
  return QString::fromStdString(step.unit.empty() ? step.figure : step.figure + " " + step.unit);
}

QString shareText(const WaterfallStep& step) { return QString::fromStdString(step.share + " %"); }

BarWidths widthsOf(const std::vector<WaterfallStep>& steps, const WaterfallLook& look, double width) {
  BarWidths w;
  for (const WaterfallStep& step : steps) {
    const TextStyle style = styleOf(step, look);
    w.sign = std::max(w.sign, map::textWidthMm(QString::fromStdString(step.sign), style));
    w.title = std::max(w.title, map::textWidthMm(QString::fromStdString(step.title), style));
    w.figure = std::max(w.figure, map::textWidthMm(figureText(step), style));
    w.share = std::max(w.share, map::textWidthMm(shareText(step), style));
  }
  w.sign += 1;
  w.title = std::min(w.title + 0.1, mostForStepTitles * width);
  const double left = width - w.sign - w.title - w.figure - 2 * gapBesideBarsMm;
  if (!look.shares || left - w.share - gapBesideBarsMm < leastForBars * width) w.share = 0;
  w.bar = std::max(0.0, left - (w.share > 0 ? w.share + gapBesideBarsMm : 0));
  return w;
}

QColor barColour(const WaterfallStep& step, const WaterfallLook& look) {
  const QColor own = look.colour ? look.colour(step.column) : QColor();
  if (own.isValid()) return own;
  return step.sum ? look.sum : look.step;
}

/// The bar in a line's rectangle for bars; of what is known but too small to see, a thin one.
QRectF barOf(const WaterfallStep& step, const QRectF& room) {
  const double from = std::clamp(std::min(step.from, step.to), 0.0, 1.0) * room.width();
  const double to = std::clamp(std::max(step.from, step.to), 0.0, 1.0) * room.width();
  const bool something = step.to - step.from > 1e-9;
  const double width = something ? std::max(to - from, thinnestBarMm) : 0;
  const double left = std::min(from, room.width() - width);
  const double height = room.height() * 0.62;
  return {room.left() + left, room.center().y() - height / 2, width, height};
}

/// Where the land that is left ends: the line that leads the eye to the next bar.
double leftAt(const WaterfallStep& step, const QRectF& room) {
  return room.left() + std::clamp(step.sum ? step.to : step.from, 0.0, 1.0) * room.width();
}

void paintTexts(QPainter& painter, const QRectF& line, const WaterfallStep& step, const BarWidths& w,
                const WaterfallLook& look) {
  const TextStyle style = styleOf(step, look);
  const auto middle = Qt::AlignVCenter;
  QRectF at(line.left(), line.top(), w.sign, line.height());
  map::drawTextMm(painter, at, middle | Qt::AlignLeft, QString::fromStdString(step.sign), style);
  at = QRectF(at.right(), line.top(), w.title, line.height());
  map::drawTextMm(painter, at, middle | Qt::AlignLeft, QString::fromStdString(step.title), style);
  at = QRectF(at.right() + gapBesideBarsMm + w.bar + gapBesideBarsMm, line.top(), w.figure, line.height());
  map::drawTextMm(painter, at, middle | Qt::AlignRight, figureText(step), style);
  if (w.share == 0) return;
  at = QRectF(at.right() + gapBesideBarsMm, line.top(), w.share, line.height());
  map::drawTextMm(painter, at, middle | Qt::AlignRight, shareText(step), style);
}

}  // namespace

double waterfallHeightMm(const std::vector<WaterfallStep>& steps, const WaterfallLook& look) {
  return static_cast<double>(steps.size()) * usualLines * map::lineHeightMm(look.text);
}

void paintWaterfall(QPainter& painter, const QRectF& mm, const std::vector<WaterfallStep>& steps,
                    const WaterfallLook& look) {
  if (steps.empty()) return;
  const BarWidths w = widthsOf(steps, look, mm.width());
  const double usual = usualLines * map::lineHeightMm(look.text);
  const double height = std::min(usual, mm.height() / static_cast<double>(steps.size()));
  painter.save();
  double at = 0;  // end of the bar above
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const QRectF line(mm.left(), mm.top() + static_cast<double>(i) * height, mm.width(), height);
    const QRectF room(mm.left() + w.sign + w.title + gapBesideBarsMm, line.top(), w.bar, height);
    const QRectF bar = barOf(steps[i], room);
    if (i > 0) {
      painter.setPen(QPen(look.line, barHairlineMm));
      const double until = bar.width() > 0 ? bar.top() : bar.bottom();  // past what is nothing
      painter.drawLine(QPointF(at, bar.top() - height + bar.height()), QPointF(at, until));
    }
    at = leftAt(steps[i], room);
    if (bar.width() > 0) painter.fillRect(bar, barColour(steps[i], look));
    paintTexts(painter, line, steps[i], w, look);
  }
  painter.restore();
}

}  // namespace hectare::print
