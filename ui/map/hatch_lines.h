// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QPointF>
#include <span>
#include <vector>

#include "ui/map/map_view.h"
#include "ui/map/symbol.h"

namespace hectare::map {

/// Where the lines of a hatch lie on a map. Line k is where `across` is k times the spacing; the lines are counted from
/// the origin of the CRS, so that those of two polygons, of two layers and of two sheets of one scale are the same.
class HatchGrid {
 public:
  HatchGrid(const Hatch& hatch, const MapView& view);
  /// Millimetres across the lines, and along them, of a point of the map.
  [[nodiscard]] double across(QPointF p) const { return m_start + m_normal.x() * p.x() + m_normal.y() * p.y(); }
  [[nodiscard]] double along(QPointF p) const { return m_normal.x() * p.y() - m_normal.y() * p.x(); }
  [[nodiscard]] QPointF pointAt(double across, double along) const;
  [[nodiscard]] double spacing() const { return m_spacing; }

 private:
  QPointF m_normal;
  double m_start;
  double m_spacing;
};

/// Collects the stretches of hatch lines that lie in polygons: one line where they run through neighbours.
class HatchedArea {
 public:
  explicit HatchedArea(const HatchGrid& grid) : m_grid(grid) {}
  /// A polygon by all its rings, in millimetres, read even-odd; each ring ends with its first point.
  void addPolygon(std::span<const std::vector<QPointF>> rings);
  /// All lines, in order.
  [[nodiscard]] std::vector<QLineF> lines();

 private:
  struct Stretch {
    double line;
    double from;
    double to;
    auto operator<=>(const Stretch&) const = default;
  };
  struct Crossing {
    double line;
    double along;
    auto operator<=>(const Crossing&) const = default;
  };
  void addCrossings(QPointF a, QPointF b);
  const HatchGrid& m_grid;
  std::vector<Crossing> m_crossings;  ///< of the polygon at hand
  std::vector<Stretch> m_stretches;
};

}  // namespace hectare::map
