// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/plan/plan.h"
#include "src/plan/plan_checker.h"
#include "src/plan/plan_tree.h"
#include "src/plan/toml_reader.h"

namespace hectare::plan {

// The keys of a source that say how it is drawn: read, written and checked in one place.

/// Those that only an overlay has.
[[nodiscard]] const Names& overlayKeys();
void readOverlay(TomlReader& read, const toml::table& table, Source& source);
void addOverlay(TreeNode& node, const Source& source);
void checkOverlay(PlanChecker& check, const Source& source);

}  // namespace hectare::plan
