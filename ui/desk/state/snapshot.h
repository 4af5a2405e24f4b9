// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "src/answer/answer.h"
#include "src/asking/asked_question.h"
#include "src/plan/plan.h"
#include "src/plan/scheme.h"
#include "src/world/world.h"
#include "ui/map/map_content.h"

namespace hectare::desk {

/// What the window shows of a plan: all of one moment, and never changed once it is there.
struct Snapshot {
  plan::Plan plan;
  asking::AskedQuestion question;                ///< that `asked` answers
  std::shared_ptr<const plan::Scheme> scheme;    ///< of the plan; null: it cannot be read
  std::shared_ptr<const world::World> world;     ///< null: the plan cannot be read at all
  std::shared_ptr<const answer::Answer> answer;  ///< availability per park, with pieces; null: it has none
  std::shared_ptr<const answer::Answer> asked;   ///< to the question; the same as `answer` where that is the question
  std::shared_ptr<const answer::Answer> before;  ///< availability before the last edit; null: there was none
  std::vector<std::string> renewed;              ///< sources whose files changed since `before`, with no edit
  std::optional<gis::Error> error;               ///< why there is no world, or nothing was answered
  map::MapContent content;                       ///< of what was asked, else of the ledger, else of the plan alone
  gis::Findings findings;                        ///< of the answers, else of the sources
};

}  // namespace hectare::desk
