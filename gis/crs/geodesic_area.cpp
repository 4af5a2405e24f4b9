// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <geodesic.h>
#include <proj.h>

#include <cmath>

#include "gis/crs/proj_handles.h"
#include "gis/crs/transform.h"

namespace hectare::gis {

struct GeodesicArea::Impl {
  ProjContext context;
  ProjObject toDegrees;  ///< from the CRS to the geographic system it is built on; no datum is changed
  geod_geodesic ellipsoid{};
  mutable std::vector<Coord> degrees;
};

GeodesicArea::GeodesicArea(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
GeodesicArea::GeodesicArea(GeodesicArea&&) noexcept = default;
GeodesicArea& GeodesicArea::operator=(GeodesicArea&&) noexcept = default;
GeodesicArea::~GeodesicArea() = default;

namespace {

bool readEllipsoid(pj_ctx* context, const PJ* geographic, geod_geodesic& out) {
  const ProjObject ellipsoid(proj_get_ellipsoid(context, geographic));
  double semiMajor = 0;
  double inverseFlattening = 0;
  if (!ellipsoid ||
      proj_ellipsoid_get_parameters(context, ellipsoid.get(), &semiMajor, nullptr, nullptr, &inverseFlattening) == 0) {
    return false;
  }
  geod_init(&out, semiMajor, inverseFlattening == 0 ? 0 : 1 / inverseFlattening);
  return true;
}

}  // namespace

Result<GeodesicArea> GeodesicArea::create(const Crs& crs) {
  const Error impossible{ErrorKind::invalid, {"crs.no_geodesic", {{"crs", crs.definition()}}}, {}, {}};
  auto impl = std::make_unique<Impl>();
  impl->context = makeProjContext();
  pj_ctx* context = impl->context.get();
  const ProjObject system = crs.known() ? makeHorizontalCrs(context, crs.definition()) : nullptr;
  if (!system) return impossible;
  const ProjObject geographic(proj_crs_get_geodetic_crs(context, system.get()));
  if (!geographic || !readEllipsoid(context, geographic.get(), impl->ellipsoid)) return impossible;
  if (!crs.isGeographic()) {
    const ProjObject plain(proj_create_crs_to_crs_from_pj(context, system.get(), geographic.get(), nullptr, nullptr));
    if (plain) impl->toDegrees.reset(proj_normalize_for_visualization(context, plain.get()));
    if (!impl->toDegrees) return impossible;
  }
  return GeodesicArea(std::move(impl));
}

double GeodesicArea::ring(Path ring) const {
  if (ring.size() < 4) return 0;
  std::vector<Coord>& degrees = m_impl->degrees;
  degrees.assign(ring.begin(), ring.end() - 1);
  if (m_impl->toDegrees) {
    proj_trans_generic(m_impl->toDegrees.get(), PJ_FWD, &degrees[0].x, sizeof(Coord), degrees.size(), &degrees[0].y,
                       sizeof(Coord), degrees.size(), nullptr, 0, 0, nullptr, 0, 0);
  }
  geod_polygon polygon{};
  geod_polygon_init(&polygon, 0);
  for (const Coord c : degrees) {
    if (!std::isfinite(c.x) || !std::isfinite(c.y)) return std::nan("");
    geod_polygon_addpoint(&m_impl->ellipsoid, &polygon, c.y, c.x);
  }
  double area = 0;
  geod_polygon_compute(&m_impl->ellipsoid, &polygon, 0, 1, &area, nullptr);
  return area;
}

}  // namespace hectare::gis
