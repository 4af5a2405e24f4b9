// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QRectF>
#include <vector>

#include "ui/map/land_to_target.h"
#include "ui/map/map_layer.h"
#include "ui/map/path_steps.h"

namespace hectare::map {

/// Makes paths of features: cut off at the frame, simplified to what the view can show, on the steps of the file.
class LayerPaths {
 public:
  LayerPaths(const MapView& view, const MapLayer& layer, const PathSteps& steps);

  struct Areas {
    QPainterPath whole;     ///< features that lie inside the frame: rings, closed when they are outlined as well
    QPainterPath cut;       ///< what is inside the frame of those that leave it
    QPainterPath cutLines;  ///< the outlines of those, without the frame
  };
  /// Polygons. \param outlined  whether outlines are drawn with the areas: closes rings, fills cutLines.
  [[nodiscard]] Areas areas(std::span<const std::uint32_t> features, bool outlined) const;
  /// Lines, and outlines of polygons, each edge once.
  [[nodiscard]] QPainterPath lines(std::span<const std::uint32_t> features) const;
  /// The lines of a hatch inside polygons.
  [[nodiscard]] QPainterPath hatch(std::span<const std::uint32_t> features, const Hatch& hatch) const;
  /// Where in the frame, or just outside it, points lie, in steps; each place once.
  [[nodiscard]] std::vector<QPointF> places(std::span<const std::uint32_t> features, double marginMm) const;

 private:
  [[nodiscard]] std::vector<QPointF> mapped(gis::Path path) const;
  [[nodiscard]] bool insideFrame(std::span<const QPointF> path) const;
  /// \param inside  whether all of its polygon lies in the frame.
  void addRing(Areas& areas, std::vector<QPointF> ring, bool hole, bool inside, bool outlined) const;
  void addPart(Areas& areas, std::size_t feature, std::size_t part, bool outlined) const;
  const MapView& m_view;
  const gis::GeometryColumn& m_shapes;
  const PathSteps& m_steps;
  LandToTarget m_toMm;
  QRectF m_frame;
  double m_tolerance;  ///< mm
};

}  // namespace hectare::map
