// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <optional>

#include "gis/crs/crs.h"
#include "ui/print/look.h"

class QPainter;

namespace hectare::print {

/// The meridian convergence at a place: by how many degrees true north lies to the east (clockwise) of the grid's
/// north. No value where the system cannot say.
std::optional<double> trueNorthDeg(const gis::Crs& crs, gis::Coord place);

/// An arrow that points up, in a box of `heightMm` and half that width.
void paintNorthArrow(QPainter& painter, QPointF topLeft, double heightMm, const Look& look);

}  // namespace hectare::print
