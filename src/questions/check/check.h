// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/memo.h"
#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "src/answer/answer.h"
#include "src/plan/plan.h"
#include "src/world/world.h"

namespace hectare::questions {

struct CheckOptions {};

/// The findings alone, sources that cannot be read among them, and those about corrections and acceptances that do not
/// hold as they did. Never fails on a source. Tables: findings (counts per rule), corrections (all of the plan).
gis::Result<answer::Answer> check(const world::World& world, const plan::Plan& plan, const CheckOptions& options,
                                  gis::Memo& memo, gis::Progress& progress);

}  // namespace hectare::questions
