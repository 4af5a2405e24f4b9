// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "gis/base/memo.h"
#include "gis/base/progress.h"
#include "src/answer/answer.h"
#include "src/plan/plan.h"
#include "src/world/world.h"

namespace hectare::asking {

/// What questions are asked of; asked again, the answer that was given.
struct Rehearsal {
  const world::World& world;
  const plan::Plan& plan;
  gis::Memo& memo;
  gis::Progress& progress;
  std::optional<answer::Answer> answer = {};
};

}  // namespace hectare::asking
