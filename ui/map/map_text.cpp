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

namespace {

/// Where the text begins on its baseline, in font units.
QPointF originOf(const QFontMetricsF& metrics, const QString& text, const QSizeF& room, Qt::Alignment alignment) {
  const double left = room.width() - metrics.horizontalAdvance(text);
  const double x = alignment.testFlag(Qt::AlignRight) ? left : alignment.testFlag(Qt::AlignHCenter) ? left / 2 : 0;
  const double above = room.height() - metrics.height();
  const double y = alignment.testFlag(Qt::AlignBottom) ? above : alignment.testFlag(Qt::AlignVCenter) ? above / 2 : 0;
  return {x, y + metrics.ascent()};
}

}  // namespace

void drawTextMm(QPainter& painter, const QRectF& mm, Qt::Alignment alignment, const QString& text,
                const TextStyle& style) {
  const QFont font = fontOf(style);
  const QFontMetricsF metrics(font);
  const QSizeF room = mm.size() * fontUnitsPerMm;
  const QString shown =
      metrics.horizontalAdvance(text) <= room.width() ? text : metrics.elidedText(text, Qt::ElideRight, room.width());
  const QPointF origin = originOf(metrics, shown, room, alignment);
  painter.save();
  painter.translate(mm.topLeft());
  painter.scale(1 / fontUnitsPerMm, 1 / fontUnitsPerMm);
  painter.setPen(style.colour);
  drawLetters(painter, origin, shown, font);
  painter.restore();
}

}  // namespace hectare::map
