// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "src/answer/answer.h"
#include "src/land/partition.h"
#include "src/land/site_cover.h"

namespace hectare::questions {

/// One ledger row per park, with the total. \param parks ranks.
answer::Table parkTable(const land::Partition& partition, const std::vector<std::uint32_t>& parks);

/// One ledger row per municipality in which the parks lie: a park astride two is clipped, so that it counts once.
answer::Table municipalityTable(const land::Partition& partition, const std::vector<std::uint32_t>& parks);

/// One row for all.
answer::Table planTable(const land::Partition& partition, const std::vector<std::uint32_t>& parks,
                        const std::string& name);

/// One row per plot or parcel and park, with its area in each class. \param classes, minAreaM2 keep the rows whose area
/// in these classes (all when empty) is above 0 and at least minAreaM2. \param owners with a column that names the
/// owner: what the world keeps there, so names only when it was loaded with them.
/// \param plusMinus with how far the area in the park may be off. \pre then cut with UncertaintyDetail::all.
/// \param covers what stands on them; null: nobody knows.
answer::Table parcelTable(const land::Partition& partition, const std::vector<std::uint32_t>& parks,
                          const std::vector<std::string>& classes, double minAreaM2, bool owners, bool plusMinus,
                          const land::SiteCovers* covers);

/// Each constraint per park: what it covers alone (overlapping constraints are counted in full here, and so add up to
/// more than is taken out of the ledger), and what it takes out, each square metre by the first in order of priority.
answer::Table constraintTable(const land::Partition& partition, const std::vector<std::uint32_t>& parks);

/// What counts as a remnant under the plan, in words.
gis::Message remnantNote(const plan::RemnantRule& rule);

}  // namespace hectare::questions
