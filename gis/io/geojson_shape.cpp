// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/geojson_shape.h"

#include <algorithm>
#include <cmath>

namespace hectare::gis {

namespace {

std::size_t decimalsOf(std::string_view written) {
  const std::size_t point = written.find('.');
  if (point == std::string_view::npos || written.find_first_of("eE") != std::string_view::npos) return 0;
  const std::size_t last = written.find_last_not_of('0');
  return last > point ? last - point : 0;
}

}  // namespace

void GeoJsonShape::beginArray() {
  ++m_depth;
  if (m_depth > deepest) {
    m_misplaced = true;
    return;
  }
  Level& level = m_levels[m_depth];
  level = {};
  if (m_depth == 1) return;
  Level& above = m_levels[m_depth - 1];
  if (above.children == 0) beginSequence();
  above.arrays = true;
  ++above.children;
  if (m_depth == 2) ++m_children;
}

void GeoJsonShape::endArray() {
  const std::size_t depth = m_depth--;
  if (depth > deepest) return;
  const Level level = m_levels[depth];
  if (level.numbers > 0) {
    m_positionDepths |= 1U << depth;
    endPosition(level);
  } else if (level.arrays && depth < deepest && m_levels[depth + 1].numbers > 0) {
    endSequence();
    // The second and later rings of a polygon are holes.
    const bool hole = depth > 1 && m_levels[depth - 1].children > 1;
    m_holes = m_holes || (hole && depth > 1);
    if (m_turn != 0) m_wrongTurn = m_wrongTurn || (m_turn < 0) != hole;
  } else if (level.children == 0 && depth > 1) {
    m_badPosition = true;  // an empty list where positions, rings or polygons belong
  }
}

void GeoJsonShape::number(double value, std::string_view written) {
  if (m_depth == 0 || m_depth > deepest) return;
  Level& level = m_levels[m_depth];
  if (level.numbers < 2) {
    m_position[level.numbers] = value;
    m_mostDecimals = std::max(m_mostDecimals, decimalsOf(written));
  }
  ++level.numbers;
  if (m_depth == 1) ++m_children;
  m_misplaced = m_misplaced || level.arrays;
}

void GeoJsonShape::other() {
  m_badPosition = true;
  if (m_depth == 1) ++m_children;
}

void GeoJsonShape::endPosition(const Level& level) {
  m_mostNumbers = std::max(m_mostNumbers, level.numbers);
  if (level.numbers < 2) {
    m_badPosition = true;
    return;
  }
  const Coord c{m_position[0], m_position[1]};
  m_extent.add(c);
  addToSequence(c);
}

void GeoJsonShape::beginSequence() {
  m_count = 0;
  m_turn = 0;
  m_length = 0;
  m_box = {};
  m_moved = false;
}

void GeoJsonShape::addToSequence(Coord c) {
  if (m_count == 0) {
    m_first = m_last = c;
  } else {
    m_repeats = m_repeats || c == m_last;
    m_moved = m_moved || c != m_first;
    m_turn += (m_last.x - m_first.x) * (c.y - m_first.y) - (c.x - m_first.x) * (m_last.y - m_first.y);
    m_length += std::hypot(c.x - m_last.x, c.y - m_last.y);
  }
  m_last = c;
  m_box.add(c);
  ++m_count;
}

void GeoJsonShape::endSequence() {
  constexpr double halfTurn = 180;
  constexpr std::size_t many = 1000;
  constexpr double shortStretch = 2.5 / 111'320;  // 2.5 m, in degrees
  m_fewestPositions = std::min(m_fewestPositions, m_count);
  m_allSame = m_allSame || (m_count > 1 && !m_moved);
  m_wide = m_wide || m_box.maxX - m_box.minX > halfTurn;
  m_dense = m_dense || (m_count >= many && m_length / static_cast<double>(m_count) < shortStretch);
}

}  // namespace hectare::gis
