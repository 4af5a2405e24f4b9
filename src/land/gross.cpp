// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/gross.h"

#include <cmath>
#include <numeric>

#include "gis/crs/transform.h"
#include "gis/geometry/area.h"
#include "gis/geometry/arrangement.h"
#include "src/land/park_land.h"

namespace hectare::land {

namespace {

/// Outer rings minus holes on the ellipsoid, whatever their orientation.
double geodesicArea(const gis::GeodesicArea& geodesic, const FeatureRef& feature) {
  const gis::GeometryColumn& column = feature.geometry();
  double sum = 0;
  for (std::size_t part = 0; part < column.partCount(feature.row); ++part) {
    for (std::size_t path = 0; path < column.pathCount(feature.row, part); ++path) {
      const double ring = std::abs(geodesic.ring(column.path(feature.row, part, path)));
      sum += path == 0 ? ring : -ring;
    }
  }
  return sum;
}

class GrossMeasure {
 public:
  GrossMeasure(std::uint32_t park, const RankedFeatures& parks, const RankedFeatures& municipalities)
      : m_park(park), m_parks(parks), m_municipalities(municipalities) {}

  gis::Result<Gross> measure(const gis::Crs& crs, bool geodesic) {
    Gross gross;
    const FeatureRef& park = m_parks[m_park];
    if (park.geometry().kind(park.row) != gis::GeometryKind::polygon) return gross;
    HECTARE_ASSIGN(const gis::GeodesicArea ellipsoid, gis::GeodesicArea::create(crs));
    const double planar = gis::area(park.geometry(), park.row);
    const double onEllipsoid = geodesicArea(ellipsoid, park);
    if (!std::isfinite(onEllipsoid)) {
      return gis::Error{gis::ErrorKind::invalid, {"land.no_geodesic_area"}, std::string(park.id()), {}};
    }
    gross.geodesicRatio = planar > 0 ? onEllipsoid / planar : 1;
    gross.areaM2 = geodesic ? onEllipsoid : planar;
    HECTARE_TRY(divide(gross, geodesic ? gross.geodesicRatio : 1));
    return gross;
  }

 private:
  /// Overlaps and municipalities by an arrangement of those boundaries alone: classes play no part in it.
  gis::Status divide(Gross& gross, double factor) {
    const gis::Box box = m_parks[m_park].box();
    std::vector<gis::Shape> shapes;
    std::vector<std::uint32_t> lower;
    for (const std::uint32_t rank : m_parks.query(box)) {
      if (rank <= m_park) lower.push_back(rank);
    }
    const std::vector<std::uint32_t> municipalities = m_municipalities.query(box);
    if (lower.size() < 2 && municipalities.empty()) {
      gross.byMunicipalityM2[noFeature] = gross.areaM2;
      return {};
    }
    for (const std::uint32_t rank : lower) shapes.push_back({&m_parks[rank].geometry(), m_parks[rank].row});
    for (const std::uint32_t rank : municipalities) {
      shapes.push_back({&m_municipalities[rank].geometry(), m_municipalities[rank].row});
    }
    HECTARE_ASSIGN(const gis::Arrangement arrangement, gis::Arrangement::build(shapes, box));
    const std::uint32_t self = static_cast<std::uint32_t>(lower.size() - 1);
    for (const auto& face : arrangement.faces()) {
      const auto cover = arrangement.cover(face.cover);
      if (std::find(cover.begin(), cover.end(), self) == cover.end()) continue;
      const double area = face.areaM2 * factor;
      if (cover.front() < self) {
        gross.inLowerParkM2[lower[cover.front()]] += area;
        gross.areaM2 -= area;
        continue;
      }
      const bool somewhere = cover.size() > 1;
      gross.byMunicipalityM2[somewhere ? municipalities[cover[1] - lower.size()] : noFeature] += area;
    }
    return {};
  }

  std::uint32_t m_park;
  const RankedFeatures& m_parks;
  const RankedFeatures& m_municipalities;
};

}  // namespace

gis::Result<Gross> measureGross(std::uint32_t parkRank, const RankedFeatures& parks,
                                const RankedFeatures& municipalities, const gis::Crs& crs, bool geodesic) {
  return GrossMeasure(parkRank, parks, municipalities).measure(crs, geodesic);
}

}  // namespace hectare::land
