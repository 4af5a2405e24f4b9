// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "src/answer/answer.h"
#include "src/land/partition.h"

namespace hectare::questions {

/// One ledger row per park, with the total. \param parks ranks.
answer::Table parkTable(const land::Partition& partition, const std::vector<std::uint32_t>& parks);

/// One ledger row per municipality in which the parks lie: a park astride two is clipped, so that it counts once.
answer::Table municipalityTable(const land::Partition& partition, const std::vector<std::uint32_t>& parks);

/// One row for all.
answer::Table planTable(const land::Partition& partition, const std::vector<std::uint32_t>& parks,
                        const std::string& name);

/// Each constraint per park: what it covers alone (overlapping constraints are counted in full here, and so add up to
/// more than is taken out of the ledger), and what it takes out, each square metre by the first in order of priority.
answer::Table constraintTable(const land::Partition& partition, const std::vector<std::uint32_t>& parks);

/// What counts as a remnant under the plan, in words.
gis::Message remnantNote(const plan::RemnantRule& rule);

}  // namespace hectare::questions
