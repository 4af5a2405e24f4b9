// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "gis/crs/crs.h"
#include "src/plan/plan.h"
#include "src/world/world.h"

namespace hectare::world {

/// A table that is joined to a source: what the plan says of it, and what was read.
struct JoinedTable {
  const plan::Source* source;
  std::shared_ptr<const Layer> layer;
};

/// Reads one source of the plan all the way: rows, columns, identifiers, joins, shapes, CRS, repair, buffer, index.
/// Errors: those of every step.
gis::Result<Layer> loadSource(const plan::Plan& plan, std::size_t sourceIndex, const gis::Crs& crs,
                              const std::vector<JoinedTable>& tables, const gis::Consent& consent,
                              gis::Progress& progress);

/// Reads an attribute table: our columns and the key (keyColumn), without land.
gis::Result<Layer> loadTable(const plan::Plan& plan, std::size_t sourceIndex, const gis::Consent& consent,
                             gis::Progress& progress);

}  // namespace hectare::world
