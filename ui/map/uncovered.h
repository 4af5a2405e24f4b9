// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/map/map_layer.h"
#include "ui/map/map_view.h"

namespace hectare::map {

/// What of a map hides what lies beneath: the opaque areas of the layers above.
class Covers {
 public:
  explicit Covers(const MapView& view) : m_view(view) {}

  /// From now on the opaque areas of this layer hide what is asked about.
  void add(const MapLayer& layer);
  [[nodiscard]] bool empty() const { return m_layers.empty(); }

  /// Whether some land of a polygon, more than a dot of the target, is in the frame and under no cover. Lines and
  /// points are asked as leaveBoundary.
  [[nodiscard]] bool leaveLand(const gis::GeometryColumn& shapes, std::uint32_t feature) const;
  /// Whether the middle of some edge in the frame, or the point, is under no cover.
  [[nodiscard]] bool leaveBoundary(const gis::GeometryColumn& shapes, std::uint32_t feature) const;

 private:
  struct Layer {
    std::shared_ptr<const gis::GeometryColumn> shapes;
    std::shared_ptr<const gis::SpatialIndex> index;
    std::vector<bool> opaque;             ///< per symbol
    std::vector<std::uint16_t> symbolOf;  ///< as MapLayer has it
  };
  [[nodiscard]] bool isCovered(gis::Coord point) const;
  template <class F>
  void forEachIn(const gis::Box& box, F&& f) const;

  MapView m_view;
  std::vector<Layer> m_layers;
};

}  // namespace hectare::map
