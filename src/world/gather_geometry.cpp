// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/gather_geometry.h"

#include <utility>

namespace hectare::world {

void gatherGeometry(Parts& parts, Layer& layer) {
  gis::GeometryColumn& all = layer.table.geometry;
  if (parts.size() == 1 && parts.front().rows.size() == parts.front().file.table.size()) {
    all = std::exchange(parts.front().file.table.geometry, {});
    return;
  }
  for (Part& part : parts) {
    const gis::GeometryColumn from = std::exchange(part.file.table.geometry, {});
    for (const std::uint32_t row : part.rows) all.append(from, row);
  }
}

}  // namespace hectare::world
