// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "gis/base/memo.h"
#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "src/answer/answer.h"
#include "src/plan/plan.h"
#include "src/world/world.h"

namespace hectare::questions {

struct ExplainOptions {
  std::string park;       ///< id; required
  std::string landClass;  ///< empty: all
  std::string scheme;     ///< empty: the plan's
};

/// The pieces behind a park's figures, with rule, source and date of each. Tables: rules, pieces, how far the areas may
/// be off (land_uncertainty) where it is known, and the corrections by which they were counted. Errors: notFound (park,
/// class, scheme), and those of the sources that it needs.
gis::Result<answer::Answer> explain(const world::World& world, const plan::Plan& plan, const ExplainOptions& options,
                                    gis::Memo& memo, gis::Progress& progress);

}  // namespace hectare::questions
