// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "src/plan/plan.h"
#include "src/world/load_source.h"

namespace hectare::world {

/// Writes what the plan says of all jobs of a source (jobs_unit, workers) into the rows of which no column says it:
/// columns `unit` and `worker` of `layer`. A table that brings the numbers goes before the source that it is joined to.
/// Other roles than establishments and municipalities are left as they are.
void stateJobs(const plan::Source& source, const std::vector<JoinedTable>& tables, Layer& layer);

}  // namespace hectare::world
