// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "src/answer/answer.h"

namespace hectare::desk {

/// A figure of the whole plan that is another one than before.
struct LedgerChange {
  std::string column;  ///< free_m2
  gis::Message title;
  double nowM2 = 0;
  double differenceM2 = 0;  ///< now less before
};

/// The areas that differ between two ledgers, both known, in the order of the newer one's columns. Less than a square
/// metre is rounding of what was drawn, not a change.
std::vector<LedgerChange> ledgerChanges(const answer::Answer& before, const answer::Answer& now);

}  // namespace hectare::desk
