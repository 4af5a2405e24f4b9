// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "gis/geometry/geometry_column.h"

namespace hectare::gis {

/// What was seen of the arrays below a "coordinates", while they went by. The type of the geometry may come after them,
/// so all is noted that any type may be judged by.
class GeoJsonShape {
 public:
  void beginArray();
  void endArray();
  void number(double value, std::string_view written);
  void other();  ///< something that is neither a number nor an array

  [[nodiscard]] bool empty() const { return m_children == 0; }
  /// Whether every position lies `depth` arrays deep (a point's: 1) and is two numbers or more.
  [[nodiscard]] bool nested(std::size_t depth) const {
    return !m_misplaced && (empty() || m_positionDepths == 1U << depth);
  }
  [[nodiscard]] bool positionsWhole() const { return !m_badPosition; }
  [[nodiscard]] std::size_t outermost() const { return m_children; }  ///< elements of "coordinates" itself
  [[nodiscard]] std::size_t mostNumbers() const { return m_mostNumbers; }
  [[nodiscard]] std::size_t fewestPositions() const { return m_fewestPositions; }  ///< of any line or ring
  [[nodiscard]] bool allSame() const { return m_allSame; }                         ///< of some line: all its positions
  [[nodiscard]] bool repeats() const { return m_repeats; }                         ///< a position follows itself
  [[nodiscard]] bool wrongTurn() const { return m_wrongTurn; }  ///< an outer ring clockwise, or a hole not
  [[nodiscard]] bool holes() const { return m_holes; }          ///< more than one ring in a polygon
  [[nodiscard]] bool wide() const { return m_wide; }            ///< a line or ring spans more than 180 in x
  [[nodiscard]] bool dense() const { return m_dense; }          ///< a long line or ring of very short stretches
  [[nodiscard]] std::size_t mostDecimals() const { return m_mostDecimals; }
  [[nodiscard]] const Box& extent() const { return m_extent; }

 private:
  static constexpr std::size_t deepest = 8;
  struct Level {
    std::size_t children = 0;
    std::size_t numbers = 0;
    bool arrays = false;
  };
  void endPosition(const Level& level);
  void beginSequence();
  void addToSequence(Coord c);
  void endSequence();

  std::size_t m_depth = 0;
  std::array<Level, deepest + 1> m_levels{};
  std::array<double, 2> m_position{};
  std::size_t m_children = 0;
  std::uint32_t m_positionDepths = 0;
  bool m_misplaced = false;
  bool m_badPosition = false;
  std::size_t m_mostNumbers = 0;
  std::size_t m_fewestPositions = ~std::size_t{0};
  bool m_allSame = false;
  bool m_repeats = false;
  bool m_wrongTurn = false;
  bool m_holes = false;
  bool m_wide = false;
  bool m_dense = false;
  std::size_t m_mostDecimals = 0;
  Box m_extent;

  // The line or ring that is going by.
  std::size_t m_count = 0;
  Coord m_first;
  Coord m_last;
  double m_turn = 0;  ///< twice the area about the first position; positive: counterclockwise
  double m_length = 0;
  Box m_box;
  bool m_moved = false;
};

}  // namespace hectare::gis
