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

struct CrosswalkOptions {
  std::string from;                ///< scheme; empty: the plan's
  std::string to;                  ///< scheme
  std::vector<std::string> parks;  ///< ids; empty: all
  bool pieces = false;             ///< give the layer of common pieces
  bool shapes = false;             ///< with their shapes
};

/// What the classes of one scheme are under another, from pieces of land that lie wholly in one class of each. Tables:
/// crosswalk (a row per class of `from`, a column per class of `to`), closure (what the rows and columns add up to
/// beside the ledger of each scheme, and what they differ by), schemes (gross, net, issuable and offered under both).
/// The answer is not closed when a class of a park differs from its ledger by 1 m² or more, or a ledger does not close.
/// Errors: usage (no `to`), notFound (scheme, park), undecided, cancelled, those of the sources that either needs.
gis::Result<answer::Answer> crosswalk(const world::World& world, const plan::Plan& plan,
                                      const CrosswalkOptions& options, gis::Memo& memo, gis::Progress& progress);

}  // namespace hectare::questions
