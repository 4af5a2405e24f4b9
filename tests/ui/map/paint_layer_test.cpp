// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/paint_layer.h"

#include <QImage>
#include <QPainter>

#include "tests/support/catch.h"
#include "tests/ui/support/gui_session.h"

using namespace hectare;

namespace {

map::MapLayer layerOf(const std::string& wkt, const map::Symbol& symbol) {
  gis::GeometryColumn shapes;
  REQUIRE(gis::appendWkt(shapes, wkt));
  map::MapLayer layer;
  layer.id = "drawn";
  layer.index = std::make_shared<gis::SpatialIndex>(shapes);
  layer.symbolOf.assign(shapes.size(), 0);
  layer.symbols = {symbol};
  layer.shapes = std::make_shared<gis::GeometryColumn>(std::move(shapes));
  return layer;
}

/// A frame of 100 x 100 mm at 1:1,000, ten dots to a millimetre.
QImage painted(const map::MapLayer& layer) {
  QImage image(1000, 1000, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.scale(10, 10);
  gis::Progress progress;
  REQUIRE(map::paintLayer(painter, map::MapView({50, 50}, 1000, QSizeF(100, 100), 0.1), layer, progress));
  return image;
}

}  // namespace

TEST_CASE("A polygon is filled where it lies, its hole is not", "[map]") {
  tests::startGui();
  map::Symbol red;
  red.fill = Qt::red;
  const QImage image =
      painted(layerOf("POLYGON((10 10,60 10,60 60,10 60,10 10),(20 20,30 20,30 30,20 30,20 20))", red));
  CHECK(image.pixelColor(450, 550) == QColor(Qt::red));
  CHECK(image.pixelColor(250, 750) == QColor(Qt::white));  // the hole: 25 m east, 25 m north
  CHECK(image.pixelColor(800, 200) == QColor(Qt::white));
}
