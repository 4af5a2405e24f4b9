// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/buffer_layer.h"

#include "gis/geometry/repair.h"
#include "src/world/findings.h"
#include "src/world/keep_rows.h"

namespace hectare::world {

gis::Status bufferLayer(double distanceM, Layer& layer) {
  if (distanceM == 0) return {};
  gis::GeometryColumn wide;
  std::vector<std::uint32_t> kept;
  for (std::uint32_t row = 0; row < layer.table.size(); ++row) {
    if (const auto made = gis::appendBuffered(wide, layer.table.geometry, row, distanceM); !made) {
      return gis::Error{gis::ErrorKind::invalid,
                        {"source.buffer_failed", {{"id", idOf(layer, row)}, {"distance", distanceM}}},
                        layer.name + ", " + idOf(layer, row),
                        {"source.buffer_failed_hint"}};
    }
    if (wide.kind(row) != gis::GeometryKind::none) kept.push_back(row);
  }
  layer.table.geometry = std::move(wide);
  const std::size_t vanished = layer.table.size() - kept.size();
  if (vanished == 0) return {};
  keepRows(layer.table, kept);
  addFinding(layer, "geometry.buffered_away", gis::Severity::warning, {},
             {"source.buffered_away", {{"count", counted(vanished)}, {"distance", distanceM}}});
  return {};
}

}  // namespace hectare::world
