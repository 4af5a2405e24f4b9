// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/correction_outcome.h"

#include <array>

namespace hectare::plan {

std::string_view stateName(CorrectionState state) {
  static constexpr std::array<std::string_view, 14> names{
      "applied", "confirmed", "changed", "renumbered", "reshaped", "superseded", "unknown_value",
      "split",   "merged",    "redrawn", "elsewhere",  "vanished", "unreadable", "unplaced"};
  return names[static_cast<std::size_t>(state)];
}

}  // namespace hectare::plan
