// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTransform>

#include "ui/map/map_view.h"

namespace hectare::map {

/// From metres of land to the units of a target: dots, or steps of a vector file. Exact far from the origin of the CRS.
class LandToTarget {
 public:
  /// \param toTarget  from millimetres of the map to units of the target.
  LandToTarget(const MapView& view, const QTransform& toTarget)
      : m_view(view),
        m_toTarget(toTarget),
        m_centre(view.centre()),
        m_origin(toTarget.map(view.toMap(view.centre()))),
        m_xx(toTarget.m11() / view.metresPerMm()),
        m_yx(-toTarget.m21() / view.metresPerMm()),
        m_xy(toTarget.m12() / view.metresPerMm()),
        m_yy(-toTarget.m22() / view.metresPerMm()) {}

  [[nodiscard]] QPointF operator()(gis::Coord c) const {
    const double x = c.x - m_centre.x;
    const double y = c.y - m_centre.y;
    return {m_origin.x() + m_xx * x + m_yx * y, m_origin.y() + m_xy * x + m_yy * y};
  }
  /// The same with its origin at another corner of the target.
  [[nodiscard]] LandToTarget from(QPointF corner) const {
    LandToTarget moved = *this;
    moved.m_origin -= corner;
    return moved;
  }
  /// The land that lies in a rectangle of the target, and perhaps more around it when the map is turned.
  [[nodiscard]] gis::Box landIn(const QRectF& rectangle) const {
    const QRectF mm = m_toTarget.inverted().mapRect(rectangle);
    gis::Box box;
    box.add(m_view.toLand(mm.topLeft()));
    box.add(m_view.toLand(mm.bottomRight()));
    return box;
  }

 private:
  MapView m_view;
  QTransform m_toTarget;
  gis::Coord m_centre;
  QPointF m_origin;
  double m_xx, m_yx, m_xy, m_yy;
};

}  // namespace hectare::map
