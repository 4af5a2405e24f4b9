// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/geometry/coverage.h"
#include "gis/geometry/coverage_edges.h"

namespace hectare::gis {

/// The enclosed gaps of a layer whose edges were matched. Internal to gis/geometry.
Status findGaps(const GeometryColumn& column, const BoxQuery& query, const MatchedEdges& edges, double gapWidthM,
                const Progress& progress, CoverageFlaws& flaws);

}  // namespace hectare::gis
