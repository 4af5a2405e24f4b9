// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/geometry/coverage.h"
#include "gis/geometry/coverage_edges.h"

namespace hectare::gis {

/// The overlaps of a layer whose edges were matched; sets `complete`. Internal to gis/geometry.
Status findOverlaps(const GeometryColumn& column, const BoxQuery& query, const MatchedEdges& edges,
                    const Progress& progress, CoverageFlaws& flaws);

}  // namespace hectare::gis
