// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/raster/hillshade.h"

#include <cmath>
#include <limits>

#include "tests/support/catch.h"

using namespace hectare::gis;

namespace {

/// The plane z = a x + b y over cells of 2 m by 2 m; x to the east and y to the north, from the lower left corner.
RasterWindow plane(double a, double b, int columns = 5, int rows = 4) {
  RasterWindow window{{0, 0, 2.0 * columns, 2.0 * rows}, columns, rows, {{}}, {}};
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      window.bands[0].push_back(static_cast<float>(a * 2 * (column + 0.5) + b * 2 * (rows - row - 0.5)));
    }
  }
  window.opacity.assign(window.bands[0].size(), 255);
  return window;
}

}  // namespace

TEST_CASE("Flat land is as bright as the light stands high") {
  for (const float bright : hillshade(plane(0, 0), 0)) CHECK(bright == Approx(std::sin(M_PI / 4)));
  for (const float bright : hillshade(plane(0, 0), 0, {315, 30, 1})) CHECK(bright == Approx(0.5));
}

TEST_CASE("Planes shine as computed by hand, to the very edge of the window") {
  // The normal of z = a x + b y is (-a, -b, 1) / sqrt(1 + a² + b²). The light from the north-west at 45° comes from
  // (-1/2, 1/2, sqrt(1/2)), so that a slope of 100 % down to the west gives (1/2 + 0.7071) / sqrt(2).
  const double high = std::sqrt(0.5);
  SECTION("down to the west") {
    for (const float bright : hillshade(plane(1, 0), 0)) CHECK(bright == Approx((0.5 + high) / std::sqrt(2)));
  }
  SECTION("down to the north") {
    for (const float bright : hillshade(plane(0, -1), 0)) CHECK(bright == Approx((0.5 + high) / std::sqrt(2)));
  }
  SECTION("down to the east") {
    for (const float bright : hillshade(plane(-1, 0), 0)) CHECK(bright == Approx((high - 0.5) / std::sqrt(2)));
  }
  SECTION("straight into the light, at 45°") {
    const double a = high;
    for (const float bright : hillshade(plane(a, -a), 0)) CHECK(bright == Approx(1.0));
  }
  SECTION("away from the light and steeper than it: dark, never below") {
    for (const float bright : hillshade(plane(-2, 2), 0)) CHECK(bright == 0.0F);
  }
}

TEST_CASE("A z-factor makes slopes so many times as steep, and light may come from elsewhere") {
  const auto twice = hillshade(plane(0.25, 0.1), 0, {315, 45, 2});
  const auto steeper = hillshade(plane(0.5, 0.2), 0);
  for (std::size_t i = 0; i < twice.size(); ++i) CHECK(twice[i] == Approx(steeper[i]));
  // From the east at 45°: (1, 0, 1) / sqrt(2) on a slope of 100 % down to the east.
  for (const float bright : hillshade(plane(-1, 0), 0, {90, 45, 1})) CHECK(bright == Approx(1.0));
}

TEST_CASE("Cells may be wider than high") {
  RasterWindow window = plane(0, 0);
  window.land = {0, 0, 20, 8};  // 4 m by 2 m
  for (int i = 0; i < 20; ++i) window.bands[0][static_cast<std::size_t>(i)] = static_cast<float>(4 * (i % 5));
  for (const float bright : hillshade(window, 0)) CHECK(bright == Approx((0.5 + std::sqrt(0.5)) / std::sqrt(2)));
}

TEST_CASE("Where the height is not known there is no shade, and its neighbours keep their slope") {
  RasterWindow window = plane(1, 0);
  window.bands[0][7] = std::numeric_limits<float>::quiet_NaN();
  const auto bright = hillshade(window, 0);
  for (std::size_t i = 0; i < bright.size(); ++i) {
    INFO(i);
    if (i == 7) {
      CHECK(std::isnan(bright[i]));
    } else {
      CHECK(bright[i] == Approx((0.5 + std::sqrt(0.5)) / std::sqrt(2)));
    }
  }
}

TEST_CASE("A grid's outer edges follow from its place, turned grids as well") {
  RasterInfo info;
  CHECK(info.extent().empty());
  info.columns = 10;
  info.rows = 20;
  info.place = Affine::over({100, 200, 110, 240}, 10, 20);
  CHECK(info.place.at(0, 0) == Coord{100, 240});
  CHECK(info.place.at(10, 20) == Coord{110, 200});
  info.place = {0, 0, 3, 4, -4, 3};
  CHECK(info.extent().minX == -80);
  CHECK(info.extent().maxX == 30);
  CHECK(info.extent().minY == 0);
  CHECK(info.extent().maxY == 100);
}
