// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "src/answer/answer.h"
#include "src/plan/plan.h"
#include "src/world/world.h"

namespace hectare::answer {

/// An answer with everything filled in that does not depend on the question: plan, CRS, area method, illustrative,
/// provenance.
Answer begin(const std::string& question, const world::World& world, const plan::Plan& plan);

}  // namespace hectare::answer
