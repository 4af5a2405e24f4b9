// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "src/plan/plan.h"

namespace hectare::plan {

/// Adds a source, or puts it in the place of the one with its name; without a name it gets the default one.
/// Errors: invalid, as for a plan file.
gis::Result<Plan> bindSource(const Plan& plan, Source source);

/// Adds sources, each under a name that is free: a name that is taken gets a number, and tables that are joined to a
/// source among them follow it. Errors: invalid, as for a plan file.
gis::Result<Plan> addSources(const Plan& plan, std::vector<Source> sources);

/// Errors: notFound; invalid when another source is joined to it.
gis::Result<Plan> removeSource(const Plan& plan, std::string_view name);

/// Takes a source for another thing than it was taken for. What it was said of as that, and means nothing for the new
/// role (columns, a constraint's buffer, an overlay's look, a join), goes. Errors: notFound; invalid, as for a plan
/// file.
gis::Result<Plan> setSourceRole(const Plan& plan, std::string_view name, Role role);

/// Says in which CRS a source is that declares none. Errors: notFound, invalid (no CRS).
gis::Result<Plan> setSourceCrs(const Plan& plan, std::string_view name, std::string crs);

}  // namespace hectare::plan
