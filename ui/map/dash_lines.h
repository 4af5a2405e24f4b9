// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <span>
#include <vector>

namespace hectare::map {

using MapLine = std::vector<QPointF>;

/// Outlines of which each edge is there once: what neighbours share is taken from the first of them. Dashes drawn
/// twice, from two starts, would fill each other's gaps.
std::vector<MapLine> withoutSharedEdges(std::span<const MapLine> outlines);

/// A line in pieces: `pattern` is lengths on, off, on, … and begins anew at the start of the line. An odd number of
/// lengths counts twice. A pattern without length leaves the line whole. \param room outside which nothing is wanted,
/// however long the line is there; null: all of it is.
std::vector<MapLine> dashes(std::span<const QPointF> line, std::span<const double> pattern, const QRectF& room = {});

}  // namespace hectare::map
