// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/canvas/map_canvas.h"

#include <QTest>

#include "tests/support/catch.h"
#include "tests/ui/desk/start_desk.h"

using namespace hectare;

namespace {

/// A red square of 100 m.
std::shared_ptr<const map::MapContent> redSquare() {
  auto shapes = std::make_shared<gis::GeometryColumn>();
  REQUIRE(gis::appendWkt(*shapes, "POLYGON((0 0,100 0,100 100,0 100,0 0))"));
  map::MapLayer layer;
  layer.shapes = shapes;
  layer.index = std::make_shared<gis::SpatialIndex>(*shapes);
  layer.symbols.resize(1);
  layer.symbols[0].fill = Qt::red;
  layer.symbolOf = {0};
  auto content = std::make_shared<map::MapContent>();
  content->layers.push_back(std::move(layer));
  return content;
}

bool sharp(const desk::MapCanvas& canvas) {
  return QTest::qWaitFor([&] { return canvas.isSharp(); }, 10'000);
}

QColor dotAt(desk::MapCanvas& canvas, gis::Coord land) {
  return canvas.grab().toImage().pixelColor(canvas.view().toScreen(land).toPoint());
}

}  // namespace

TEST_CASE("The map shows its land wherever it is moved, and nothing when there is none", "[desk]") {
  tests::startDesk();
  desk::MapCanvas canvas;
  canvas.resize(700, 500);
  canvas.setVisible(true);
  canvas.show(redSquare());
  canvas.showLand({0, 0, 100, 100});
  REQUIRE(sharp(canvas));
  CHECK(dotAt(canvas, {50, 50}) == QColor(Qt::red));
  CHECK(dotAt(canvas, {-10, 50}) == QColor(Qt::white));
  canvas.zoomBy(-4);  // a quarter of the size: what was drawn stands in at once
  CHECK(dotAt(canvas, {50, 50}) == QColor(Qt::red));
  CHECK(dotAt(canvas, {130, 50}) == QColor(Qt::white));
  REQUIRE(sharp(canvas));
  for (const double x : {1.0, 50.0, 99.0}) {
    for (const double y : {1.0, 50.0, 99.0}) CHECK(dotAt(canvas, {x, y}) == QColor(Qt::red));
  }
  CHECK(dotAt(canvas, {104, 50}) == QColor(Qt::white));
  canvas.show(nullptr);
  CHECK(dotAt(canvas, {50, 50}) == QColor(Qt::white));
  CHECK(sharp(canvas));
}

TEST_CASE("Of scales that pass by the last is drawn", "[desk]") {
  tests::startDesk();
  desk::MapCanvas canvas;
  canvas.resize(700, 500);
  canvas.setVisible(true);
  canvas.show(redSquare());
  canvas.showLand({0, 0, 100, 100});
  for (int step = 0; step < 30; ++step) {
    canvas.zoomBy(step % 10 < 5 ? -1 : 1);
    if (step % 7 == 0) QTest::qWait(15);
  }
  canvas.setDenominator(1'000);
  REQUIRE(sharp(canvas));
  CHECK(canvas.denominator() == Approx(1'000));
  CHECK(dotAt(canvas, {50, 50}) == QColor(Qt::red));
  CHECK(dotAt(canvas, {98, 98}) == QColor(Qt::red));
  CHECK(dotAt(canvas, {102, 98}) == QColor(Qt::white));
}
