// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "src/answer/answer.h"
#include "src/land/partition.h"

namespace hectare::questions {

/// What the land of parks is used for that the economy does not use: dwellings, farmland, forest, … per function of
/// the plot, several functions of one plot ("wonen|landbouw") being a row of their own. The rows sum to the scheme's
/// classes of that kind (occupied_other). No rows where the scheme has none, or cannot know.
answer::Table otherUseTable(const land::Partition& partition, const std::vector<std::uint32_t>& parks);

}  // namespace hectare::questions
