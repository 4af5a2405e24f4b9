// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include "ui/map/map_layer.h"
#include "ui/map/map_view.h"

namespace hectare::tests {

/// The frame of a view on white, in dots of the view.
QImage picture(const map::MapView& view, const map::MapLayer& layer);

/// What the same is when every feature is drawn in full, by means that share nothing with the painter: QPainter draws
/// areas, and outlines of one colour, without smoothing at so many times the dots each way; a dot is the mean of its
/// parts, with the outlines over the areas. Unbroken outlines only; without any when `line` is not valid.
QImage fullDrawing(const map::MapView& view, const map::MapLayer& layer, const QColor& line, int partsPerDot);

/// The share of dots that differ by more than `difference` in ΔE2000.
double shareBeyond(const QImage& one, const QImage& other, double difference);

}  // namespace hectare::tests
