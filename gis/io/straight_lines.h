// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "gis/crs/crs.h"

class OGRGeometry;

namespace hectare::gis {

/// How far the straight stretches that replace an arc may lie from it (their sagitta), in metres: a tenth of what a
/// cadastre measures. The land of a full circle of radius r then misses at most 2 pi r times this.
inline constexpr double arcToleranceM = 0.001;

/// The same in the units of a CRS: degrees for geographic ones. Feet and unknown units are taken for metres, which only
/// makes the stretches shorter than needed or, in feet, keeps them below a third of a millimetre.
double arcTolerance(const Crs& crs);

/// `curved` with every arc replaced by straight stretches within `tolerance`.
std::unique_ptr<OGRGeometry> straightLines(const OGRGeometry& curved, double tolerance);

}  // namespace hectare::gis
