// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "gis/crs/transform.h"
#include "gis/geometry/area.h"
#include "tests/support/catch.h"

using namespace hectare::gis;

namespace {

std::vector<Coord> square(Coord corner, double side) {
  return {corner, {corner.x + side, corner.y}, {corner.x + side, corner.y + side}, {corner.x, corner.y + side}, corner};
}

/// Planar over geodesic area of the square kilometre around a place in degrees of WGS 84.
double ratioAt(const char* crs, Coord place) {
  const Crs metric = *Crs::parse(crs);
  const auto transform = Transform::create(*Crs::parse("EPSG:4326"), metric, {});
  REQUIRE(transform);
  REQUIRE(transform->apply(std::span(&place, 1)));
  const auto geodesic = GeodesicArea::create(metric);
  REQUIRE(geodesic);
  const auto ring = square({place.x - 500, place.y - 500}, 1000);
  return ringArea(ring) / geodesic->ring(ring);
}

}  // namespace

TEST_CASE("An eighth of the earth has an eighth of its area") {
  // Equator and meridians are geodesics. Area of the WGS 84 ellipsoid: 510 065 621 724 088 m² (NIMA TR8350.2 gives
  // a and f; the closed form 2 pi a² + pi b² / e ln((1 + e) / (1 - e)) the figure).
  const auto geodesic = GeodesicArea::create(*Crs::parse("EPSG:4326"));
  REQUIRE(geodesic);
  const std::vector<Coord> octant{{0, 0}, {90, 0}, {0, 90}, {0, 0}};
  CHECK(geodesic->ring(octant) == Approx(510'065'621'724'088.0 / 8).epsilon(1e-13));
  CHECK(geodesic->ring(std::vector<Coord>(octant.rbegin(), octant.rend())) < 0);
}

TEST_CASE("In Limburg the plane of Lambert 72 and the ellipsoid differ by known factors") {
  CHECK(ratioAt("EPSG:31370", {5.313, 51.230}) == Approx(1.000027).margin(3e-6));  // Lommel
  CHECK(ratioAt("EPSG:31370", {5.338, 50.930}) == Approx(0.999921).margin(3e-6));  // Hasselt
  CHECK(ratioAt("EPSG:31370", {5.810, 50.750}) == Approx(0.999884).margin(3e-6));  // Voeren
  CHECK(ratioAt("EPSG:3857", {5.338, 50.930}) == Approx(2.5).margin(0.02));
}

TEST_CASE("A vertex that is nowhere makes the area unknown") {
  const auto geodesic = GeodesicArea::create(*Crs::parse("EPSG:31370"));
  REQUIRE(geodesic);
  CHECK(std::isnan(geodesic->ring(std::vector<Coord>{{0, 0}, {1, std::nan("")}, {1, 1}, {0, 0}})));
  CHECK_FALSE(GeodesicArea::create(Crs()));
}
