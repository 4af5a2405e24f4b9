// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/canvas/sketch.h"
#include "ui/desk/state/texts.h"

namespace hectare::desk {

/// The length of a line, and the length around and area of a ring, in the language of the window. A ring
/// that crosses itself has no area.
/// \param areaM2 of a ring, as the plan measures; \param texts has to outlive what is made.
SketchWords sketchWords(const Texts& texts, std::function<double(const std::vector<gis::Coord>& ring)> areaM2);

/// The length of a line through points, with the stretch back to the first for a ring; in metres of the plan's CRS.
double lengthM(const std::vector<gis::Coord>& points, bool ring);
/// The area of a ring in the plane of the plan's CRS.
double planarAreaM2(const std::vector<gis::Coord>& ring);

}  // namespace hectare::desk
