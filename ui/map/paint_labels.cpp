// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/paint_labels.h"

#include <QPainter>
#include <QPainterPath>
#include <QPen>

namespace hectare::map {

namespace {

/// Fonts are laid out in fontUnitsPerMm, so positions are as well.
void paintHalo(QPainter& painter, const PlacedLabel& label) {
  QPainterPath letters;
  for (const PlacedLabel::Line& line : label.lines) {
    letters.addText(line.baseline * fontUnitsPerMm, fontOf(label.look), line.text);
  }
  painter.strokePath(letters,
                     QPen(label.halo, 2 * label.haloMm * fontUnitsPerMm, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void paintText(QPainter& painter, const PlacedLabel& label) {
  painter.setPen(label.look.colour);
  for (const PlacedLabel::Line& line : label.lines) {
    drawLetters(painter, line.baseline * fontUnitsPerMm, line.text, fontOf(label.look));
  }
}

}  // namespace

void paintLabels(QPainter& painter, const std::vector<PlacedLabel>& labels) {
  painter.save();
  painter.scale(1 / fontUnitsPerMm, 1 / fontUnitsPerMm);
  painter.setRenderHint(QPainter::Antialiasing);
  for (const PlacedLabel& label : labels) {
    if (label.haloMm > 0) paintHalo(painter, label);
  }
  for (const PlacedLabel& label : labels) paintText(painter, label);
  painter.restore();
}

}  // namespace hectare::map
