// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "gis/base/result.h"
#include "gis/geometry/geometry_column.h"

// As geos_c.h declares them, which only .cpp files include.
using GEOSContextHandle_t = struct GEOSContextHandle_HS*;
using GEOSGeometry = struct GEOSGeom_t;

namespace hectare::gis {

/// One GEOS context and what it complained of last. For one thread; internal to gis/geometry, and only in .cpp files.
class GeosSession {
 public:
  GeosSession();
  ~GeosSession();
  GeosSession(const GeosSession&) = delete;
  GeosSession& operator=(const GeosSession&) = delete;

  struct Destroy {
    GEOSContextHandle_t handle;
    void operator()(GEOSGeometry* geometry) const;
  };
  using Geometry = std::unique_ptr<GEOSGeometry, Destroy>;

  [[nodiscard]] GEOSContextHandle_t handle() const { return m_handle; }
  [[nodiscard]] Geometry own(GEOSGeometry* geometry) const { return {geometry, Destroy{m_handle}}; }
  /// Null when GEOS cannot make a geometry of the feature (an unclosed ring, a ring of fewer than four coordinates).
  [[nodiscard]] Geometry fromColumn(const GeometryColumn& column, std::size_t feature) const;
  /// Appends the polygons of a geometry, whatever else is in it, as one polygon feature; kind none without any.
  void appendPolygons(GeometryColumn& out, const GEOSGeometry& geometry) const;
  [[nodiscard]] Error error() const;

 private:
  void appendRing(GeometryColumn& out, const GEOSGeometry& ring) const;
  void appendParts(GeometryColumn& out, const GEOSGeometry& geometry) const;
  GEOSContextHandle_t m_handle;
  std::string m_message;
};

}  // namespace hectare::gis
