// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <span>
#include <vector>

namespace hectare::map {

/// A ring inside a rectangle, cut side by side (Sutherland and Hodgman 1974, doi:10.1145/360767.360802): its area is
/// that of the part inside, and where it leaves the rectangle it runs along the border. First point repeated at the
/// end; empty when nothing is inside. An edge is cut at the same point in both directions, so neighbours still meet.
std::vector<QPointF> clippedRing(std::span<const QPointF> ring, const QRectF& frame);

/// The parts of a line that lie inside a rectangle, in order. A ring that lies wholly inside comes back as it is.
std::vector<std::vector<QPointF>> clippedLine(std::span<const QPointF> line, const QRectF& frame);

}  // namespace hectare::map
