// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "src/demo/layers.h"

namespace hectare::demo {
namespace {

/// One side of a park, from its lowest strip to its highest. Where the strip above reaches farther out, the outline
/// follows that strip's lower line across the street; where it reaches less far, this strip's upper line.
class SideTracer {
 public:
  SideTracer(const Park& park, const Quarter& quarter, const QuarterShape& shape, bool right)
      : m_park(park), m_quarter(quarter), m_shape(shape), m_right(right) {}

  Ring trace() {
    for (std::size_t s = 0; s < m_park.blocks.size(); ++s) {
      const BlockShape& outermost = strip(s).blocks[block(s)];
      append(m_ring, m_right ? rightEdge(outermost) : leftEdge(outermost));
      if (s + 1 < m_park.blocks.size()) crossStreet(s);
    }
    return std::move(m_ring);
  }

 private:
  [[nodiscard]] const StripShape& strip(std::size_t s) const { return m_shape.strips[m_park.firstStrip + s]; }
  [[nodiscard]] std::size_t block(std::size_t s) const {
    return m_right ? m_park.blocks[s].last : m_park.blocks[s].first;
  }
  [[nodiscard]] double end(std::size_t s) const {
    const Block& b = m_quarter.strips[m_park.firstStrip + s].blocks[block(s)];
    return m_right ? b.u1 : b.u0;
  }
  /// The park's part of a line, outermost station first.
  [[nodiscard]] std::vector<Station> inwards(std::vector<Station> line) const {
    if (m_right) std::reverse(line.begin(), line.end());
    return line;
  }
  [[nodiscard]] static std::size_t nearest(const std::vector<Station>& line, double u) {
    const auto found = std::min_element(line.begin(), line.end(), [u](const Station& a, const Station& b) {
      return std::abs(a.u - u) < std::abs(b.u - u);
    });
    return static_cast<std::size_t>(found - line.begin());
  }

  void crossStreet(std::size_t s) {
    const std::vector<Station> below = inwards(topLine(strip(s), m_park.blocks[s]));
    const std::vector<Station> above = inwards(bottomLine(strip(s + 1), m_park.blocks[s + 1]));
    const bool outwards = m_right ? end(s + 1) > end(s) : end(s + 1) < end(s);
    if (outwards) {
      m_ring.push_back(below.front().at);
      for (std::size_t k = nearest(above, end(s)) + 1; k-- > 0;) m_ring.push_back(above[k].at);
    } else {
      for (std::size_t k = 0; k <= nearest(below, end(s + 1)); ++k) m_ring.push_back(below[k].at);
      m_ring.push_back(above.front().at);
    }
  }

  const Park& m_park;
  const Quarter& m_quarter;
  const QuarterShape& m_shape;
  bool m_right;
  Ring m_ring;
};

}  // namespace

Ring parkRing(const Park& park, const Quarter& quarter, const QuarterShape& shape) {
  const std::size_t last = park.blocks.size() - 1;
  Ring ring;
  append(ring, bottomLine(shape.strips[park.firstStrip], park.blocks.front()));
  append(ring, SideTracer(park, quarter, shape, true).trace());
  appendReversed(ring, topLine(shape.strips[park.firstStrip + last], park.blocks[last]));
  appendReversed(ring, SideTracer(park, quarter, shape, false).trace());
  return ring;
}

}  // namespace hectare::demo
