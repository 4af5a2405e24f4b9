// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_view.h"

#include "tests/support/catch.h"

using namespace hectare;
using map::MapView;

TEST_CASE("A millimetre of a map at 1:10,000 is ten metres", "[map]") {
  const MapView view({1000, 2000}, 10'000, QSizeF(200, 100), 0.1);
  CHECK(view.toMap({1000, 2000}) == QPointF(100, 50));
  CHECK(view.toMap({1010, 2000}) == QPointF(101, 50));
  CHECK(view.toMap({1000, 2010}) == QPointF(100, 49));  // north is up
  CHECK(view.land().minX == 0);
  CHECK(view.land().maxY == 2500);
  const gis::Coord back = view.toLand(view.toMap({1234, 1987}));
  CHECK(back.x == Approx(1234));
  CHECK(back.y == Approx(1987));
}

TEST_CASE("Land is shown at the largest round scale that holds it", "[map]") {
  // 1,900 m in 92 % of 100 mm: 1:20,652 at least.
  CHECK(MapView::showing({0, 0, 1900, 10}, QSizeF(100, 100), 0.1).denominator() == 25'000);
  CHECK(MapView::showing({0, 0, 10, 1900}, QSizeF(300, 100), 0.1).denominator() == 25'000);
  CHECK(MapView::showing({0, 0, 1000, 10}, QSizeF(100, 100), 0.1, 0).denominator() == 10'000);
  CHECK(MapView::showing({5, 5, 5, 5}, QSizeF(100, 100), 0.1).denominator() == 1000);
  CHECK(MapView::showing({}, QSizeF(100, 100), 0.1).denominator() == 1000);
  CHECK(map::roundDenominator(2500) == 2500);
  CHECK(map::roundDenominator(2501) == 3000);
  CHECK(map::roundDenominator(9000) == 10'000);
}
