// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>
#include <memory>
#include <vector>

#include "ui/map/coverage.h"
#include "ui/map/dot_scene.h"
#include "ui/map/row_blend.h"
#include "ui/map/simplify_path.h"
#include "ui/map/stroker.h"

namespace hectare::map {

/// One rectangle of a picture: collects what the features of a layer cover there, then mixes the colours. Areas lie at
/// the bottom in the order of the symbols, above them hatches, then lines, then markers.
class DotTile {
 public:
  DotTile(const DotScene& scene, const QRect& dots);
  /// Adds all that shows in the tile.
  void collect();
  /// Lays row `y` of the tile (from its top) over as many premultiplied dots as the tile is wide.
  void layRow(int y, std::span<QRgb> dots);

 private:
  void addFeature(std::uint32_t feature);
  void addPolygon(std::uint32_t feature, std::size_t symbol);
  void addMarker(gis::Coord at, std::size_t symbol);
  void addDashes();
  std::span<const QPointF> mapped(gis::Path path);
  using LineMasks = std::vector<std::unique_ptr<LineMask>>;
  void stroke(std::span<const QPointF> line, std::size_t pen, LineMasks& masks);
  Coverage& area(std::size_t symbol);
  SampleMask& markerArea(std::size_t symbol);
  void writeAreas(int y);
  void writeHatches(int y);
  void writeLines(int y, const LineMasks& masks);
  void writeCrossing(int y, const LineMasks& masks, std::span<const std::size_t> pens);
  void writeMarkers(int y);

  const DotScene& m_scene;
  QRect m_dots;
  LandToTarget m_toTile;
  std::vector<std::unique_ptr<Coverage>> m_areas;      ///< per symbol
  LineMasks m_lines;                                   ///< per pen
  std::vector<std::unique_ptr<SampleMask>> m_markers;  ///< per symbol
  LineMasks m_outlines;                                ///< of markers, per pen
  std::vector<QPointF> m_path;
  std::vector<QPointF> m_simple;
  PathSimplifier m_simplifier;
  std::vector<float> m_shares;
  RowBlend m_blend;
};

}  // namespace hectare::map
