// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/base/result.h"
#include "gis/geometry/geometry_column.h"

namespace hectare::demo {

struct Municipality {
  std::string nis;
  std::string name;
  gis::Coord centre;
};

struct Campus {
  std::string name;
  std::string nis;
  gis::Coord place;  ///< rounded to 50 m: the sources are no better
};

/// The true places that the demo is hung on, in EPSG:31370. data/demo/SOURCES.md tells where they come from.
struct Gazetteer {
  std::vector<Municipality> municipalities;
  std::vector<gis::Coord> outside;  ///< points beyond the border, which end the partition
  std::vector<Campus> campuses;

  /// Index of the municipality with this code. \pre there is one
  [[nodiscard]] std::size_t municipality(const std::string& nis) const;
  /// Index of the municipality whose centre is nearest; municipalities.size() when a point outside is nearer.
  [[nodiscard]] std::size_t nearest(gis::Coord place) const;
};

/// From data/demo. Errors: notFound, unreadable, invalid (a line that is not as described, a campus in no
/// municipality).
gis::Result<Gazetteer> readGazetteer();

}  // namespace hectare::demo
