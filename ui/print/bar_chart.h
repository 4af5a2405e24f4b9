// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <string>
#include <vector>

#include "ui/map/map_text.h"

class QPainter;

namespace hectare::print {

/// A bar with its name and figure. What is only known between two bounds is drawn from the one to the other.
struct Bar {
  std::string title;
  std::string figure;
  double low = 0;   ///< where the bar is certain to reach
  double high = 0;  ///< where it may reach; low where it is known
};

/// Bars of one kind, under their own title.
struct BarGroup {
  std::string title;
  QColor colour;
  std::vector<Bar> bars;
};

/// The height that all bars take.
double barChartHeightMm(const std::vector<BarGroup>& groups, const map::TextStyle& text);

/// Bars that lie, all from one line and to one scale, inside `mm`. \pre the painter's unit is 1 mm.
void paintBarChart(QPainter& painter, const QRectF& mm, const std::vector<BarGroup>& groups,
                   const map::TextStyle& text);

}  // namespace hectare::print
