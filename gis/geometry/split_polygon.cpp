// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/split_polygon.h"

#include <geos_c.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>
#include <vector>

#include "gis/geometry/area.h"
#include "gis/geometry/geos_session.h"
#include "gis/geometry/inside_point.h"
#include "gis/geometry/point_in_polygon.h"

namespace hectare::gis {

namespace {

constexpr double drawnOutM = 0.01;

/// A place beyond the end `from`, in the direction in which the line arrives there.
Coord beyond(Coord before, Coord end) {
  const double length = std::hypot(end.x - before.x, end.y - before.y);
  if (length == 0) return end;
  return {end.x + (end.x - before.x) / length * drawnOutM, end.y + (end.y - before.y) / length * drawnOutM};
}

/// The outlines of a polygon and a line, each cut where it meets another, and what they enclose.
class Splitter {
 public:
  Splitter(const GeometryColumn& column, std::size_t feature) : m_column(column), m_feature(feature) {}

  Result<GeometryColumn> split(std::vector<Coord> line) {
    GeometryColumn cut;
    cut.beginFeature(GeometryKind::line);
    cut.beginPart();
    cut.beginPath();
    line.front() = beyond(line[1], line.front());
    line.back() = beyond(line[line.size() - 2], line.back());
    for (const Coord c : line) cut.add(c);
    HECTARE_ASSIGN(const GeometryColumn faces, facesAlong(cut));
    return gathered(faces);
  }

 private:
  /// Every area that the outlines and the line enclose, one feature each.
  Result<GeometryColumn> facesAlong(const GeometryColumn& cut) {
    GEOSContextHandle_t handle = m_session.handle();
    const auto polygon = m_session.fromColumn(m_column, m_feature);
    const auto line = m_session.fromColumn(cut, 0);
    if (!polygon || !line) return m_session.error();
    const auto outline = m_session.own(GEOSBoundary_r(handle, polygon.get()));
    if (!outline) return m_session.error();
    const auto noded = m_session.own(GEOSUnion_r(handle, outline.get(), line.get()));
    if (!noded) return m_session.error();
    const GEOSGeometry* lines = noded.get();
    const auto areas = m_session.own(GEOSPolygonize_r(handle, &lines, 1));
    if (!areas) return m_session.error();
    GeometryColumn faces;
    for (int i = 0; i < GEOSGetNumGeometries_r(handle, areas.get()); ++i) {
      m_session.appendPolygons(faces, *GEOSGetGeometryN_r(handle, areas.get(), i));
    }
    return faces;
  }

  /// The part of the multipolygon that a face is in; no value: it is a hole, or land beside it.
  [[nodiscard]] std::optional<std::size_t> partOf(const GeometryColumn& faces, std::size_t face) const {
    const Coord inside = insidePoint(faces, face);
    for (std::size_t part = 0; part < m_column.partCount(m_feature); ++part) {
      GeometryColumn alone;
      appendPart(alone, m_column, m_feature, part);
      if (contains(alone, 0, inside)) return part;
    }
    return std::nullopt;
  }

  static void appendPart(GeometryColumn& out, const GeometryColumn& from, std::size_t feature, std::size_t part) {
    if (out.size() == 0) out.beginFeature(GeometryKind::polygon);
    out.beginPart();
    for (std::size_t path = 0; path < from.pathCount(feature, part); ++path) {
      out.beginPath();
      for (const Coord c : from.path(feature, part, path)) out.add(c);
    }
  }

  /// The faces by size; what the line left whole goes, as it was, with the largest.
  [[nodiscard]] GeometryColumn gathered(const GeometryColumn& faces) const {
    std::vector<std::vector<std::uint32_t>> ofPart(m_column.partCount(m_feature));
    for (std::uint32_t face = 0; face < faces.size(); ++face) {
      if (const auto part = partOf(faces, face)) ofPart[*part].push_back(face);
    }
    std::vector<std::uint32_t> cut;
    for (const auto& own : ofPart) {
      if (own.size() > 1) cut.insert(cut.end(), own.begin(), own.end());
    }
    GeometryColumn out;
    if (cut.empty()) {
      out.append(m_column, m_feature);
      return out;
    }
    std::sort(cut.begin(), cut.end(), [&](std::uint32_t a, std::uint32_t b) {
      const Box boxA = faces.box(a);
      const Box boxB = faces.box(b);
      return std::tuple(-area(faces, a), boxA.minX, boxA.minY) < std::tuple(-area(faces, b), boxB.minX, boxB.minY);
    });
    GeometryColumn largest;
    appendPart(largest, faces, cut.front(), 0);
    for (std::size_t part = 0; part < ofPart.size(); ++part) {
      if (ofPart[part].size() < 2) appendPart(largest, m_column, m_feature, part);
    }
    out.append(largest, 0);
    for (std::size_t i = 1; i < cut.size(); ++i) out.append(faces, cut[i]);
    return out;
  }

  GeosSession m_session;
  const GeometryColumn& m_column;
  std::size_t m_feature;
};

}  // namespace

Result<GeometryColumn> splitPolygon(const GeometryColumn& column, std::size_t feature, std::span<const Coord> line) {
  std::vector<Coord> cut(line.begin(), line.end());
  cut.erase(std::unique(cut.begin(), cut.end()), cut.end());
  if (cut.size() >= 2) return Splitter(column, feature).split(std::move(cut));
  GeometryColumn whole;
  whole.append(column, feature);
  return whole;
}

}  // namespace hectare::gis
