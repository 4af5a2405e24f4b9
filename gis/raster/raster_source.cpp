// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/raster/raster_source.h"

namespace hectare::gis {

Box RasterInfo::extent() const {
  Box box;
  if (columns == 0 || rows == 0) return box;
  for (const double column : {0.0, static_cast<double>(columns)}) {
    for (const double row : {0.0, static_cast<double>(rows)}) box.add(place.at(column, row));
  }
  return box;
}

}  // namespace hectare::gis
