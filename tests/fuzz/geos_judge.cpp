// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/geos_judge.h"

#include <geos_c.h>

namespace hectare::fuzz {

using gis::GeometryColumn;

struct GeosJudge::Geos {
  GEOSContextHandle_t handle = GEOS_init_r();
  GEOSWKBReader* reader = GEOSWKBReader_create_r(handle);

  struct Destroy {
    GEOSContextHandle_t handle;
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(handle, geometry); }
  };
  using Geometry = std::unique_ptr<GEOSGeometry, Destroy>;

  [[nodiscard]] Geometry own(GEOSGeometry* geometry) const { return {geometry, Destroy{handle}}; }
  [[nodiscard]] Geometry read(const GeometryColumn& column, std::size_t feature) const {
    const std::vector<std::byte> wkb = gis::toWkb(column, feature);
    if (wkb.empty()) return own(GEOSGeom_createEmptyPolygon_r(handle));
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes of another name
    return own(GEOSWKBReader_read_r(handle, reader, reinterpret_cast<const unsigned char*>(wkb.data()), wkb.size()));
  }
  [[nodiscard]] std::optional<double> area(const Geometry& geometry) const {
    double value = 0;
    if (!geometry || GEOSArea_r(handle, geometry.get(), &value) != 1) return std::nullopt;
    return value;
  }
};

GeosJudge::GeosJudge() : m_geos(std::make_unique<Geos>()) {}

GeosJudge::~GeosJudge() {
  GEOSWKBReader_destroy_r(m_geos->handle, m_geos->reader);
  GEOS_finish_r(m_geos->handle);
}

std::optional<bool> GeosJudge::valid(const GeometryColumn& column, std::size_t feature) const {
  const auto geometry = m_geos->read(column, feature);
  if (!geometry) return std::nullopt;
  return GEOSisValid_r(m_geos->handle, geometry.get()) == 1;
}

double GeosJudge::area(const GeometryColumn& column, std::size_t feature) const {
  return m_geos->area(m_geos->read(column, feature)).value_or(0);
}

std::optional<double> GeosJudge::unionArea(const GeometryColumn& column) const {
  auto all = m_geos->own(GEOSGeom_createEmptyPolygon_r(m_geos->handle));
  for (std::size_t f = 0; f < column.size() && all; ++f) {
    const auto one = m_geos->read(column, f);
    if (!one) return std::nullopt;
    all = m_geos->own(GEOSUnion_r(m_geos->handle, all.get(), one.get()));
  }
  return m_geos->area(all);
}

std::optional<double> GeosJudge::sharedArea(const GeometryColumn& column, std::size_t a, std::size_t b) const {
  const auto first = m_geos->read(column, a);
  const auto second = m_geos->read(column, b);
  if (!first || !second) return std::nullopt;
  return m_geos->area(m_geos->own(GEOSIntersection_r(m_geos->handle, first.get(), second.get())));
}

}  // namespace hectare::fuzz
