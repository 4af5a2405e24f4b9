// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ui/desk/state/snapshot.h"

namespace hectare::desk {

/// The id of the park at a place; of several the one listed first. No value: there is none.
std::optional<std::string> parkAt(const Snapshot& snapshot, gis::Coord place);

/// The shapes of a park; nothing where there is none of that id.
gis::GeometryColumn shapesOfPark(const Snapshot& snapshot, const std::string& id);

/// The parks of a plan, each with its name, in the order of their sources.
std::vector<std::pair<std::string, std::string>> parksOf(const Snapshot& snapshot);

/// The row of a park in the answer's table of parks; no value: it is not there.
std::optional<std::size_t> rowOfPark(const Snapshot& snapshot, const std::string& id);

/// The id of the park in a row of the answer's table of parks; empty: there is no such row.
std::string parkInRow(const Snapshot& snapshot, std::size_t row);

/// All land that a plan has; of parks alone where it has any.
gis::Box wholeLand(const Snapshot& snapshot);

/// The shapes of a plot of use, else of a parcel; empty when there is none of that id.
gis::GeometryColumn shapesOfPlot(const Snapshot& snapshot, const std::string& id);

}  // namespace hectare::desk
