// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "gis/base/result.h"
#include "src/plan/correction_outcome.h"
#include "src/world/world.h"

namespace hectare::world {

/// How alike two outlines are: the area of both together over that of either (Jaccard), 1 the same, 0 apart. Where only
/// a point and an area are known of the earlier plot, the plot at the point is taken for as alike as the areas are.
///
/// From here on two outlines are the same; what differs is digitising.
inline constexpr double sameOutline = 0.95;
/// From here on a plot of another identifier is taken for the same plot.
inline constexpr double nearlySameOutline = 0.90;
/// From here on a plot of the same identifier is taken for the same plot, with a warning.
inline constexpr double changedOutline = 0.75;

/// The plot of an earlier delivery in this one.
struct FoundPlot {
  /// applied (the same), renumbered or reshaped: it was recognised, as `row`. Else why not: split, merged, redrawn,
  /// elsewhere or vanished.
  plan::CorrectionState state = plan::CorrectionState::vanished;
  std::optional<std::uint32_t> row = {};
  std::vector<std::uint32_t> there = {};  ///< rows that hold at least a twentieth of where it was, the largest first
};

/// Recognises a plot by its identifier and its place together. \param sameId the row that bears its identifier now.
/// \pre the layer is indexed, of polygons. Errors: internal.
gis::Result<FoundPlot> findPlot(const Layer& layer, std::optional<std::uint32_t> sameId, const plan::PlotPlace& place);

}  // namespace hectare::world
