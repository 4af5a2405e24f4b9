// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "src/answer/answer.h"
#include "src/text/language.h"
#include "ui/print/bar_chart.h"

namespace hectare::print {

/// The densities of parks and of campuses, from high to low.
struct DensityBars {
  std::string said;              ///< what the bars measure, with its unit
  std::vector<BarGroup> groups;  ///< empty: the answer has no densities
  std::int64_t without = 0;      ///< rows that are not drawn: their figure is unknown or withheld, or others are higher
};

/// \param most of a group, the highest.
DensityBars densityBars(const answer::Answer& answer, const text::Language& language, std::size_t most);

}  // namespace hectare::print
