// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "gis/table/survey.h"
#include "src/plan/plan.h"
#include "src/world/world.h"

namespace hectare::desk {

/// A source as its card shows it.
struct SourceShown {
  plan::Source source;
  plan::Role columnsOf{};                      ///< whose columns it can bind: its role, or that of what it is joined to
  const world::Entry* entry = nullptr;         ///< null: not read yet
  std::vector<gis::SurveyColumn> inFile = {};  ///< empty: nobody looked yet
};

}  // namespace hectare::desk
