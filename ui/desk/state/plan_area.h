// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "gis/base/finding.h"
#include "ui/desk/state/snapshot.h"

namespace hectare::desk {

/// Measures a ring (open) as the plan measures land: in the plane of its system, or on the ellipsoid. In m².
std::function<double(const std::vector<gis::Coord>& ring)> planArea(const Snapshot& snapshot);

}  // namespace hectare::desk
