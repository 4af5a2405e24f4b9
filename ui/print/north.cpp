// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/north.h"

#include <QPainter>
#include <QPainterPath>
#include <array>
#include <cmath>
#include <numbers>

#include "gis/crs/transform.h"

namespace hectare::print {

std::optional<double> trueNorthDeg(const gis::Crs& crs, gis::Coord place) {
  if (!crs.isProjected()) return std::nullopt;
  constexpr double stepDeg = 0.01;
  const auto degrees = gis::Crs::parse("EPSG:4326");
  if (!degrees) return std::nullopt;
  const gis::Box around{place.x - 1000, place.y - 1000, place.x + 1000, place.y + 1000};
  const auto out = gis::Transform::create(crs, *degrees, around);
  std::array<gis::Coord, 1> here{place};
  if (!out || !out->apply(here)) return std::nullopt;
  // One operation both ways: to the place and to a place north of it.
  const auto back = gis::Transform::create(*degrees, crs, {here[0].x, here[0].y, here[0].x, here[0].y + stepDeg});
  std::array<gis::Coord, 2> meridian{here[0], gis::Coord{here[0].x, here[0].y + stepDeg}};
  if (!back || !back->apply(meridian)) return std::nullopt;
  return std::atan2(meridian[1].x - meridian[0].x, meridian[1].y - meridian[0].y) * 180 / std::numbers::pi;
}

void paintNorthArrow(QPainter& painter, QPointF topLeft, double heightMm, const Look& look) {
  painter.save();
  painter.translate(topLeft);
  painter.scale(heightMm, heightMm);
  constexpr double letter = 0.3;  // of the height, for the N
  QPainterPath left;
  left.moveTo(0.25, letter + 0.02);
  left.lineTo(0.06, 1);
  left.lineTo(0.25, 0.85);
  left.closeSubpath();
  QPainterPath right;
  right.moveTo(0.25, letter + 0.02);
  right.lineTo(0.44, 1);
  right.lineTo(0.25, 0.85);
  right.closeSubpath();
  painter.setPen(QPen(look.ink, 0.012, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
  painter.setBrush(look.ink);
  painter.drawPath(left);
  painter.setBrush(Qt::white);
  painter.drawPath(right);
  painter.restore();
  const TextStyle style = look.text(letter * heightMm / mmPerPoint, semibold);
  paintLine(painter, "N", style, topLeft + QPointF(heightMm * 0.25, -letter * heightMm * 0.26), Qt::AlignHCenter);
}

}  // namespace hectare::print
