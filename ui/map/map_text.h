// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace hectare::map {

/// The family that maps and sheets are set in: Open Sans, loaded from its files, so that pictures are the same on every
/// machine that has them; else the system's sans serif.
const QString& typeface();

/// How a text on a map or sheet looks.
struct TextStyle {
  double pt = 8;  ///< size in points on paper
  enum class Weight { normal, semibold, bold } weight = Weight::normal;
  bool italic = false;
  QColor colour = Qt::black;
  QString family = {};  ///< empty: typeface()
};

inline constexpr double mmPerInch = 25.4;
inline constexpr double mmPerPoint = mmPerInch / 72;

/// How many units of a laid-out font make a millimetre. Fonts are laid out large and painted small, since sizes of
/// fonts are whole numbers.
inline constexpr double fontUnitsPerMm = 100;

/// The font in fontUnitsPerMm; without ligatures, so that a PDF finds "bufferzone" and "offices".
QFont fontOf(const TextStyle& style);

/// Lengths in millimetres.
double textWidthMm(const QString& text, const TextStyle& style);
double lineHeightMm(const TextStyle& style);
/// From the baseline up to the top of capitals.
double capHeightMm(const TextStyle& style);

/// A line of text from a baseline, in the units of the painter, in its pen's colour: as text where the target keeps
/// fonts (PDF) or is made of dots; as outlines in an SVG, which would be set in whatever font its reader has.
void drawLetters(QPainter& painter, QPointF baseline, const QString& text, const QFont& font);

/// One line of text inside `mm`, aligned; what does not fit is left out behind "…". \pre the painter's unit is 1 mm.
void drawTextMm(QPainter& painter, const QRectF& mm, Qt::Alignment alignment, const QString& text,
                const TextStyle& style);

}  // namespace hectare::map
