// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/base/memo.h"
#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "src/answer/answer.h"
#include "src/plan/plan.h"
#include "src/world/world.h"

namespace hectare::questions {

struct DensityOptions {
  enum class By { park, municipality, sector };
  By by = By::park;
  std::string scheme;              ///< empty: the plan's
  std::vector<std::string> parks;  ///< ids; empty: all
  bool disclosureControl = true;   ///< false: jobs are told that tell of one establishment; marks the answer
  bool shapes = false;             ///< give the layer of parks
};

/// How many jobs there are per gross, net and occupied hectare: per park, with campuses apart, per municipality, and by
/// class of technology and knowledge. Tables: the one asked by `by` first; parks and campuses, park_kinds, means,
/// sectors; workers and municipal_jobs where the sources say something of them. Where only whole municipalities have
/// jobs, those of parks stay unknown. Layer, when asked: park_density, with the outlines of the parks. Errors:
/// undecided (nothing says anything of jobs, no municipalities), notFound (park, scheme), cancelled, and those of the
/// sources that it needs.
gis::Result<answer::Answer> density(const world::World& world, const plan::Plan& plan, const DensityOptions& options,
                                    gis::Memo& memo, gis::Progress& progress);

}  // namespace hectare::questions
