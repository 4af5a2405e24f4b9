// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_text.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

#include "ui/map/font_files.h"

namespace hectare::map {

namespace {

constexpr double mmPerPoint = 25.4 / 72;

QString loadTypeface() {
  QString family;
  for (const QString& file : faceFiles()) {
    const int id = QFontDatabase::addApplicationFont(file);
    const QStringList families = id < 0 ? QStringList() : QFontDatabase::applicationFontFamilies(id);
    if (family.isEmpty() && !families.isEmpty()) family = families.front();
  }
  return family.isEmpty() ? QStringLiteral("Sans Serif") : family;
}

QFont::Weight weightOf(TextStyle::Weight weight) {
  if (weight == TextStyle::Weight::bold) return QFont::Bold;
  return weight == TextStyle::Weight::semibold ? QFont::DemiBold : QFont::Normal;
}

}  // namespace

const QString& typeface() {
  static const QString family = loadTypeface();
  return family;
}

QFont fontOf(const TextStyle& style) {
  QFont font(style.family.isEmpty() ? typeface() : style.family);
  font.setPixelSize(std::max(1, static_cast<int>(std::lround(style.pt * mmPerPoint * fontUnitsPerMm))));
  font.setWeight(weightOf(style.weight));
  font.setItalic(style.italic);
  font.setHintingPreference(QFont::PreferNoHinting);
  font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferNoShaping | QFont::PreferAntialias));
  font.setKerning(true);
  return font;
}

double textWidthMm(const QString& text, const TextStyle& style) {
  return QFontMetricsF(fontOf(style)).horizontalAdvance(text) / fontUnitsPerMm;
}

double lineHeightMm(const TextStyle& style) { return QFontMetricsF(fontOf(style)).height() / fontUnitsPerMm; }

double capHeightMm(const TextStyle& style) { return QFontMetricsF(fontOf(style)).capHeight() / fontUnitsPerMm; }

void drawLetters(QPainter& painter, QPointF baseline, const QString& text, const QFont& font) {
  if (painter.paintEngine()->type() == QPaintEngine::SVG) {
    QPainterPath letters;
    letters.addText(baseline, font, text);
    painter.fillPath(letters, painter.pen().color());
    return;
  }
  painter.setFont(font);
  painter.drawText(baseline, text);
}

void drawTextMm(QPainter& painter, const QRectF& mm, Qt::Alignment alignment, const QString& text,
                const TextStyle& style) {
  const QFont font = fontOf(style);
  const double room = mm.width() * fontUnitsPerMm;
  const QString shown = QFontMetricsF(font).horizontalAdvance(text) <= room
                            ? text
                            : QFontMetricsF(font).elidedText(text, Qt::ElideRight, room);
  painter.save();
  painter.translate(mm.topLeft());
  painter.scale(1 / fontUnitsPerMm, 1 / fontUnitsPerMm);
  painter.setPen(style.colour);
  const QFontMetricsF metrics(font);
  const double free = room - metrics.horizontalAdvance(shown);
  const double below = mm.height() * fontUnitsPerMm - metrics.height();
  const double left = alignment.testFlag(Qt::AlignRight) ? free : alignment.testFlag(Qt::AlignHCenter) ? free / 2 : 0;
  const double top = alignment.testFlag(Qt::AlignBottom) ? below : alignment.testFlag(Qt::AlignVCenter) ? below / 2 : 0;
  drawLetters(painter, {left, top + metrics.ascent()}, shown, font);
  painter.restore();
}

}  // namespace hectare::map
