// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace hectare::gis {

/// Drawings have no polygons: a parcel is drawn as a line that ends where it begins. Of a drawing, such lines are taken
/// as the land that they enclose; geometries of other formats, and lines that stay open, pass as they are.
class ClosedLines {
 public:
  /// \param driver GDAL's short name of the format.
  explicit ClosedLines(const std::string& driver) : m_drawing(driver == "DXF") {}

  /// Well-known binary of what counts as the geometry; good until the next call. \param feature counted from 1.
  std::span<const std::byte> land(std::span<const std::byte> wkb, std::size_t feature);

  [[nodiscard]] std::size_t count() const { return m_count; }
  [[nodiscard]] std::size_t first() const { return m_first; }  ///< feature; 0: none

 private:
  bool m_drawing;
  std::vector<std::byte> m_polygon;
  std::size_t m_count = 0;
  std::size_t m_first = 0;
};

}  // namespace hectare::gis
