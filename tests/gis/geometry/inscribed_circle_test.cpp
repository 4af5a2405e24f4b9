// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/inscribed_circle.h"

#include <geos_c.h>

#include <cmath>

#include "gis/geometry/point_in_polygon.h"
#include "tests/gis/geometry/drawn_polygons.h"
#include "tests/support/rapidcheck.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

gis::InscribedCircle circleIn(const gis::GeometryColumn& shape, double tolerance = 0.01) {
  const auto found = gis::largestInscribedCircle(shape, 0, tolerance);
  REQUIRE(found);
  REQUIRE(found->has_value());
  return **found;
}

double toSegment(gis::Coord p, gis::Coord a, gis::Coord b) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double t = std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
  return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

/// How far a point is from the boundary, below 0 outside: by the definition.
double depth(const gis::GeometryColumn& shape, gis::Coord p) {
  double nearest = 1e9;
  shape.forEachPath(0, [&](gis::Path path) {
    for (std::size_t i = 0; i + 1 < path.size(); ++i) nearest = std::min(nearest, toSegment(p, path[i], path[i + 1]));
  });
  return gis::contains(shape, 0, p) ? nearest : -nearest;
}

/// The deepest of points every `step` metres.
double deepest(const gis::GeometryColumn& shape, double step) {
  const gis::Box box = shape.box();
  double best = -1e9;
  for (double x = box.minX; x <= box.maxX; x += step) {
    for (double y = box.minY; y <= box.maxY; y += step) best = std::max(best, depth(shape, {x, y}));
  }
  return best;
}

double radiusByGeos(const gis::GeometryColumn& shape, double tolerance) {
  GEOSContextHandle_t geos = GEOS_init_r();
  const std::vector<std::byte> wkb = gis::toWkb(shape, 0);
  GEOSGeometry* polygon = GEOSGeomFromWKB_buf_r(geos, reinterpret_cast<const unsigned char*>(wkb.data()), wkb.size());
  GEOSGeometry* radius = GEOSMaximumInscribedCircle_r(geos, polygon, tolerance);
  double length = -1;
  if (radius != nullptr) GEOSLength_r(geos, radius, &length);
  GEOSGeom_destroy_r(geos, radius);
  GEOSGeom_destroy_r(geos, polygon);
  GEOS_finish_r(geos);
  return length;
}

}  // namespace

TEST_CASE("The largest circle in shapes that are known") {
  SECTION("a square") {
    const auto circle = circleIn(polygon("POLYGON((0 0,10 0,10 10,0 10,0 0))"));
    CHECK(circle.radiusM == Approx(5).margin(0.01));
    CHECK(circle.centre.x == Approx(5).margin(0.02));
  }
  SECTION("a right triangle of 30, 40 and 50: half of what the short sides are longer by") {
    CHECK(circleIn(polygon("POLYGON((0 0,30 0,0 40,0 0))")).radiusM == Approx(10).margin(0.01));
  }
  SECTION("a square with a square hole: between the hole and two sides") {
    // In a corner: the circle touches two sides and the corner of the hole, r = 40 - r sqrt(2) + ... (r + r/sqrt 2 = 40
    // along each axis, so r = 40 / (1 + 1 / sqrt 2)).
    const auto circle = circleIn(polygon("POLYGON((0 0,100 0,100 100,0 100,0 0),(40 40,60 40,60 60,40 60,40 40))"));
    CHECK(circle.radiusM == Approx(40 / (1 + 1 / std::sqrt(2.0))).margin(0.01));
  }
  SECTION("a strip of half a metre, and one of several parts") {
    CHECK(circleIn(polygon("POLYGON((0 0,500 0,500 0.5,0 0.5,0 0))")).radiusM == Approx(0.25).margin(0.01));
    CHECK(circleIn(polygon("MULTIPOLYGON(((0 0,5 0,5 5,0 5,0 0)),((100 0,120 0,120 8,100 8,100 0)))")).radiusM ==
          Approx(4).margin(0.01));
  }
  SECTION("a lean strip, far from the origin") {
    CHECK(
        circleIn(polygon("POLYGON((218000 180000,218300 180400,218292 180406,217992 180006,218000 180000))")).radiusM ==
        Approx(5).margin(0.01));
  }
  SECTION("nothing without an area") {
    gis::GeometryColumn line;
    REQUIRE(gis::appendWkt(line, "LINESTRING(0 0,1 1)"));
    CHECK_FALSE(gis::largestInscribedCircle(line, 0, 0.01)->has_value());
  }
}

TEST_CASE("No circle is larger than the one that is found, whatever the shape", "[law]") {
  rc::prop("as points every metre say", [] {
    const auto shape = *anyStar();
    const double tolerance = 0.05;
    const auto circle = gis::largestInscribedCircle(shape, 0, tolerance);
    RC_ASSERT(bool(circle));
    const double sampled = deepest(shape, 1);
    if (!circle->has_value()) {
      RC_ASSERT(sampled <= tolerance);
      return;
    }
    const double found = (**circle).radiusM;
    RC_ASSERT(sampled <= found + tolerance + 1e-9);
    RC_ASSERT(found <= sampled + std::sqrt(0.5) + 1e-9);
    RC_ASSERT(std::abs(depth(shape, (**circle).centre) - found) < 1e-9);
  });
  rc::prop("as GEOS says", [] {
    const auto shape = *anyStar();
    const auto circle = gis::largestInscribedCircle(shape, 0, 0.02);
    RC_ASSERT(bool(circle));
    const double radius = circle->has_value() ? (**circle).radiusM : 0;
    RC_ASSERT(std::abs(radius - radiusByGeos(shape, 0.02)) <= 0.041);
  });
}
