// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <optional>

#include "gis/geometry/geometry_column.h"
#include "ui/map/map_view.h"

namespace hectare::map {

/// The visible part of a feature in millimetres of the map, as far as placing a name in it needs it.
class LabelShape {
 public:
  /// Boundaries are thinned to what a name can tell apart (0.1 mm).
  LabelShape(const gis::GeometryColumn& shapes, std::size_t feature, const MapView& view);

  /// Nothing of it is in the frame.
  [[nodiscard]] bool empty() const { return m_box.isEmpty(); }
  [[nodiscard]] const QRectF& box() const { return m_box; }
  /// It covers (nearly) all of the frame, so that its name would say where the whole map is.
  [[nodiscard]] bool fillsFrame() const { return m_fillsFrame; }
  /// Whether a box lies wholly in it. Never in lines and points.
  [[nodiscard]] bool holds(const QRectF& box) const;
  /// Where the middle of a block of this size has most room on all sides, in proportion to the block; no value: it is
  /// no polygon, or nowhere wide.
  [[nodiscard]] std::optional<QPointF> roomiestFor(QSizeF block) const;

 private:
  gis::GeometryColumn m_visible;  ///< one polygon, or no feature
  QRectF m_box;
  bool m_fillsFrame = false;
};

}  // namespace hectare::map
