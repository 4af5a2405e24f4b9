// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <optional>
#include <vector>

#include "ui/desk/canvas/canvas_tool.h"

namespace hectare::desk {

/// Points that are being set one after another, and the one that follows the pointer.
class Sketch {
 public:
  /// The points that are set; a polygon does not repeat the first.
  [[nodiscard]] const std::vector<gis::Coord>& points() const { return m_points; }
  /// With the place of the pointer, where it would be the next.
  [[nodiscard]] std::vector<gis::Coord> pointsToPointer() const;
  [[nodiscard]] bool empty() const { return m_points.empty(); }

  /// A point at the pointer; the same place twice is one point.
  void add(const ToolPoint& at);
  void point(const ToolPoint& at) { m_pointer = at.snapped; }
  void removeLast();
  void clear();
  /// Whether a point there would close the ring: three or more are set, and the pointer is on the first.
  [[nodiscard]] bool closesAt(const ToolPoint& at) const;

 private:
  std::vector<gis::Coord> m_points;
  std::optional<gis::Coord> m_pointer;
};

/// What is said beside a sketch: its length, its area. \param ring whether the points make a ring.
using SketchWords = std::function<QString(const std::vector<gis::Coord>& points, bool ring)>;

}  // namespace hectare::desk
