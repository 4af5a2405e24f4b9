// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/result.h"
#include "gis/crs/crs.h"
#include "src/world/parts.h"
#include "src/world/world.h"

namespace hectare::world {

/// The one CRS of a source's files: what they declare, else what the plan says. A GeoJSON file that declares nothing
/// counts as longitude and latitude (RFC 7946); where its coordinates cannot be that and the plan says another system,
/// the plan is followed, with a finding. Errors (undecided): none known; several files that differ; file and plan that
/// differ ("world.crs_conflict").
gis::Result<gis::Crs> decideCrs(const plan::Source& source, const Parts& parts, Layer& layer);

}  // namespace hectare::world
