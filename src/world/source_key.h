// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/base/result.h"
#include "gis/crs/crs.h"
#include "src/plan/plan.h"
#include "src/plan/scheme.h"
#include "src/world/drawn.h"

namespace hectare::world {

/// SHA-256 of every path of a source, as gis::readLayer states it. Errors: notFound, unreadable.
gis::Result<std::vector<std::string>> contentHashes(const plan::Plan& plan, const plan::Source& source);

/// Identity of what a source becomes: its content, all that the plan says about reading it, the tables joined to it
/// and the plan's CRS. \param tableKeys keys of the joined tables, in the plan's order.
std::string sourceKey(const plan::Plan& plan, std::size_t sourceIndex, const std::vector<std::string>& contentHashes,
                      const std::vector<std::string>& tableKeys, const gis::Crs& crs);

/// Identity of a layer with corrections. \param scheme by whose values they are checked; may be null.
std::string correctedKey(const std::string& uncorrected, const std::vector<const plan::Correction*>& corrections,
                         const plan::Scheme* scheme);

std::string drawnKey(const plan::Plan& plan, const DrawnGroup& group, const gis::Crs& crs);

}  // namespace hectare::world
