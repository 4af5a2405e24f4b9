// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/paint_paths.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QPicture>
#include <QRegularExpression>
#include <algorithm>

#include "tests/support/catch.h"
#include "tests/ui/support/gui_session.h"
#include "tests/ui/support/pictures.h"
#include "tests/ui/support/polygons.h"
#include "ui/map/paint_layer.h"

using namespace hectare;
using map::MapView;
using map::Symbol;

namespace {

const MapView view({60, 60}, 1000, QSizeF(100, 100), 0.2);

std::vector<Symbol> twoClasses(int alpha) {
  Symbol one;
  one.fill = QColor(200, 60, 40, alpha);
  one.stroke = QColor("#333333");
  one.strokeMm = 0.5;
  Symbol other = one;
  other.fill = QColor(60, 120, 200, alpha);
  return {one, other};
}

/// What goes to a vector target, drawn by QPainter at many times the dots.
QImage replayed(const map::MapLayer& layer, int partsPerDot) {
  QPicture recorded;
  QPainter painter(&recorded);
  gis::Progress progress;
  REQUIRE(map::paintPaths(painter, view, layer, progress));
  painter.end();
  QImage image(500 * partsPerDot, 500 * partsPerDot, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter onImage(&image);
  onImage.scale(5.0 * partsPerDot, 5.0 * partsPerDot);
  onImage.drawPicture(0, 0, recorded);
  onImage.end();
  return image.scaled(500, 500, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QByteArray pdfOf(const map::MapLayer& layer) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setResolution(1200);
  QPainter painter(&writer);
  painter.scale(1200 / 25.4, 1200 / 25.4);
  gis::Progress progress;
  REQUIRE(map::paintLayer(painter, view, layer, progress));
  painter.end();
  return bytes;
}

}  // namespace

TEST_CASE("Paths show what dots show", "[map][paths]") {
  tests::startGui();
  const auto differ = [](const map::MapLayer& layer) {
    return tests::shareBeyond(tests::picture(view, layer), replayed(layer, 8), 3);
  };
  auto layer = tests::crookedPlots(12, twoClasses(255));
  SECTION("areas with one outline for all") { CHECK(differ(layer) < 0.01); }
  SECTION("areas with outlines of their own") {
    layer.symbols[1].stroke = Qt::darkGreen;
    CHECK(differ(layer) < 0.01);
  }
  SECTION("areas that let the ground through") {
    layer.opacity = 0.5;
    layer.symbols[0].stroke = layer.symbols[1].stroke = QColor();
    CHECK(differ(layer) < 0.01);
  }
  SECTION("hatches") {
    layer.symbols[0].hatches = {{45, 2, 0.4, Qt::black}};
    layer.symbols[0].fill = QColor();
    layer.symbols[0].stroke = layer.symbols[1].stroke = QColor();
    CHECK(differ(layer) < 0.05);  // lines end square on paths, along the outline on dots
  }
  SECTION("markers") {
    layer = tests::layerOf({"POINT(40 40)", "POINT(70 80)", "POINT(111 61)"}, twoClasses(255));
    layer.symbols[0].marker = {map::Marker::Shape::circle, 8};
    layer.symbols[1].marker = {map::Marker::Shape::cross, 8};
    CHECK(differ(layer) < 0.01);
  }
}

TEST_CASE("The hole of an area that leaves the frame stays empty", "[map][paths]") {
  tests::startGui();
  const std::string outer = "(-100 -100,200 -100,200 200,-100 200,-100 -100)";
  const auto hole = GENERATE(as<std::string>{}, "(40 40,60 40,60 60,40 60,40 40)", "(40 40,40 60,60 60,60 40,40 40)");
  auto layer = tests::layerOf({"POLYGON(" + outer + "," + hole + ")"}, twoClasses(255));
  const bool outlined = GENERATE(true, false);
  if (!outlined) layer.symbols[0].stroke = layer.symbols[1].stroke = QColor();
  const QImage image = replayed(layer, 1);
  CHECK(image.pixelColor(200, 300) == QColor(Qt::white));  // 50 m east, 50 m north
  CHECK(image.pixelColor(100, 100) == layer.symbols[0].fill);
  const auto lightness = [&](int x) { return image.pixelColor(x, 300).lightness(); };  // beside 40 m east
  const int edge = std::min({lightness(149), lightness(150), lightness(151)});
  CHECK((edge < layer.symbols[0].fill.lightness() - 20) == outlined);
}

TEST_CASE("Nothing that goes to a vector target lies outside the frame", "[map][paths]") {
  tests::startGui();
  QPicture recorded;
  QPainter painter(&recorded);
  gis::Progress progress;
  auto layer = tests::crookedPlots(40, twoClasses(255));
  layer.symbols[0].hatches = {{20, 2, 0.1, Qt::black}};
  REQUIRE(map::paintPaths(painter, view, layer, progress));
  painter.end();
  const QRectF drawn(recorded.boundingRect());
  CHECK(QRectF(-1, -1, 102, 102).contains(drawn));
  CHECK(drawn.width() > 98);
}

TEST_CASE("A PDF holds paths and no picture, transparent or not", "[map][paths]") {
  tests::startGui();
  auto layer = tests::crookedPlots(12, twoClasses(120));
  layer.opacity = 0.7;
  layer.symbols[0].hatches = {{45, 1, 0.2, QColor(0, 0, 0, 99)}};
  layer.symbols[0].dashMm = {1, 1};
  const QByteArray pdf = pdfOf(layer);
  CHECK_FALSE(pdf.contains("/Subtype /Image"));
  CHECK_FALSE(pdf.contains("/PatternType"));
  CHECK(pdf.size() < 100'000);
}

TEST_CASE("Features too small to see cost a vector file nothing", "[map][paths]") {
  tests::startGui();
  const auto layer = tests::crookedPlots(100, twoClasses(255));
  const MapView far({600, 600}, 1'000'000, QSizeF(100, 100), 0.2);  // a plot is 0.012 mm
  QPicture recorded;
  QPainter painter(&recorded);
  gis::Progress progress;
  REQUIRE(map::paintPaths(painter, far, layer, progress));
  painter.end();
  CHECK(recorded.size() < 400'000);
}
