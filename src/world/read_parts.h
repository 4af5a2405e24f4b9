// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "src/plan/plan.h"
#include "src/world/parts.h"

namespace hectare::world {

/// Columns that the plan asks of a source's files, sorted: bindings, filters, and the keys of the joins it takes part
/// in. Others are never read.
std::vector<std::string> wantedColumns(const plan::Plan& plan, const plan::Source& source);

/// Reads every file of a source; all their rows are kept at first. Errors: those of gis::readLayer, naming the file;
/// notFound for a wanted column that one of the files lacks.
gis::Result<Parts> readParts(const plan::Plan& plan, const plan::Source& source, const gis::Consent& consent,
                             gis::Progress& progress);

}  // namespace hectare::world
