// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/inscribed_rectangle.h"

#include <geos_c.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

#include "gis/geometry/area.h"
#include "gis/geometry/upright_rectangle.h"
#include "tests/gis/geometry/drawn_polygons.h"
#include "tests/support/rapidcheck.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

gis::InscribedRectangle rectangleIn(const gis::GeometryColumn& shape) {
  const auto found = gis::largeInscribedRectangle(shape, 0);
  REQUIRE(found);
  REQUIRE(found->has_value());
  CHECK(gis::liesInside((**found).corners, shape, 0));
  return **found;
}

double areaIn(const std::string& wkt) { return rectangleIn(polygon(wkt)).areaM2; }

/// Each side is drawn in by 2 mm.
Approx about(double areaM2) { return Approx(areaM2).epsilon(0.006); }

gis::GeometryColumn ellipse(double a, double b, int corners) {
  gis::GeometryColumn shape;
  shape.beginFeature(gis::GeometryKind::polygon);
  shape.beginPart();
  shape.beginPath();
  for (int i = 0; i <= corners; ++i) {
    const double t = 2 * std::numbers::pi * (i % corners) / corners;
    shape.add({a * std::cos(t), b * std::sin(t)});
  }
  return shape;
}

/// The largest rectangle of full cells of a map, by trying all of them; in cells.
int largestOfCells(const std::vector<std::string>& rows) {
  const auto height = static_cast<int>(rows.size());
  const auto width = static_cast<int>(rows[0].size());
  const auto full = [&](int r0, int r1, int c0, int c1) {
    for (int r = r0; r <= r1; ++r) {
      for (int c = c0; c <= c1; ++c) {
        if (rows[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)] != '#') return false;
      }
    }
    return true;
  };
  int best = 0;
  for (int r0 = 0; r0 < height; ++r0) {
    for (int r1 = r0; r1 < height; ++r1) {
      for (int c0 = 0; c0 < width; ++c0) {
        for (int c1 = c0; c1 < width && full(r0, r1, c0, c1); ++c1)
          best = std::max(best, (r1 - r0 + 1) * (c1 - c0 + 1));
      }
    }
  }
  return best;
}

std::vector<std::string> anyMap() {
  std::mt19937 random(*rc::gen::arbitrary<std::uint32_t>());
  std::vector<std::string> rows(static_cast<std::size_t>(*rc::gen::inRange(1, 8)));
  const auto width = static_cast<std::size_t>(*rc::gen::inRange(1, 8));
  for (std::string& row : rows) {
    for (std::size_t c = 0; c < width; ++c) row += random() % 4 == 0 ? '.' : '#';
  }
  return rows;
}

double uprightM2(const gis::GeometryColumn& shape) {
  std::vector<gis::UprightEdge> edges;
  shape.forEachPath(0, [&](gis::Path path) {
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
      gis::Coord a = path[i];
      gis::Coord b = path[i + 1];
      if (b.y < a.y) std::swap(a, b);
      edges.push_back({a.x, a.y, b.x, b.y});
    }
  });
  const auto found = gis::UprightSearch(edges, 0.005, 0.001).run(0, nullptr);
  RC_ASSERT(bool(found));
  return found->has_value() ? (**found).area() : 0;
}

bool coveredByGeos(const gis::InscribedRectangle& rectangle, const gis::GeometryColumn& shape) {
  GEOSContextHandle_t geos = GEOS_init_r();
  gis::GeometryColumn quad;
  quad.beginFeature(gis::GeometryKind::polygon);
  quad.beginPart();
  quad.beginPath();
  for (std::size_t i = 0; i <= 4; ++i) quad.add(rectangle.corners[i % 4]);
  const auto read = [&](const gis::GeometryColumn& column) {
    const std::vector<std::byte> wkb = gis::toWkb(column, 0);
    return GEOSGeomFromWKB_buf_r(geos, reinterpret_cast<const unsigned char*>(wkb.data()), wkb.size());
  };
  GEOSGeometry* inner = read(quad);
  GEOSGeometry* outer = read(shape);
  const bool covered = GEOSCovers_r(geos, outer, inner) == 1;
  GEOSGeom_destroy_r(geos, inner);
  GEOSGeom_destroy_r(geos, outer);
  GEOS_finish_r(geos);
  return covered;
}

}  // namespace

