// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "gis/geometry/geometry_column.h"

namespace hectare::demo {

/// To the nearest millimetre.
gis::Coord toMillimetre(gis::Coord c);

/// A direction as cosine and sine; taken from Pythagorean triples, so that no library function decides a digit.
struct Heading {
  double cosine = 1;
  double sine = 0;
  [[nodiscard]] gis::Coord turn(gis::Coord c) const { return {c.x * cosine - c.y * sine, c.x * sine + c.y * cosine}; }
};

/// One of a few headings, chosen by a number.
Heading headingOf(std::uint64_t number);

/// The sheet on which streets and parcels are drawn as straight lines (u, v in metres), and its way onto the land:
/// bent by smooth noise, turned and moved. The bends are weak enough never to fold the sheet: equal (u, v) give equal
/// coordinates, and rings keep their orientation.
class Frame {
 public:
  struct Bend {
    double wavelengthM;
    double amplitudeM;  ///< \pre all amplitude / wavelength together below 0.16
  };
  Frame(gis::Coord centre, Heading heading, std::uint64_t seed, std::vector<Bend> bends)
      : m_centre(centre), m_heading(heading), m_seed(seed), m_bends(std::move(bends)) {}

  /// In EPSG:31370, rounded to 1 mm.
  [[nodiscard]] gis::Coord at(double u, double v) const;

 private:
  gis::Coord m_centre;
  Heading m_heading;
  std::uint64_t m_seed;
  std::vector<Bend> m_bends;
};

}  // namespace hectare::demo
