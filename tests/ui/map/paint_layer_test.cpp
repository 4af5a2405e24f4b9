// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/paint_layer.h"

#include <QImage>
#include <QPainter>

#include "tests/support/catch.h"
#include "tests/ui/support/gui_session.h"
#include "tests/ui/support/pictures.h"
#include "tests/ui/support/polygons.h"

using namespace hectare;
using map::MapView;
using map::Symbol;
using tests::picture;

namespace {

/// A frame of 100 x 100 mm at 1:1,000, ten dots to a millimetre: ten dots to a metre.
const MapView square({50, 50}, 1000, QSizeF(100, 100), 0.1);

Symbol filled(const QColor& colour) {
  Symbol symbol;
  symbol.fill = colour;
  return symbol;
}

Symbol outlined(const QColor& fill, const QColor& stroke, double strokeMm) {
  Symbol symbol = filled(fill);
  symbol.stroke = stroke;
  symbol.strokeMm = strokeMm;
  return symbol;
}

/// Colours of Set3 (colorbrewer2.org).
std::vector<Symbol> fourClasses(const QColor& stroke, double strokeMm) {
  return {outlined("#8dd3c7", stroke, strokeMm), outlined("#ffffb3", stroke, strokeMm),
          outlined("#fb8072", stroke, strokeMm), outlined("#80b1d3", stroke, strokeMm)};
}

}  // namespace

TEST_CASE("A polygon is filled where it lies, its hole is not", "[map]") {
  tests::startGui();
  const auto layer = tests::layerOf(
      {"POLYGON((10 10,60 10,60 60,10 60,10 10),(20 20,30 20,30 30,20 30,20 20))", "POINT EMPTY"}, {filled(Qt::red)});
  const QImage image = picture(square, layer);
  CHECK(image.pixelColor(450, 550) == QColor(Qt::red));
  CHECK(image.pixelColor(250, 750) == QColor(Qt::white));  // the hole: 25 m east, 25 m north
  CHECK(image.pixelColor(800, 200) == QColor(Qt::white));
}

TEST_CASE("Hidden features and colours that are not valid draw nothing", "[map]") {
  tests::startGui();
  auto layer = tests::layerOf({"POLYGON((10 10,60 10,60 60,10 60,10 10))", "LINESTRING(0 0,100 100)", "POINT(50 50)"},
                              {outlined(Qt::red, Qt::black, 2)});
  layer.symbols[0].marker = {map::Marker::Shape::circle, 5};
  QImage nothing(1000, 1000, QImage::Format_RGB32);
  nothing.fill(Qt::white);
  CHECK(picture(square, layer) != nothing);
  layer.symbolOf = {map::MapLayer::hidden, map::MapLayer::hidden, map::MapLayer::hidden};
  CHECK(picture(square, layer) == nothing);
  layer.symbolOf = {0, 0, 0};
  layer.symbols = {Symbol{}};
  CHECK(picture(square, layer) == nothing);
  layer.symbols = {outlined(Qt::red, Qt::black, 2)};
  layer.opacity = 0;
  CHECK(picture(square, layer) == nothing);
}

TEST_CASE("Where neighbours meet, nothing of the ground shows through", "[map]") {
  tests::startGui();
  SECTION("of one class: no seam at all") {
    const QImage image = picture(square, tests::crookedPlots(8, {filled(QColor(30, 60, 90))}));
    for (int y = 400; y < 800; ++y) {
      for (int x = 200; x < 600; ++x) REQUIRE(image.pixelColor(x, y) == QColor(30, 60, 90));
    }
  }
  SECTION("of two classes: a dot is the mean of theirs") {
    // They meet in the middle of a column of dots, on black ground.
    const auto layer = tests::layerOf(
        {"POLYGON((10 10,50.05 10,50.05 60,10 60,10 10))", "POLYGON((50.05 10,60 10,60 60,50.05 60,50.05 10))"},
        {filled(QColor(200, 0, 0)), filled(QColor(0, 100, 0))});
    const QImage image = picture(square, layer);
    CHECK(image.pixelColor(500, 600) == QColor(100, 50, 0));
  }
  SECTION("and an area over another hides it as far as its colour does") {
    const auto layer =
        tests::layerOf({"POLYGON((10 10,60 10,60 60,10 60,10 10))", "POLYGON((20 20,50 20,50 50,20 50,20 20))"},
                       {filled(QColor(200, 0, 0)), filled(QColor(0, 0, 200, 51))});
    CHECK(picture(square, layer).pixelColor(300, 600) == QColor(160, 0, 40));
  }
}

