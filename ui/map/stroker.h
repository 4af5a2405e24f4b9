// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <span>
#include <vector>

#include "ui/map/drawn_edges.h"
#include "ui/map/sample_mask.h"

namespace hectare::map {

/// What lines of one look cover, and which of their edges are in it already.
struct LineMask {
  LineMask(int width, int height) : covered(width, height) {}
  SampleMask covered;
  DrawnEdges drawn;
};

/// Draws a line of a width, round at its bends and cut off straight at its ends; a line that ends where it begins is
/// round there too, and one without length is a dab. Lengths in dots from the corner of the mask.
void strokeLine(LineMask& mask, std::span<const QPointF> line, double width);

}  // namespace hectare::map
