// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/coarse_shapes.h"

#include <cmath>
#include <numbers>

#include "gis/geometry/area.h"
#include "tests/support/catch.h"
#include "tests/ui/support/gui_session.h"
#include "tests/ui/support/pictures.h"

using namespace hectare;

namespace {

/// Ponds of 200 m across with banks of so many corners that wave by 10 cm, in a row; then a point, and nothing.
std::shared_ptr<const gis::GeometryColumn> ponds(std::size_t count, std::size_t corners) {
  auto shapes = std::make_shared<gis::GeometryColumn>();
  for (std::size_t i = 0; i < count; ++i) {
    shapes->beginFeature(gis::GeometryKind::polygon);
    shapes->beginPart();
    shapes->beginPath();
    for (std::size_t k = 0; k <= corners; ++k) {
      const double angle = 2 * std::numbers::pi * static_cast<double>(k % corners) / static_cast<double>(corners);
      const double radiusM = 100 + 0.1 * std::sin(40 * angle);
      shapes->add(
          {200'000 + 300 * static_cast<double>(i) + radiusM * std::cos(angle), 200'000 + radiusM * std::sin(angle)});
    }
  }
  shapes->beginFeature(gis::GeometryKind::point);
  shapes->beginPart();
  shapes->beginPath();
  shapes->add({200'000, 200'000});
  shapes->addNone();
  return shapes;
}

map::MapLayer layerOf(std::shared_ptr<const gis::GeometryColumn> shapes) {
  map::MapLayer layer;
  layer.shapes = std::move(shapes);
  layer.index = std::make_shared<gis::SpatialIndex>(*layer.shapes);
  layer.symbols.resize(1);
  layer.symbols[0].fill = QColor("#80b1d3");
  layer.symbols[0].stroke = Qt::black;
  layer.symbols[0].strokeMm = 0.2;
  layer.symbolOf.assign(layer.shapes->size(), 0);
  return layer;
}

}  // namespace

TEST_CASE("Coarse shapes are the same features with fewer corners, within the tolerance", "[map]") {
  const auto fine = ponds(5, 4000);
  const auto coarse = map::coarseShapes(fine, 1);
  REQUIRE(coarse->size() == fine->size());
  CHECK(coarse->coordCount() < fine->coordCount() / 50);
  CHECK(coarse->kind(5) == gis::GeometryKind::point);
  CHECK(coarse->kind(6) == gis::GeometryKind::none);
  for (std::size_t f = 0; f < 5; ++f) {
    coarse->forEachPath(f, [&](gis::Path path) {
      CHECK(path.size() >= 4);
      CHECK(path.front() == path[path.size() - 1]);
    });
    // 628 m of bank that moves by at most 1 m.
    CHECK(std::abs(gis::area(*coarse, f) - gis::area(*fine, f)) < 628);
  }
}

TEST_CASE("Coarser shapes that are made of coarse ones keep their tolerance", "[map]") {
  const auto fine = ponds(1, 4000);
  std::size_t before = fine->coordCount();
  for (const double toleranceM : {0.5, 1.0, 2.0, 4.0, 8.0}) {
    const auto coarse = map::coarseShapes(fine, toleranceM);
    CHECK(coarse->coordCount() <= before);
    before = coarse->coordCount();
    coarse->forEachPath(0, [&](gis::Path path) {
      for (std::size_t i = 1; i < path.size(); ++i) {
        const gis::Coord a = path[i - 1];
        const gis::Coord b = path[i];
        const double radiusM = std::hypot((a.x + b.x) / 2 - 200'000, (a.y + b.y) / 2 - 200'000);
        CHECK(radiusM == Approx(100).margin(toleranceM + 0.1));
      }
    });
  }
}

TEST_CASE("They are made once, and forgotten with the shapes", "[map]") {
  auto fine = ponds(2, 4000);
  std::weak_ptr<const gis::GeometryColumn> coarse = map::coarseShapes(fine, 1);
  CHECK(map::coarseShapes(fine, 1.9) == coarse.lock());  // the next power of two below
  fine.reset();
  map::coarseShapes(ponds(1, 4000), 1);  // with the next that come
  CHECK(coarse.expired());
}

TEST_CASE("Where hardly a corner would go, the shapes serve themselves", "[map]") {
  const auto fine = ponds(2, 12);
  CHECK(map::coarseShapes(fine, 0.5) == fine);
}

TEST_CASE("Nobody sees which shapes were drawn", "[map]") {
  tests::startGui();
  const map::MapLayer layer = layerOf(ponds(20, 8000));
  // 6 km in 80 mm of which a millimetre has four dots: 19 m to the dot.
  const map::MapView view({203'000, 200'000}, 75'000, QSizeF(80, 20), 0.25);
  const auto drawn = map::shapesToDraw(layer, view, 4);
  CHECK(drawn->coordCount() < layer.shapes->coordCount() / 50);
  const QImage full = tests::fullDrawing(view, layer, Qt::black, 8);
  CHECK(tests::shareBeyond(tests::picture(view, layer), full, 10) < 0.01);
  // Of a single pond nothing is gained.
  const map::MapView near({200'000, 200'000}, 2'000, QSizeF(80, 80), 0.25);
  CHECK(map::shapesToDraw(layer, near, 4) == layer.shapes);
}
