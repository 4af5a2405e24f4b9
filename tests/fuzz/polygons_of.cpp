// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/polygons_of.h"

#include <array>
#include <cmath>
#include <vector>

namespace hectare::fuzz {

using gis::Coord;
using gis::GeometryKind;

namespace {

/// Below these a byte is an x on the lattice, and the next one is y.
enum Command : std::uint8_t { middle = 246, beside, back, repeat, any, nextRing, nextPart, nextFeature, leaveOpen };

class Pen {
 public:
  Pen(Choices& choices, std::size_t most) : m_choices(choices), m_most(most) {
    static constexpr std::array<double, 8> steps = {1, 0.1, 0.0001, 0.00005, 1e-9, 1000, 1.0 / 3, 2.5};
    static constexpr std::array<Coord, 4> origins = {
        {{0, 0}, {217'000, 203'000}, {-1'234'567.8, 6'543'210.9}, {0.05, -7}}};
    const std::uint8_t head = choices.byte();
    m_step = steps[head & 7U];
    m_origin = origins[(head >> 3U) & 3U];
  }

  Drawing draw() {
    while (!m_choices.ended() && m_drawing.column.coordCount() + m_ring.size() < m_most) take(m_choices.byte());
    endRing();
    if (m_drawing.column.size() == 0) m_drawing.column.addNone();
    return std::move(m_drawing);
  }

 private:
  void take(std::uint8_t command) {
    switch (command) {
      case nextRing:
        return endRing();
      case nextPart:
        endRing();
        m_newPart = true;
        return;
      case nextFeature:
        endRing();
        m_newFeature = true;
        return;
      case leaveOpen:
        m_leaveOpen = true;
        return;
      case any:
        return anywhere();
      default:
        return vertex(command);
    }
  }

  void vertex(std::uint8_t command) {
    const Coord last = m_ring.empty() ? m_origin : m_ring.back();
    const Coord before = m_ring.size() > 1 ? m_ring[m_ring.size() - 2] : m_origin;
    if (command == repeat) return m_ring.push_back(last);
    if (command == back) return m_ring.push_back(before);
    if (command == middle) return m_ring.push_back({(last.x + before.x) / 2, (last.y + before.y) / 2});
    if (command == beside) return m_ring.push_back({last.x + hair(), last.y + hair()});
    m_ring.push_back({m_origin.x + command * m_step, m_origin.y + m_choices.byte() * m_step});
  }

  double hair() {
    const std::uint8_t b = m_choices.byte();
    return std::ldexp(static_cast<int>(b & 15U) - 8, -static_cast<int>(b >> 4U) * 2);
  }

  void anywhere() {
    const Coord c{m_choices.number<double>(), m_choices.number<double>()};
    if (!std::isfinite(c.x) || !std::isfinite(c.y)) return;
    m_drawing.anyNumber = true;
    m_ring.push_back(c);
  }

  void endRing() {
    if (m_ring.empty()) return;
    if (!m_leaveOpen && m_ring.front() != m_ring.back()) m_ring.push_back(m_ring.front());
    m_drawing.closed = m_drawing.closed && m_ring.size() > 3 && m_ring.front() == m_ring.back();
    if (m_newFeature) m_drawing.column.beginFeature(GeometryKind::polygon);
    if (m_newFeature || m_newPart) m_drawing.column.beginPart();
    m_drawing.column.beginPath();
    for (const Coord c : m_ring) m_drawing.column.add(c);
    m_ring.clear();
    m_newFeature = m_newPart = m_leaveOpen = false;
  }

  Choices& m_choices;
  std::size_t m_most;
  double m_step = 1;
  Coord m_origin;
  Drawing m_drawing;
  std::vector<Coord> m_ring;
  bool m_newFeature = true;
  bool m_newPart = false;
  bool m_leaveOpen = false;
};

}  // namespace

Drawing polygonsOf(Choices& choices, std::size_t most) { return Pen(choices, most).draw(); }

}  // namespace hectare::fuzz
