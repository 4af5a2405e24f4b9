// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/plan/overlay_look.h"
#include "src/world/world.h"
#include "ui/map/map_layer.h"

namespace hectare::map {

/// The features of an overlay as a layer of the map: each geometry kind in its own way (areas lightly
/// filled, lines, points as dots) in the colour of `look`; where it says none in `colour`, and areas as outlines. Where
/// a column `value` is bound, areas and lines are classed by it, darker for more; points are drawn in proportion to it
/// (their area) or, if `look` says so or some values are below zero, classed. Features without a value are grey.
MapLayer overlayFeatures(const std::shared_ptr<const world::Layer>& source, const plan::OverlayLook& look,
                         const QColor& colour);

/// "12 – 14 m" of a source.
gis::Message rangeTitle(const std::string& source, double from, double to, const std::string& unit);
/// "12 m" of a source.
gis::Message valueTitle(const std::string& source, double value, const std::string& unit);

}  // namespace hectare::map
