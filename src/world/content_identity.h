// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "src/plan/plan.h"
#include "src/world/world.h"

namespace hectare::world {

/// What the files of a world hold, as a hash: by role and source name, whatever they are called, wherever they lie and
/// whenever they were written. What is only drawn as a background is not in it, nor what the plan itself says.
std::string contentIdentity(const World& world, const plan::Plan& plan);

}  // namespace hectare::world
