// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_text.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

namespace hectare::map {

namespace {

constexpr double mmPerPoint = 25.4 / 72;

QString loadTypeface() {
  const QString folder = QStringLiteral("/usr/share/fonts/truetype/open-sans/OpenSans-");
  QString family;
  for (const char* face : {"Regular", "Italic", "Semibold", "SemiboldItalic", "Bold", "BoldItalic"}) {
    const int id = QFontDatabase::addApplicationFont(folder + QLatin1String(face) + QLatin1String(".ttf"));
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
  painter.setFont(font);
  painter.setPen(style.colour);
  painter.drawText(QRectF(QPointF(0, 0), mm.size() * fontUnitsPerMm),
                   static_cast<int>(alignment) | Qt::TextSingleLine | Qt::TextDontClip, shown);
  painter.restore();
}

}  // namespace hectare::map
