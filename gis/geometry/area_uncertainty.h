// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "gis/base/result.h"
#include "gis/geometry/geometry_column.h"

namespace hectare::gis {

/// A closed boundary and how well the place of each edge is known. Neither ring repeats its first corner.
struct AccurateRing {
  std::vector<Coord> corners;     ///< metres; edge i runs from corner i to the next, the last one back to the first
  std::vector<double> accuracyM;  ///< per edge: standard deviation of each coordinate of its ends
};

/// The corners that decide the area. A vertex goes where the chord between its neighbours passes it, and all that went
/// before it, within the accuracy of the edges that the chord stands for; what lies nearest to its chord goes first,
/// and three always stay. A chord has the worst accuracy of its edges. So a vertex put on an edge goes before any other
/// does, and what is left does not know of it.
AccurateRing withoutIdleCorners(const AccurateRing& ring);

/// Variance (m⁴) of the area of a ring whose corners err independently, in x as in y:
///   var(A) = 1/4 · Σ σ(i)² · |P(i+1) − P(i−1)|²
/// with σ(i) the worse of the two edges at corner i. Source: N. R. Chrisman and B. S. Yandell, Effects of point error
/// on area calculations: a statistical model, Surveying and Mapping 48 (1988) 241-246; it is the propagation of errors
/// through the formula of Gauss. The ring is taken as it is: give it without idle corners. A square of 100 m with 0.5 m
/// has (70.7 m²)². Rings of one area (parts, holes) have no corner in common: their variances are added.
double areaVarianceM4(const AccurateRing& ring);

/// A stretch of boundary and how far to either side of it land is meant.
struct Strip {
  Coord from;
  Coord to;
  double distanceM = 0;
};

/// Area (m²) of that part of a polygon which lies within the distance of any of the strips, each square metre once.
/// The ends of strips are rounded in steps of 5.6 degrees, which loses at most 0.2 % there. \pre rings as
/// Arrangement::rings gives them. Errors: internal, those of GEOS.
Result<double> areaWithinStrips(const std::vector<std::vector<Coord>>& rings, std::span<const Strip> strips);

}  // namespace hectare::gis
