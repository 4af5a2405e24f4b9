// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <string>
#include <vector>

#include "gis/base/message.h"

namespace hectare::map {

/// Parallel lines over an area, in a direction counted anticlockwise from east, anchored to the land: those of two
/// polygons that touch meet.
struct Hatch {
  double angleDeg = 45;
  double spacingMm = 1.2;  ///< from line to line; above 0
  double widthMm = 0.2;
  QColor colour = Qt::black;
  friend bool operator==(const Hatch&, const Hatch&) = default;
};

/// What a point looks like.
struct Marker {
  enum class Shape { none, circle, square, triangle, diamond, cross };
  Shape shape = Shape::none;
  double sizeMm = 1.5;  ///< height
  friend bool operator==(const Marker&, const Marker&) = default;
};

/// How features of one class look; lengths in millimetres of the map. A colour that is not valid draws nothing.
struct Symbol {
  std::string id;      ///< code of the class
  gis::Message title;  ///< for the legend; its id empty: `id` itself is the text
  QColor fill;         ///< of polygons and markers
  QColor stroke;       ///< of outlines and lines
  double strokeMm = 0.1;
  std::vector<double> dashMm;  ///< on, off, …; empty: unbroken
  std::vector<Hatch> hatches;
  Marker marker;
  friend bool operator==(const Symbol&, const Symbol&) = default;
};

}  // namespace hectare::map
