// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "src/answer/answer.h"
#include "src/plan/plan.h"
#include "src/world/world.h"
#include "ui/map/map_content.h"

namespace hectare::desk {

/// What the window shows of a plan: all of one moment, and never changed once it is there.
struct Snapshot {
  plan::Plan plan;
  std::shared_ptr<const world::World> world;     ///< null: the plan cannot be read at all
  std::shared_ptr<const answer::Answer> answer;  ///< availability, with pieces and shapes; null: it has none
  std::optional<gis::Error> error;               ///< why there is no world, or no answer
  map::MapContent content;                       ///< of the answer, else of the plan alone
  gis::Findings findings;                        ///< of the answer, else of the sources
};

}  // namespace hectare::desk
