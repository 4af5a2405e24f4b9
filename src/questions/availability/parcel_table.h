// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "src/answer/answer.h"
#include "src/land/partition.h"
#include "src/land/site_cover.h"
#include "src/land/unit_zoning.h"

namespace hectare::questions {

/// Which rows and columns a table of plots or parcels has.
struct ParcelTableOptions {
  std::vector<std::string> classes;  ///< rows with land in these; empty: all
  double minAreaM2 = 0;              ///< rows whose area in these classes is at least this
  bool owners = false;     ///< with who owns it: what the world keeps there, so names only when it was loaded with them
  bool plusMinus = false;  ///< with how far the area in the park may be off. \pre then cut with UncertaintyDetail::all
  const land::SiteCovers* covers = nullptr;    ///< what stands on them; null: nobody knows
  const land::UnitZonings* zonings = nullptr;  ///< the zoning under which they lie; null: nobody knows
};

/// One row per plot or parcel and park, with its area in each class and what it is looked for by: park, level, zoning.
/// \param parks ranks.
answer::Table parcelTable(const land::Partition& partition, const std::vector<std::uint32_t>& parks,
                          const ParcelTableOptions& options);

}  // namespace hectare::questions
