// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gis/base/finding.h"
#include "gis/base/result.h"

namespace hectare::gis {

enum class GeometryKind : std::uint8_t { none, point, line, polygon };

/// Axis-aligned box; empty while minX > maxX.
struct Box {
  double minX = std::numeric_limits<double>::infinity();
  double minY = std::numeric_limits<double>::infinity();
  double maxX = -std::numeric_limits<double>::infinity();
  double maxY = -std::numeric_limits<double>::infinity();

  [[nodiscard]] bool empty() const { return !(minX <= maxX); }
  void add(Coord c);
  void add(const Box& other);
  /// Boxes that only touch intersect as well.
  [[nodiscard]] bool intersects(const Box& o) const {
    return minX <= o.maxX && o.minX <= maxX && minY <= o.maxY && o.minY <= maxY;
  }
  [[nodiscard]] bool contains(const Box& o) const {
    return minX <= o.minX && o.maxX <= maxX && minY <= o.minY && o.maxY <= maxY;
  }
};

/// A path of coordinates. Rings of polygons are closed: the first coordinate is repeated at the end.
using Path = std::span<const Coord>;

/// Many geometries in four flat arrays, the GeoArrow layout: feature -> parts -> paths -> coordinates.
/// point: each part has one path of one coordinate. line: each part has one path. polygon: each part is a polygon,
/// its first path the outer ring, the others holes; orientation is free (readers use even-odd).
/// Only x and y are kept. A feature without geometry has kind none and no parts.
class GeometryColumn {
 public:
  [[nodiscard]] std::size_t size() const { return m_arrays.kinds.size(); }
  [[nodiscard]] GeometryKind kind(std::size_t feature) const { return m_arrays.kinds[feature]; }
  [[nodiscard]] std::size_t partCount(std::size_t feature) const {
    return m_arrays.parts[feature + 1] - m_arrays.parts[feature];
  }
  [[nodiscard]] std::size_t pathCount(std::size_t feature, std::size_t part) const {
    const std::size_t p = m_arrays.parts[feature] + part;
    return m_arrays.paths[p + 1] - m_arrays.paths[p];
  }
  [[nodiscard]] Path path(std::size_t feature, std::size_t part, std::size_t index) const {
    return pathAt(m_arrays.paths[m_arrays.parts[feature] + part] + index);
  }
  /// All paths of a feature, whatever its parts, call `f(Path)`: what an even-odd algorithm wants.
  template <class F>
  void forEachPath(std::size_t feature, F&& f) const {
    for (std::size_t p = m_arrays.paths[m_arrays.parts[feature]]; p < m_arrays.paths[m_arrays.parts[feature + 1]]; ++p)
      f(pathAt(p));
  }
  [[nodiscard]] Box box(std::size_t feature) const;
  [[nodiscard]] Box box() const;
  [[nodiscard]] std::size_t coordCount() const { return m_arrays.coords.size(); }
  /// Every coordinate of the column in order, for transformations in place.
  [[nodiscard]] std::span<Coord> coords() { return m_arrays.coords; }
  [[nodiscard]] std::span<const Coord> coords() const { return m_arrays.coords; }
  [[nodiscard]] std::span<const Coord> coords(std::size_t feature) const;

  // Building, feature by feature: begin*, add, begin*, …; nothing needs to be ended.
  void beginFeature(GeometryKind kind);
  void beginPart();
  void beginPath();
  void add(Coord c);
  /// Makes room for `count` more coordinates of the current path; the caller fills them before anything else is added.
  std::span<Coord> extend(std::size_t count);
  /// Takes the last feature away again. \pre size() > 0.
  void removeLast();
  void addNone() { beginFeature(GeometryKind::none); }
  /// Copies a feature of another column to the end of this one.
  void append(const GeometryColumn& other, std::size_t feature);
  void reserve(std::size_t features, std::size_t coords);

  /// The geometries as they lie in memory, for sending a column elsewhere.
  struct Arrays {
    std::vector<GeometryKind> kinds;
    std::vector<std::uint64_t> parts{0};    ///< per feature: its first part
    std::vector<std::uint64_t> paths{0};    ///< per part: its first path
    std::vector<std::uint64_t> offsets{0};  ///< per path: its first coordinate
    std::vector<Coord> coords;
  };
  /// Gives the arrays away; the column is empty afterwards.
  Arrays takeArrays() { return std::exchange(m_arrays, {}); }
  /// No value when the arrays do not keep to the layout above.
  static std::optional<GeometryColumn> fromArrays(Arrays arrays);

 private:
  [[nodiscard]] Path pathAt(std::size_t p) const {
    return Path(m_arrays.coords).subspan(m_arrays.offsets[p], m_arrays.offsets[p + 1] - m_arrays.offsets[p]);
  }
  Arrays m_arrays;
};

/// What was dropped or approximated while reading a geometry.
struct WkbNotes {
  bool droppedZ = false;
  bool droppedM = false;
  bool mixed = false;       ///< a collection of several kinds: the kind of the highest dimension was kept
  bool closedRing = false;  ///< a ring did not end where it began; its first coordinate was repeated
};

/// Appends one geometry given as ISO or EWKB well-known binary (either byte order). Curves are not accepted here
/// (the reader linearises them first). Empty geometries become kind none; empty parts are left out. Coordinates that
/// are not finite are kept: the reader looks for them. Errors: invalid, with nothing appended.
Status appendWkb(GeometryColumn& column, std::span<const std::byte> wkb, WkbNotes& notes);

/// One geometry as ISO WKB (multi types, little-endian); empty for kind none.
std::vector<std::byte> toWkb(const GeometryColumn& column, std::size_t feature);

/// Appends one geometry given as WKT: POINT, LINESTRING, POLYGON and their MULTI forms, EMPTY; Z and M are refused.
/// Errors: invalid, `where` names the character.
Status appendWkt(GeometryColumn& column, std::string_view wkt);

/// WKT with coordinates to 1 mm, without trailing zeros.
std::string toWkt(const GeometryColumn& column, std::size_t feature);

}  // namespace hectare::gis
