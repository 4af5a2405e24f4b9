// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/canvas/screen_view.h"

#include <cmath>
#include <set>

#include "tests/support/catch.h"
#include "tests/support/rapidcheck.h"

using namespace hectare;
using Catch::Detail::Approx;
using desk::ScreenView;

namespace {

/// Ten metres a dot around Hasselt, on 800 x 600 dots.
const ScreenView view{{218000, 180000}, 10, {800, 600}};

}  // namespace

TEST_CASE("A place on the land and its dot are the same place", "[desk]") {
  CHECK(view.toScreen({218000, 180000}) == QPointF(400, 300));
  CHECK(view.toLand({0, 0}) == gis::Coord{214000, 183000});
  CHECK(view.land().maxX == 222000);
  CHECK(view.land().minY == 177000);
}

TEST_CASE("The land goes with the pointer, and stays under it while it gets nearer", "[desk]") {
  const gis::Coord held = view.toLand({100, 50});
  CHECK(view.panned({30, -20}).toLand({130, 30}) == held);
  const ScreenView near = view.zoomed(4, {100, 50});
  CHECK(near.metresPerDot == 2.5);
  CHECK(near.toLand({100, 50}).x == Approx(held.x));
  CHECK(near.toLand({100, 50}).y == Approx(held.y));
}

TEST_CASE("What is to be shown is in view, whole and as large as it goes", "[desk]") {
  const gis::Box box{210000, 170000, 214000, 171000};
  const ScreenView shown = ScreenView::showing(box, {800, 600});
  CHECK(shown.land().contains(box));
  CHECK((box.maxX - box.minX) / shown.metresPerDot > 0.85 * 800);
  CHECK(ScreenView::showing({}, {800, 600}).metresPerDot > 0);
  CHECK(ScreenView::showing(box, {0, 0}).dots == QSize(1, 1));
}

TEST_CASE("A dot of a usual screen is 0.26 mm, of a fine one half as long: the scale stays", "[desk]") {
  CHECK(desk::dotMm(1) == Approx(0.2646).epsilon(0.001));
  ScreenView fine = view;
  fine.metresPerDot = 5;
  CHECK(desk::denominatorOf(view, desk::dotMm(1)) == Approx(desk::denominatorOf(fine, desk::dotMm(2))));
  CHECK(desk::mapView(view, desk::dotMm(1)).land().maxX == Approx(222000));
}

TEST_CASE("Tiles cover a view without gaps, wherever it is", "[desk]") {
  rc::prop("each dot of the view lies in just one tile", [] {
    const ScreenView any{{static_cast<double>(*rc::gen::inRange(-300000, 300000)),
                          static_cast<double>(*rc::gen::inRange(-300000, 300000))},
                         *rc::gen::elementOf(std::vector<double>{0.3, 1, 7.5, 100}),
                         {*rc::gen::inRange(1, 900), *rc::gen::inRange(1, 700)}};
    const auto tiles = desk::tilesIn(any);
    RC_ASSERT(std::set(tiles.begin(), tiles.end()).size() == tiles.size());
    const QPointF dot(*rc::gen::inRange(0, any.dots.width()) + 0.5, *rc::gen::inRange(0, any.dots.height()) + 0.5);
    const gis::Coord land = any.toLand(dot);
    int in = 0;
    for (const desk::TileKey& tile : tiles) {
      const gis::Box box = desk::landOf(tile);
      in += land.x >= box.minX && land.x < box.maxX && land.y > box.minY && land.y <= box.maxY ? 1 : 0;
    }
    RC_ASSERT(in == 1);
  });
}
