// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "gis/base/message.h"
#include "gis/geometry/geometry_column.h"
#include "gis/table/spatial_index.h"
#include "ui/map/symbol.h"

namespace hectare::map {

struct RasterLayer;

/// An entry of the legend that stands for more, or less, than one symbol.
struct LegendKey {
  Symbol symbol;
  gis::GeometryKind kind = gis::GeometryKind::polygon;  ///< what it is shown on
};

/// Features of one kind with the symbol of each: what the painter draws. A value of shared parts; copies are cheap.
struct MapLayer {
  static constexpr std::uint16_t hidden = std::numeric_limits<std::uint16_t>::max();

  std::string id;           ///< of the source or the answer's layer that it shows
  gis::Message title;       ///< heading of its part of the legend; empty id: `id`
  std::string attribution;  ///< who made the data, for the foot of the map
  std::shared_ptr<const gis::GeometryColumn> shapes;
  std::shared_ptr<const gis::SpatialIndex> index;  ///< of `shapes`; none: drawing looks at every feature
  std::vector<Symbol> symbols;
  std::vector<std::uint16_t> symbolOf;  ///< per feature: index in `symbols`, or hidden. As long as `shapes`
  /// Per feature: a code that the legend adds to the title of its class ("Housing (A-1, B)"); null: none.
  std::shared_ptr<const std::vector<std::string>> codes;
  bool inLegend = true;
  double fromScale = 0;                                      ///< drawn at scales whose denominator is above this
  double toScale = std::numeric_limits<double>::infinity();  ///< and at most this
  [[nodiscard]] bool drawnAt(double denominator) const { return denominator > fromScale && denominator <= toScale; }
  /// Grids (terrain, photographs, a service) in the place of features; `shapes` are their outlines then, all hidden,
  /// with none for a service: see prepareRasters.
  std::shared_ptr<const RasterLayer> raster = nullptr;
  /// The legend's entries where they do not follow from the symbols that are visible: shown when any of `shapes` is.
  std::vector<LegendKey> keys = {};
  double opacity = 1;  ///< of each symbol's colours (a layer as a whole would turn a PDF page into a picture)
};

}  // namespace hectare::map
