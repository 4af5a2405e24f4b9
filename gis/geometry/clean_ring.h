// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "gis/geometry/geometry_column.h"

namespace hectare::gis {

/// A spike: a vertex where the boundary goes out and comes back on itself. It is one when its foot is at most this wide
/// and it is at least `spikeSlenderness` times as long. Ten times the grid on which land is cut (SnapGrid), and finer
/// than what a surveyor measures.
inline constexpr double spikeWidthM = 0.001;
inline constexpr double spikeSlenderness = 10;

/// What cleaning a feature took away.
struct CleanNotes {
  std::size_t repeatedPoints = 0;
  std::size_t spikes = 0;
  Coord firstRepeated;
  Coord firstSpike;
};

/// Whether cleanPolygon would change the feature; cheap. \pre a polygon in metres.
[[nodiscard]] bool needsCleaning(const GeometryColumn& column, std::size_t feature);

/// The polygon as a column of one feature without vertices that repeat the one before and without spikes. A ring that
/// would have no area left then keeps its spikes: it is a sliver, which is for somebody else to tell.
[[nodiscard]] GeometryColumn cleanPolygon(const GeometryColumn& column, std::size_t feature, CleanNotes& notes);

}  // namespace hectare::gis
