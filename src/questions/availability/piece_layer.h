// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "src/answer/answer.h"
#include "src/land/partition.h"
#include "src/plan/plan.h"

namespace hectare::questions {

/// Every piece of the parks with class, reason, rule, park, parcel and m²; with its shape when the partition has
/// shapes. \param classes only these; empty: all. \param owners with the owner of the parcel, as parcelTable has it.
answer::Layer pieceLayer(const land::Partition& partition, const std::vector<std::uint32_t>& parks,
                         const std::vector<std::string>& classes, const plan::RemnantRule& remnant, bool owners);

}  // namespace hectare::questions
