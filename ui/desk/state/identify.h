// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/answer/answer.h"
#include "ui/desk/state/snapshot.h"

namespace hectare::desk {

/// What lies at a place: the piece of the ledger with its class, rule and source, then a table per source with a
/// feature there (points and lines within `reachM`), the uppermost of the plan first. An answer like any other, so that
/// what shows answers shows it; without tables: nothing lies there.
answer::Answer identify(const Snapshot& snapshot, gis::Coord place, double reachM);

/// The features at a place as they lie: for lighting them up. \param roles of the sources that count.
gis::GeometryColumn shapesAt(const Snapshot& snapshot, gis::Coord place, const std::vector<plan::Role>& roles);

}  // namespace hectare::desk