TEST_CASE("The largest rectangle in shapes that are known") {
  CHECK(areaIn("POLYGON((0 0,80 0,80 50,0 50,0 0))") == about(4000));
  SECTION("a triangle: half of it") {
    CHECK(areaIn("POLYGON((0 0,30 0,0 40,0 0))") == about(300));
    CHECK(areaIn("POLYGON((0 0,90 0,50 60,0 0))") == about(1350));
    CHECK(areaIn("POLYGON((10 20,95 60,40 85,10 20))") ==
          about(gis::area(polygon("POLYGON((10 20,95 60,40 85,10 20))"), 0) / 2));
  }
  SECTION("an L, its longer arm through the corner") {
    CHECK(areaIn("POLYGON((0 0,100 0,100 30,40 30,40 60,0 60,0 0))") == about(3000));
  }
  SECTION("a U, its bottom") {
    CHECK(areaIn("POLYGON((0 0,100 0,100 80,80 80,80 40,20 40,20 80,0 80,0 0))") == about(4000));
  }
  SECTION("beside a building in the middle, and between two") {
    CHECK(areaIn("POLYGON((0 0,100 0,100 100,0 100,0 0),(40 40,60 40,60 60,40 60,40 40))") == about(4000));
    CHECK(areaIn("POLYGON((0 0,100 0,100 60,0 60,0 0),(10 10,20 10,20 50,10 50,10 10),"
                 "(80 10,90 10,90 50,80 50,80 10))") == about(3600));
  }
  SECTION("a thin strip") {
    const auto strip = rectangleIn(polygon("POLYGON((0 0,200 0,200 0.5,0 0.5,0 0))"));
    CHECK(strip.widthM == Approx(0.496).margin(0.001));
    CHECK(strip.lengthM == Approx(199.996).margin(0.001));
  }
  SECTION("an ellipse, whose edges say nothing of the best direction: 2 a b") {
    CHECK(rectangleIn(ellipse(100, 50, 96)).areaM2 == Approx(10'000).epsilon(0.01));
    CHECK(rectangleIn(moved(ellipse(100, 50, 96), 0.5, 218'000, 180'000)).areaM2 == Approx(10'000).epsilon(0.01));
  }
  SECTION("nothing where nothing fits") {
    CHECK_FALSE(gis::largeInscribedRectangle(polygon("POLYGON((0 0,100 0,100 0.005,0 0.005,0 0))"), 0)->has_value());
    gis::GeometryColumn none;
    none.addNone();
    CHECK_FALSE(gis::largeInscribedRectangle(none, 0)->has_value());
  }
}

TEST_CASE("Whether a rectangle lies inside is decided exactly") {
  const auto shape = polygon("POLYGON((0 0,10 0,10 10,0 10,0 0),(4 4,6 4,6 6,4 6,4 4))");
  using Corners = std::array<gis::Coord, 4>;
  CHECK(gis::liesInside(Corners{{{0, 0}, {4, 0}, {4, 10}, {0, 10}}}, shape, 0));  // its sides on the boundary
  CHECK_FALSE(gis::liesInside(Corners{{{0, 0}, {4.0001, 0}, {4.0001, 10}, {0, 10}}}, shape, 0));
  CHECK_FALSE(gis::liesInside(Corners{{{3, 3}, {7, 3}, {7, 7}, {3, 7}}}, shape, 0));  // around the hole
  CHECK_FALSE(gis::liesInside(Corners{{{4, 4}, {6, 4}, {6, 6}, {4, 6}}}, shape, 0));  // the hole
  CHECK_FALSE(gis::liesInside(Corners{{{20, 0}, {24, 0}, {24, 10}, {20, 10}}}, shape, 0));
  CHECK_FALSE(gis::liesInside(Corners{{{-1, -1}, {11, -1}, {11, 11}, {-1, 11}}}, shape, 0));
}

TEST_CASE("Of one orientation the largest rectangle is found, as trying all of them says", "[law]") {
  rc::prop("on maps of cells", [] {
    const auto rows = anyMap();
    const auto shape = mapPolygon(rows, 10);
    if (shape.kind(0) == gis::GeometryKind::none) return;
    const double expected = largestOfCells(rows) * 100.0;
    const double found = uprightM2(shape);
    RC_ASSERT(found <= expected + 0.5);
    RC_ASSERT(found >= expected * 0.995);
  });
}

TEST_CASE("Whatever the shape, the rectangle lies inside and turns and moves with it", "[law]") {
  rc::prop("on stars with and without a hole", [] {
    const auto shape = *anyStar();
    const auto found = gis::largeInscribedRectangle(shape, 0);
    RC_ASSERT(bool(found));
    if (!found->has_value()) return;
    RC_ASSERT((**found).areaM2 <= gis::area(shape, 0));
    RC_ASSERT((**found).widthM <= (**found).lengthM);
    RC_ASSERT(coveredByGeos(**found, shape));
    const auto upright = gis::GeometryColumn(moved(shape, 0, -218'000, -180'000));
    RC_ASSERT((**found).areaM2 * 1.005 + 1 >= uprightM2(upright) * 0.9);
  });
  rc::prop("turned by any angle, it is as large", [] {
    const auto rows = anyMap();
    const auto shape = mapPolygon(rows, 10);
    if (shape.kind(0) == gis::GeometryKind::none) return;
    const double angle = *rc::gen::inRange(0, 3600) / 3600.0 * 2 * std::numbers::pi;
    const auto here = gis::largeInscribedRectangle(shape, 0);
    const auto there = gis::largeInscribedRectangle(moved(shape, angle, 218'000.37, 180'000.73), 0);
    RC_ASSERT(here && there && here->has_value() && there->has_value());
    RC_ASSERT((**here).areaM2 >= largestOfCells(rows) * 100.0 * 0.99);
    RC_ASSERT(std::abs((**here).areaM2 - (**there).areaM2) <= 0.01 * (**here).areaM2 + 1);
  });
}
