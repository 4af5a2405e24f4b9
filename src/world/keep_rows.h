// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "src/world/world.h"

namespace hectare::world {

/// Keeps the given rows of a table of ours, in their order. \pre its columns are text or real, as bound columns are.
void keepRows(gis::FeatureTable& table, const std::vector<std::uint32_t>& rows);

/// The identifier of a row. \pre identify() has been done.
std::string idOf(const Layer& layer, std::size_t row);

}  // namespace hectare::world
