// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "gis/geometry/geometry_column.h"
#include "src/land/ranked_features.h"

namespace hectare::questions {

/// Old and new parks whose boxes meet, one way or through others: what is cut on one arrangement.
struct ChangePlace {
  std::vector<std::uint32_t> oldParks;  ///< ranks
  std::vector<std::uint32_t> newParks;
  gis::Box box;
};

/// All parks, each in one place; the old and the new outline of one park touch, and so lie in the same.
std::vector<ChangePlace> changePlaces(const land::RankedFeatures& oldParks, const land::RankedFeatures& newParks);

}  // namespace hectare::questions
