// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "gis/geometry/geometry_column.h"
#include "gis/table/spatial_index.h"
#include "src/answer/style.h"

namespace hectare::map {

/// Names of features of one kind. A value of shared parts.
struct LabelLayer {
  std::shared_ptr<const gis::GeometryColumn> shapes;
  std::shared_ptr<const gis::SpatialIndex> index;  ///< of `shapes`
  /// Per feature what is written in it; empty: nothing. The same text on shapes that touch is written on each.
  std::shared_ptr<const std::vector<std::string>> texts;
  answer::LabelStyle style;
  bool onlyInside = false;  ///< what does not fit inside its shape is left out, rather than written beside it
  bool aside = false;       ///< never over its shape: that is a symbol, which would be hidden
};

}  // namespace hectare::map
