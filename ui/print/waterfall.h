// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <functional>
#include <string>
#include <vector>

#include "src/writers/waterfall_steps.h"
#include "ui/map/map_text.h"

class QPainter;

namespace hectare::print {

/// The colour of the bar of a column; a colour that is not valid: the look's own.
using ColourOfColumn = std::function<QColor(const std::string& columnId)>;

struct WaterfallLook {
  map::TextStyle text;
  ColourOfColumn colour;                  ///< none: sums and steps in the colours below
  QColor sum = QColor(0x2f, 0x4a, 0x5e);  ///< bars that stand on the ground
  QColor step = QColor(0x9a, 0xa7, 0xb0);
  QColor line = QColor(0x6b, 0x76, 0x7d);  ///< from bar to bar
  bool shares = true;                      ///< of the whole, in percent
};

/// The height that lines at their usual distance take.
double waterfallHeightMm(const std::vector<writers::WaterfallStep>& steps, const WaterfallLook& look);

/// From gross down: a line per step with its title, bar, figure and share, inside `mm`; lines stand closer where the
/// height is below waterfallHeightMm. Nothing without steps. \pre the painter's unit is 1 mm.
void paintWaterfall(QPainter& painter, const QRectF& mm, const std::vector<writers::WaterfallStep>& steps,
                    const WaterfallLook& look);

}  // namespace hectare::print
