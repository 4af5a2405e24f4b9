// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/scale_bar.h"

#include <QPainter>
#include <array>
#include <cmath>

namespace hectare::print {

namespace {

constexpr double metresPerKilometre = 1000;

double barMm(const Look& look) { return look.notes * mmPerPoint * 0.62; }

int decimalsOf(double value) {
  int decimals = 0;
  while (decimals < 6 && std::abs(value - std::round(value)) > 1e-9) {
    value *= 10;
    ++decimals;
  }
  return decimals;
}

}  // namespace

ScaleBar ScaleBar::fitting(double denominator, double mostMm) {
  const double mostM = mostMm * denominator / 1000;
  const double power = std::pow(10, std::floor(std::log10(mostM) + 1e-9));
  ScaleBar bar;
  for (const double step : {1.0, 2.0, 5.0}) {
    if (step * power > mostM * (1 + 1e-9)) break;
    bar.lengthM = step * power;
    bar.parts = step == 5 ? 5 : 4;
  }
  bar.lengthMm = bar.lengthM * 1000 / denominator;
  return bar;
}

std::vector<std::string> scaleBarLabels(const ScaleBar& bar, const text::Language& language) {
  const bool kilometres = bar.lengthM >= metresPerKilometre;
  const double unit = kilometres ? metresPerKilometre : 1;
  std::vector<std::string> labels;
  for (int i = 0; i <= bar.parts; ++i) {
    const double value = bar.lengthM * i / bar.parts / unit;
    std::string label = language.number(value, decimalsOf(value));
    if (i == bar.parts) label += kilometres ? " km" : " m";
    labels.push_back(std::move(label));
  }
  return labels;
}

double scaleBarHeightMm(const Look& look) { return look.notes * mmPerPoint * 1.3 + barMm(look); }

void paintScaleBar(QPainter& painter, QPointF topLeft, const ScaleBar& bar, const text::Language& language,
                   const Look& look) {
  const double part = bar.lengthMm / bar.parts;
  const double top = topLeft.y() + look.notes * mmPerPoint * 1.3;
  for (int i = 0; i < bar.parts; ++i) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(i % 2 == 0 ? look.ink : QColor(Qt::white));
    painter.drawRect(QRectF(topLeft.x() + i * part, top, part, barMm(look)));
  }
  // Half of the line lies outside the bar, which is therefore as long as its parts.
  painter.setPen(QPen(look.ink, 0.12, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(QRectF(topLeft.x(), top, bar.lengthMm, barMm(look)));
  const std::vector<std::string> labels = scaleBarLabels(bar, language);
  const TextStyle style = look.text(look.notes);
  double free = -1e9;  // where the last label ends
  for (int i = 0; i <= bar.parts; ++i) {
    const std::string& label = labels[static_cast<std::size_t>(i)];
    const bool last = i == bar.parts;
    // The last label's figure stands over the end; its unit hangs out.
    const std::string figure = last ? label.substr(0, label.rfind(' ')) : label;
    const double left = topLeft.x() + i * part - textWidthMm(figure, style) / 2;
    const double width = textWidthMm(label, style);
    const bool room = left > free + 0.8;
    const bool beforeLast = i == bar.parts - 1 && part < width * 1.4;
    if ((!room && !last) || beforeLast) continue;
    paintLine(painter, label, style, {std::max(left, i == 0 ? topLeft.x() : left), topLeft.y()});
    free = left + width;
  }
}

}  // namespace hectare::print
