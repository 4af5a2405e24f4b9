// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/base/result.h"
#include "gis/geometry/geometry_column.h"

namespace hectare::world {

/// Where the coordinates of a layer would lie in a CRS, the strongest reason first.
enum class CrsFit {
  onOthers,  ///< on layers whose CRS is known
  atHome,    ///< in one of the regions that data/recognise/crs.toml calls home
  elsewhere  ///< somewhere else in the area where the CRS is used
};

/// A CRS in which the coordinates of a layer would lie where that CRS is used.
struct CrsGuess {
  std::string crs;           ///< "EPSG:31370"
  std::string name;          ///< "BD72 / Belgian Lambert 72"
  bool axesSwapped = false;  ///< only when x and y are exchanged first
  CrsFit fit = CrsFit::elsewhere;
  double share = 0;     ///< of the sampled coordinates that fit so, above 0.9
  gis::Message reason;  ///< for people: where it would lie, and why that counts
};

/// What is known of a layer whose CRS nobody declared.
struct CrsClue {
  std::vector<gis::Coord> sample;       ///< coordinates of the layer, as sampleOf picks them
  std::vector<gis::Box> othersDegrees;  ///< extents of layers of a known CRS, in degrees (west, south, east, north)
};

/// The systems that would place the layer where it can be, best first: on other layers before at home before
/// elsewhere; axes as they are before exchanged; else in the order of data/recognise/crs.toml. Systems that cannot be
/// told apart by coordinates (EPSG:4326 and EPSG:4258 differ by less than a metre) stand as one. Nothing here places a
/// layer: a guess is for a person to confirm. Errors: those of reading the table.
gis::Result<std::vector<CrsGuess>> inferCrs(const CrsClue& clue);

/// True when the first guess stands alone with its fit, is better than "elsewhere" and needs no exchange of axes: a
/// proposal that may be confirmed without looking at another.
[[nodiscard]] bool standsAlone(const std::vector<CrsGuess>& guesses);

/// Up to `most` finite coordinates, spread evenly over the column.
[[nodiscard]] std::vector<gis::Coord> sampleOf(const gis::GeometryColumn& geometry, std::size_t most = 256);

}  // namespace hectare::world
