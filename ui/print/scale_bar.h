// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <string>
#include <vector>

#include "src/text/language.h"
#include "ui/print/look.h"

class QPainter;

namespace hectare::print {

/// A scale bar: a round length, divided into round parts.
struct ScaleBar {
  double lengthM = 0;  ///< 1, 2 or 5 times a power of ten
  int parts = 4;
  double lengthMm = 0;  ///< on paper

  /// The longest that is at most `mostMm` long on paper. \pre denominator and mostMm above 0.
  static ScaleBar fitting(double denominator, double mostMm);
};

/// What is written at the ends of its parts, from 0 to the length, in metres or kilometres; the last with the unit.
std::vector<std::string> scaleBarLabels(const ScaleBar& bar, const text::Language& language);

/// Labels above, the bar below them, from the box's left edge and down from its top.
void paintScaleBar(QPainter& painter, QPointF topLeft, const ScaleBar& bar, const text::Language& language,
                   const Look& look);
/// Height of bar and labels.
double scaleBarHeightMm(const Look& look);

}  // namespace hectare::print
