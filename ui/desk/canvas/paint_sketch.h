// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QPalette>
#include <QString>
#include <vector>

#include "ui/desk/canvas/screen_view.h"

namespace hectare::desk {

/// How a sketch is drawn.
struct SketchLook {
  bool ring = false;     ///< closed and tinted
  bool corners = true;   ///< with a sign at each
  bool pending = false;  ///< the last stretch (and the closing one) is not set yet: dashed
};

/// Draws a sketch so that it is seen on any map. A unit of the painter is a dot of the screen.
void paintSketch(QPainter& painter, const ScreenView& view, const QPalette& palette,
                 const std::vector<gis::Coord>& points, const SketchLook& look);

/// A square at a corner that can be taken hold of, filled when the pointer is on it.
void paintCorner(QPainter& painter, QPointF at, const QPalette& palette, bool filled);

/// Words in a small box beside a place; nothing where there are none.
void paintSaying(QPainter& painter, QPointF at, const QPalette& palette, const QString& words);

/// Dots per unit of the window: how much longer lines are where the screen is finer.
double dotsPerUnit(const QPainter& painter);

}  // namespace hectare::desk
