// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "ui/print/look.h"
#include "ui/print/page.h"
#include "ui/print/sheet_input.h"

namespace hectare::print {

/// A line of a grid over a map, in millimetres of the frame, with what is written at its ends.
struct GridLine {
  std::vector<QPointF> mm;
  std::string label;
  bool upright = false;  ///< from foot to top: a line of one easting or longitude
};

/// Lines of round eastings and northings of the map's own system.
std::vector<GridLine> coordinateLines(const map::MapView& view, const text::Language& language);

/// Meridians and parallels at round degrees, minutes or seconds; none where the system has no way there.
std::vector<GridLine> graticuleLines(const map::MapView& view, const gis::Crs& crs, const text::Language& language);

/// How much room the labels take on each side of a frame; 0: the sheet has no grid.
double gridMarginMm(const plan::Sheet& sheet, const Look& look);

/// The grid that the sheet asks for, its labels around the frame.
Block gridBlock(const SheetInput& input, const map::MapView& view, const QRectF& frameMm, const Look& look);

}  // namespace hectare::print
