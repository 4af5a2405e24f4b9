// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/marker_shape.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hectare::map {

namespace {

using Corners = std::vector<QPointF>;

Corners circle(double radius, double tolerance) {
  const double step = 2 * std::acos(std::clamp(1 - tolerance / radius, 0.0, 0.999));
  const int count = std::max(8, static_cast<int>(std::ceil(2 * std::numbers::pi / step)));
  Corners points;
  for (int i = 0; i < count; ++i) {
    const double angle = 2 * std::numbers::pi * i / count;
    points.emplace_back(radius * std::cos(angle), radius * std::sin(angle));
  }
  return points;
}

MarkerShape cross(double h, double arm) {
  return {{{-arm, -h},
           {arm, -h},
           {arm, -arm},
           {h, -arm},
           {h, arm},
           {arm, arm},
           {arm, h},
           {-arm, h},
           {-arm, arm},
           {-h, arm},
           {-h, -arm},
           {-arm, -arm}},
          {{{-h, -arm}, {h, -arm}, {h, arm}, {-h, arm}}, {{-arm, -h}, {arm, -h}, {arm, h}, {-arm, h}}}};
}

MarkerShape convex(Corners corners) { return {corners, {corners}}; }

}  // namespace

MarkerShape markerShape(Marker::Shape shape, double size, double tolerance) {
  const double h = size / 2;
  const double side = size / std::numbers::sqrt3;  // half of a triangle's
  switch (shape) {
    case Marker::Shape::none:
      return {};
    case Marker::Shape::circle:
      return convex(circle(h, tolerance));
    case Marker::Shape::square:
      return convex({{-h, -h}, {h, -h}, {h, h}, {-h, h}});
    case Marker::Shape::triangle:  // upright, its middle of mass in the point
      return convex({{0, -size * 2 / 3}, {side, size / 3}, {-side, size / 3}});
    case Marker::Shape::diamond:
      return convex({{0, -h}, {h, 0}, {0, h}, {-h, 0}});
    case Marker::Shape::cross:
      return cross(h, size / 8);
  }
  return {};
}

}  // namespace hectare::map
