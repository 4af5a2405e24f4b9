// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "src/land/ranked_features.h"

namespace hectare::questions {

/// Which feature of another delivery each of these is: the one of the same id that it touches, else one under another
/// id that lies where it lies (each covers at least `samePlaceShare` of the other); none: it is not there. Where ids
/// are but row numbers, in either delivery, they say nothing: then only where it lies counts.
struct FeatureMatches {
  static constexpr double samePlaceShare = 0.8;
  std::vector<std::optional<land::FeatureRef>> of;  ///< per rank
  std::vector<bool> byPlace;                        ///< per rank: its id is another one there

  [[nodiscard]] bool has(std::uint32_t rank) const { return of[rank].has_value(); }
};

/// Errors: cancelled; those of an arrangement.
gis::Result<FeatureMatches> matchFeatures(const land::RankedFeatures& from, const land::RankedFeatures& to,
                                          const gis::Progress& progress);

}  // namespace hectare::questions