TEST_CASE("A picture is what a full drawing shows, whatever the scale", "[map]") {
  tests::startGui();
  const gis::Coord middle{600, 600};
  const QSizeF frame(26, 26);  // 100 x 100 dots
  struct Case {
    const char* what;
    double denominator;
    double strokeMm;
  };
  // Plots of 12 m: 30, 6 and 1.2 dots; outlines as thin as those of a province, and as wide as those of a park.
  for (const Case& at : {Case{"large", 1500, 0.3}, Case{"small", 7700, 0.1}, Case{"of a dot", 38'000, 0.1},
                         Case{"of a dot, without outline", 38'000, 0}}) {
    const MapView view(middle, at.denominator, frame, 0.26);
    const QColor line = at.strokeMm > 0 ? QColor("#444444") : QColor();
    const auto layer = tests::crookedPlots(100, fourClasses(line, at.strokeMm));
    INFO("plots " << at.what);
    CHECK(tests::shareBeyond(picture(view, layer), tests::fullDrawing(view, layer, line, 16), 3) < 0.01);
  }
}

TEST_CASE("A picture hardly differs from QPainter's own", "[map]") {
  tests::startGui();
  const MapView view({60, 60}, 1000, QSizeF(100, 100), 0.2);
  auto layer = tests::crookedPlots(12, fourClasses("#333333", 0.5));
  for (std::size_t f = 0; f < layer.symbolOf.size(); ++f) {
    // A chessboard: QPainter draws twice what neighbours share, and darker.
    if ((f + f / 12) % 2 == 1) layer.symbolOf[f] = map::MapLayer::hidden;
  }
  QImage own(500, 500, QImage::Format_RGB32);
  own.fill(Qt::white);
  QPainter painter(&own);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.scale(5, 5);
  for (const bool areas : {true, false}) {
    for (std::size_t f = 0; f < layer.shapes->size(); ++f) {
      if (layer.symbolOf[f] == map::MapLayer::hidden) continue;
      const Symbol& symbol = layer.symbols[layer.symbolOf[f]];
      QPolygonF ring;
      for (const gis::Coord c : layer.shapes->path(f, 0, 0)) ring.append(view.toMap(c));
      painter.setBrush(areas ? QBrush(symbol.fill) : QBrush(Qt::NoBrush));
      painter.setPen(areas ? QPen(Qt::NoPen)
                           : QPen(symbol.stroke, symbol.strokeMm, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
      painter.drawPolygon(ring);
    }
  }
  painter.end();
  CHECK(tests::shareBeyond(picture(view, layer), own, 3) < 0.01);
}

TEST_CASE("A picture that is drawn in parts is the same", "[map]") {
  tests::startGui();
  auto layer = tests::crookedPlots(9, fourClasses("#222222", 0.3));
  layer.symbols[1].hatches = {{30, 1.3, 0.2, Qt::blue}};
  layer.symbols[2].dashMm = {2, 1};
  layer.symbols[2].stroke = Qt::red;
  const QImage whole = picture(square, layer);
  QImage parts(1000, 1000, QImage::Format_RGB32);
  parts.fill(Qt::white);
  for (int top = 0; top < 1000; top += 250) {
    QImage band(1000, 250, QImage::Format_RGB32);
    band.fill(Qt::white);
    QPainter painter(&band);
    painter.translate(0, -top);
    painter.scale(10, 10);
    gis::Progress progress;
    REQUIRE(map::paintLayer(painter, square, layer, progress));
    painter.end();
    QPainter(&parts).drawImage(0, top, band);
  }
  // A sum along a row begins elsewhere; nobody sees the last bit.
  CHECK(tests::shareBeyond(whole, parts, 0.5) == 0);
}

TEST_CASE("The painter's clip and opacity hold, and a cancelled drawing says so", "[map]") {
  tests::startGui();
  const auto layer = tests::layerOf({"POLYGON((0 0,100 0,100 100,0 100,0 0))"}, {filled(Qt::black)});
  QImage image(1000, 1000, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.scale(10, 10);
  painter.setClipRect(QRectF(20, 20, 30, 30));
  painter.setOpacity(0.5);
  gis::Progress progress;
  REQUIRE(map::paintLayer(painter, square, layer, progress));
  CHECK(image.pixelColor(150, 300) == QColor(Qt::white));
  CHECK(image.pixelColor(300, 300).red() == Approx(128).margin(1));
  struct Cancelled : gis::Progress {
    [[nodiscard]] bool cancelled() const override { return true; }
  } cancelled;
  const gis::Status status = map::paintLayer(painter, square, layer, cancelled);
  REQUIRE_FALSE(status);
  CHECK(status.error().kind == gis::ErrorKind::cancelled);
}

TEST_CASE("Layers that are painted together look as if one after the other was", "[map]") {
  tests::startGui();
  const std::vector<const char*> squares{"POLYGON((10 10,60 10,60 60,10 60,10 10))",
                                         "POLYGON((35 37,88 30,80 81,31 77,35 37))"};
  std::vector<map::MapLayer> layers{tests::layerOf({squares[0]}, {outlined("#8dd3c7", Qt::black, 0.7)}),
                                    tests::layerOf({squares[1]}, {outlined("#fb8072", Qt::blue, 0.3)}),
                                    tests::layerOf({squares[0]}, {filled(Qt::red)}),
                                    tests::layerOf({"LINESTRING(0 0,100 100)"}, {outlined({}, Qt::darkGreen, 1.3)})};
  layers[1].opacity = 0.5;
  layers[2].toScale = 500;  // not drawn at this scale
  const auto blank = [] {
    QImage image(1000, 1000, QImage::Format_RGB32);
    image.fill(QColor("#f0f0e0"));
    return image;
  };
  gis::Progress progress;
  QImage together = blank();
  QImage apart = blank();
  {
    QPainter painter(&together);
    painter.scale(10, 10);
    REQUIRE(map::paintLayers(painter, square, layers, progress));
  }
  {
    QPainter painter(&apart);
    painter.scale(10, 10);
    for (const map::MapLayer& layer : layers) REQUIRE(map::paintLayer(painter, square, layer, progress));
  }
  CHECK(tests::shareBeyond(together, apart, 1) == 0);
  CHECK(together.pixelColor(200, 700) == QColor("#8dd3c7"));
}

TEST_CASE("Markers stand on their points", "[map]") {
  tests::startGui();
  auto layer = tests::layerOf({"POINT(50 50)", "MULTIPOINT(20 20,80 80)"}, {filled(Qt::red)});
  for (const auto shape : {map::Marker::Shape::circle, map::Marker::Shape::square, map::Marker::Shape::triangle,
                           map::Marker::Shape::diamond, map::Marker::Shape::cross}) {
    layer.symbols[0].marker = {shape, 4};
    const QImage image = picture(square, layer);
    CHECK(image.pixelColor(500, 500) == QColor(Qt::red));
    CHECK(image.pixelColor(200, 800) == QColor(Qt::red));
    CHECK(image.pixelColor(800, 200) == QColor(Qt::red));
    CHECK(image.pixelColor(500, 470) == QColor(Qt::white));
  }
}
