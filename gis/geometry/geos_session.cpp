// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/geos_session.h"

#include <geos_c.h>

#include <vector>

namespace hectare::gis {

void GeosSession::Destroy::operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(handle, geometry); }

GeosSession::GeosSession() : m_handle(GEOS_init_r()) {
  GEOSContext_setErrorMessageHandler_r(
      m_handle, [](const char* message, void* self) { static_cast<GeosSession*>(self)->m_message = message; }, this);
}

GeosSession::~GeosSession() { GEOS_finish_r(m_handle); }

Error GeosSession::error() const { return {ErrorKind::internal, {"geometry.geos", {{"message", m_message}}}, {}, {}}; }

namespace {

/// A path as GEOS copies it; one without points has no first.
GEOSCoordSequence* sequence(GEOSContextHandle_t handle, Path path) {
  static_assert(sizeof(Coord) == 2 * sizeof(double));
  const double* numbers = path.empty() ? nullptr : &path.front().x;
  return GEOSCoordSeq_copyFromBuffer_r(handle, numbers, static_cast<unsigned>(path.size()), 0, 0);
}

GEOSGeometry* ring(GEOSContextHandle_t handle, Path path) {
  GEOSCoordSequence* coords = sequence(handle, path);
  return coords == nullptr ? nullptr : GEOSGeom_createLinearRing_r(handle, coords);
}

GEOSGeometry* polygonPart(const GeosSession& session, const GeometryColumn& column, std::size_t feature,
                          std::size_t part) {
  const GEOSContextHandle_t handle = session.handle();
  std::vector<GeosSession::Geometry> rings;
  for (std::size_t p = 0; p < column.pathCount(feature, part); ++p) {
    rings.push_back(session.own(ring(handle, column.path(feature, part, p))));
    if (!rings.back()) return nullptr;
  }
  if (rings.empty()) return GEOSGeom_createEmptyPolygon_r(handle);
  std::vector<GEOSGeometry*> holes;
  for (std::size_t i = 1; i < rings.size(); ++i) holes.push_back(rings[i].release());
  return GEOSGeom_createPolygon_r(handle, rings[0].release(), holes.data(), static_cast<unsigned>(holes.size()));
}

GEOSGeometry* lineOrPoint(const GeosSession& session, const GeometryColumn& column, std::size_t feature,
                          std::size_t part) {
  const GEOSContextHandle_t handle = session.handle();
  const Path path = column.path(feature, part, 0);
  GEOSCoordSequence* coords = sequence(handle, path);
  if (coords == nullptr) return nullptr;
  return column.kind(feature) == GeometryKind::point ? GEOSGeom_createPoint_r(handle, coords)
                                                     : GEOSGeom_createLineString_r(handle, coords);
}

}  // namespace

GeosSession::Geometry GeosSession::fromColumn(const GeometryColumn& column, std::size_t feature) const {
  const bool land = column.kind(feature) == GeometryKind::polygon || column.kind(feature) == GeometryKind::none;
  std::vector<Geometry> parts;
  for (std::size_t p = 0; p < column.partCount(feature); ++p) {
    parts.push_back(own(land ? polygonPart(*this, column, feature, p) : lineOrPoint(*this, column, feature, p)));
    if (!parts.back()) return own(nullptr);
  }
  if (parts.size() == 1) return std::move(parts.front());
  std::vector<GEOSGeometry*> released;
  for (Geometry& part : parts) released.push_back(part.release());
  return own(GEOSGeom_createCollection_r(m_handle, land ? GEOS_MULTIPOLYGON : GEOS_GEOMETRYCOLLECTION, released.data(),
                                         static_cast<unsigned>(released.size())));
}

void GeosSession::appendRing(GeometryColumn& out, const GEOSGeometry& ringGeometry) const {
  const GEOSCoordSequence* coords = GEOSGeom_getCoordSeq_r(m_handle, &ringGeometry);
  unsigned size = 0;
  GEOSCoordSeq_getSize_r(m_handle, coords, &size);
  out.beginPath();
  for (unsigned i = 0; i < size; ++i) {
    Coord c;
    GEOSCoordSeq_getXY_r(m_handle, coords, i, &c.x, &c.y);
    out.add(c);
  }
}

void GeosSession::appendParts(GeometryColumn& out, const GEOSGeometry& geometry) const {
  const int type = GEOSGeomTypeId_r(m_handle, &geometry);
  if (type == GEOS_POLYGON) {
    if (GEOSisEmpty_r(m_handle, &geometry) == 1) return;
    out.beginPart();
    appendRing(out, *GEOSGetExteriorRing_r(m_handle, &geometry));
    const int holes = GEOSGetNumInteriorRings_r(m_handle, &geometry);
    for (int h = 0; h < holes; ++h) appendRing(out, *GEOSGetInteriorRingN_r(m_handle, &geometry, h));
  } else if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
    const int count = GEOSGetNumGeometries_r(m_handle, &geometry);
    for (int g = 0; g < count; ++g) appendParts(out, *GEOSGetGeometryN_r(m_handle, &geometry, g));
  }
}

void GeosSession::appendPolygons(GeometryColumn& out, const GEOSGeometry& geometry) const {
  GeometryColumn parts;
  parts.beginFeature(GeometryKind::polygon);
  appendParts(parts, geometry);
  if (parts.partCount(0) == 0) {
    out.addNone();
  } else {
    out.append(parts, 0);
  }
}

}  // namespace hectare::gis
