// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "src/answer/answer.h"
#include "src/land/ledger.h"
#include "src/questions/changes/change_overlay.h"

namespace hectare::questions {

/// A park of the answer: as it was, as it is, or both.
struct ChangedPark {
  std::string id;
  std::string name;
  std::optional<std::uint32_t> oldRank;
  std::optional<std::uint32_t> newRank;
};

/// What the tables are made of.
struct ChangeSums {
  const ChangeChain& chain;
  const ChangeRows& rows;
  const std::vector<ChangedPark>& parks;  ///< per row
  const Moves& moves;
};

/// Gross and each class of all parks together: old, new, the difference, its four causes, and what they leave over.
answer::Table totalChanges(const ChangeSums& sums);
/// The same per park, without the classes in which nothing changed.
answer::Table parkChanges(const ChangeSums& sums);
/// From which class to which, and why.
answer::Table moveTable(const ChangeSums& sums);
answer::Layer movedLand(const ChangeSums& sums);

/// The largest amount that any row's causes leave over.
double largestResidualM2(const ChangeSums& sums);

}  // namespace hectare::questions
