// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "src/plan/plan.h"

namespace hectare::desk {

/// The names of the sources of a plan that ask something of a network: services of tiles, files behind an address. What
/// a local file itself leads to (a virtual dataset) is told when it is read.
[[nodiscard]] std::vector<std::string> networkSources(const plan::Plan& plan);

}  // namespace hectare::desk
