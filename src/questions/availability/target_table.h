// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "src/answer/answer.h"
#include "src/land/partition.h"
#include "src/plan/plan.h"

namespace hectare::questions {

/// Each target of the plan, and beside it the stock of land of the kinds that it names, in parks of its levels. Stock
/// is not progress: land that lies free today is not additional land. Adds a note that says so, and a finding for parks
/// without a level when a target asks for one.
answer::Table targetTable(const land::Partition& partition, const std::vector<std::uint32_t>& parks,
                          const plan::Plan& plan, answer::Answer& answer);

}  // namespace hectare::questions
