// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/demo/frame.h"

#include <array>
#include <cmath>

#include "src/demo/random.h"

namespace hectare::demo {

gis::Coord toMillimetre(gis::Coord c) { return {std::round(c.x * 1000) / 1000, std::round(c.y * 1000) / 1000}; }

Heading headingOf(std::uint64_t number) {
  static constexpr std::array<Heading, 7> headings{
      {{1, 0}, {0.96, 0.28}, {0.8, 0.6}, {0.936, 0.352}, {0.96, -0.28}, {0.8, -0.6}, {0.936, -0.352}}};
  return headings[number % headings.size()];
}

gis::Coord Frame::at(double u, double v) const {
  double du = 0;
  double dv = 0;
  std::uint64_t seed = m_seed;
  for (const Bend& bend : m_bends) {
    du += bend.amplitudeM * noise(++seed, u / bend.wavelengthM, v / bend.wavelengthM);
    dv += bend.amplitudeM * noise(++seed, u / bend.wavelengthM, v / bend.wavelengthM);
  }
  const gis::Coord turned = m_heading.turn({u + du, v + dv});
  return toMillimetre({m_centre.x + turned.x, m_centre.y + turned.y});
}

}  // namespace hectare::demo
