// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/layer_lines.h"

#include <algorithm>
#include <numeric>

namespace hectare::map {

QColor withOpacity(const QColor& colour, double opacity) {
  if (!colour.isValid()) return {};
  QColor result = colour.toRgb();
  result.setAlphaF(static_cast<float>(result.alphaF() * std::clamp(opacity, 0.0, 1.0)));
  return result.alpha() == 0 ? QColor() : result;
}

bool isDashed(const Symbol& symbol) {
  return std::any_of(symbol.dashMm.begin(), symbol.dashMm.end(), [](double length) { return length > 0; });
}

std::vector<std::uint32_t> featuresOf(const MapLayer& layer, const gis::Box& land) {
  if (layer.index) return layer.index->query(land);
  std::vector<std::uint32_t> all(layer.shapes->size());
  std::iota(all.begin(), all.end(), 0U);
  return all;
}

std::vector<MapLine> linesOfSymbol(const MapLayer& layer, std::size_t symbol, const gis::Box& land,
                                   const LandToTarget& toTarget) {
  std::vector<MapLine> lines;
  for (const std::uint32_t f : featuresOf(layer, land)) {
    if (layer.symbolOf[f] != symbol || layer.shapes->kind(f) == gis::GeometryKind::point) continue;
    layer.shapes->forEachPath(f, [&](gis::Path path) {
      MapLine& line = lines.emplace_back();
      line.reserve(path.size());
      for (const gis::Coord c : path) line.push_back(toTarget(c));
    });
  }
  return withoutSharedEdges(lines);
}

}  // namespace hectare::map
