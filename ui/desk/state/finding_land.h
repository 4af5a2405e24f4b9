// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/finding.h"
#include "ui/desk/state/snapshot.h"

namespace hectare::desk {

/// What marks a finding on the map: the shapes of its layer that lie at its place, and a cross there. Empty: it has no
/// place.
gis::GeometryColumn landOf(const gis::Finding& finding, const Snapshot& snapshot);

}  // namespace hectare::desk
