// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "gis/geometry/geometry_column.h"

namespace hectare::desk {

/// A corner of a polygon, or the edge that begins there.
struct RingPlace {
  std::size_t ring = 0;
  std::size_t corner = 0;
  friend bool operator==(const RingPlace&, const RingPlace&) = default;
};

/// The rings of one polygon, as they are edited: open, without the last corner that repeats the first.
class EditedRings {
 public:
  struct Ring {
    std::size_t part = 0;  ///< of the multipolygon; its first ring is the outer one
    std::vector<gis::Coord> corners;
    friend bool operator==(const Ring&, const Ring&) = default;
  };

  EditedRings() = default;
  /// \pre the feature is a polygon.
  EditedRings(const gis::GeometryColumn& shapes, std::size_t feature);

  [[nodiscard]] const std::vector<Ring>& rings() const { return m_rings; }
  [[nodiscard]] gis::Coord at(RingPlace place) const { return m_rings[place.ring].corners[place.corner]; }
  [[nodiscard]] gis::Coord middleOf(RingPlace edge) const;
  [[nodiscard]] gis::GeometryColumn shape() const;

  /// The nearest corner within reach.
  [[nodiscard]] std::optional<RingPlace> cornerNear(gis::Coord place, double reachM) const;
  /// The edge with the nearest middle within reach.
  [[nodiscard]] std::optional<RingPlace> middleNear(gis::Coord place, double reachM) const;
  [[nodiscard]] bool contains(gis::Coord place) const;

  void set(RingPlace place, gis::Coord to) { m_rings[place.ring].corners[place.corner] = to; }
  /// A corner in the middle of an edge. \return where it is.
  RingPlace divide(RingPlace edge);
  /// Takes a corner out; of three the whole ring goes, unless it is an outer one. False: nothing was taken out.
  bool remove(RingPlace corner);
  void move(double eastM, double northM);

  friend bool operator==(const EditedRings&, const EditedRings&) = default;

 private:
  std::vector<Ring> m_rings;
};

}  // namespace hectare::desk
