// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/legend.h"

#include <QImage>
#include <QPainter>

#include "tests/support/catch.h"
#include "tests/ui/support/gui_session.h"
#include "ui/map/reach.h"

using namespace hectare;

namespace {

/// A frame of 100 x 100 m of land from (0, 0) at 1:1,000.
const map::MapView square({50, 50}, 1000, QSizeF(100, 100), 0.1);

map::Symbol filled(const std::string& id) {
  map::Symbol symbol;
  symbol.id = id;
  symbol.fill = Qt::gray;
  return symbol;
}

/// Each feature has a symbol of its own.
map::MapLayer layerOf(const std::vector<std::string>& wkts) {
  auto shapes = std::make_shared<gis::GeometryColumn>();
  map::MapLayer layer;
  for (const std::string& wkt : wkts) {
    REQUIRE(gis::appendWkt(*shapes, wkt));
    layer.symbolOf.push_back(static_cast<std::uint16_t>(layer.symbols.size()));
    layer.symbols.push_back(filled(std::string(1, static_cast<char>('a' + layer.symbols.size()))));
  }
  layer.index = std::make_shared<gis::SpatialIndex>(*shapes);
  layer.shapes = std::move(shapes);
  layer.title = {"legend.zoning.title"};
  return layer;
}

std::string idsOf(const std::vector<map::LegendGroup>& groups) {
  std::string ids;
  for (const auto& group : groups) {
    for (const auto& entry : group.entries) ids += entry.symbol.id;
  }
  return ids;
}

std::string legendIds(const map::MapLayer& layer) {
  map::MapContent content;
  content.layers = {layer};
  return idsOf(map::legendOf(content, square));
}

}  // namespace

TEST_CASE("The legend has exactly the classes of which some land is in the frame", "[map][legend]") {
  CHECK(legendIds(layerOf({
            "POLYGON((-50 -50,150 -50,150 150,-50 150,-50 -50))",                // a: around the frame
            "POLYGON((10 10,20 10,20 20,10 20,10 10))",                          // b: inside it
            "POLYGON((100 0,150 0,150 50,100 50,100 0))",                        // c: only touches it
            "POLYGON((-50 150,-50 40,-40 40,-40 140,150 140,150 150,-50 150))",  // d: around a corner, its box covers
            "POLYGON((90 90,200 90,200 200,90 200,90 90))",                      // e: reaches in
            "POLYGON((-50 -50,150 -50,150 150,-50 150,-50 -50),(-9 -9,-9 109,109 109,109 -9,-9 -9))",  // f: in its hole
            "POLYGON((-10 99.99,50 99.99,50 200,-10 200,-10 99.99))"  // g: by a centimetre
        })) == "abeg");
}

TEST_CASE("What is hidden, of another scale or not meant for the legend is not in it", "[map][legend]") {
  auto layer = layerOf({"POLYGON((10 10,20 10,20 20,10 20,10 10))", "POLYGON((30 10,40 10,40 20,30 20,30 10))"});
  CHECK(legendIds(layer) == "ab");
  layer.symbolOf[0] = map::MapLayer::hidden;
  CHECK(legendIds(layer) == "b");
  layer.toScale = 999;
  CHECK(legendIds(layer).empty());
  layer.toScale = 1000;
  CHECK(legendIds(layer) == "b");
  layer.fromScale = 1000;
  CHECK(legendIds(layer).empty());
  layer.fromScale = 0;
  layer.inLegend = false;
  CHECK(legendIds(layer).empty());
}

TEST_CASE("Entries follow the order of the style, not that of the rows", "[map][legend]") {
  auto layer = layerOf({"POLYGON((10 10,20 10,20 20,10 20,10 10))", "POLYGON((30 10,40 10,40 20,30 20,30 10))"});
  std::swap(layer.symbolOf[0], layer.symbolOf[1]);
  CHECK(legendIds(layer) == "ab");
}

TEST_CASE("Of an outline the line has to be in the frame", "[map][legend]") {
  auto layer =
      layerOf({"POLYGON((-50 -50,150 -50,150 150,-50 150,-50 -50))", "POLYGON((-50 -50,50 -50,50 50,-50 50,-50 -50))"});
  for (map::Symbol& symbol : layer.symbols) {
    symbol.fill = QColor();
    symbol.stroke = Qt::black;
    symbol.strokeMm = 0.4;
  }
  CHECK(legendIds(layer) == "b");
}

TEST_CASE("What is wholly under opaque land above it is not in the legend", "[map][legend]") {
  auto ground = layerOf({
      "POLYGON((10 10,20 10,20 20,10 20,10 10))",    // a: under the cover
      "POLYGON((10 30,60 30,60 40,10 40,10 30))",    // b: reaches out of it
      "POLYGON((-50 60,45 60,45 90,-50 90,-50 60))"  // c: reaches out of it, but outside the frame
  });
  ground.title = {"legend.availability.title"};
  auto cover = layerOf({"POLYGON((0 0,50 0,50 100,0 100,0 0))"});
  cover.symbols[0].id = "z";
  const auto idsUnder = [&] {
    map::MapContent content;
    content.layers = {ground, cover};
    return idsOf(map::legendOf(content, square));
  };
  CHECK(idsUnder() == "zb");
  SECTION("what shines through does not cover") {
    cover.opacity = 0.5;
    CHECK(idsUnder() == "zabc");
  }
  SECTION("an outline is covered as well") {
    for (map::Symbol& symbol : ground.symbols) {
      symbol.fill = QColor();
      symbol.stroke = Qt::black;
    }
    CHECK(idsUnder() == "zb");
  }
  SECTION("two that cover together") {
    cover = layerOf({"POLYGON((0 0,15 0,15 100,0 100,0 0))", "POLYGON((15 0,50 0,50 100,15 100,15 0))"});
    cover.symbols[0].id = "z";
    cover.symbols[1].id = "y";
    CHECK(idsUnder() == "zyb");
  }
}

TEST_CASE("A class names the codes that are visible of it, and no others", "[map][legend]") {
  auto layer = layerOf({"POLYGON((10 10,20 10,20 20,10 20,10 10))", "POLYGON((30 10,40 10,40 20,30 20,30 10))",
                        "POLYGON((300 10,400 10,400 20,300 20,300 10))"});
  layer.symbolOf = {0, 0, 0};
  layer.symbols[0].title = {"legend.zoning.housing"};
  layer.codes = std::make_shared<std::vector<std::string>>(std::vector<std::string>{"B", "A-1", "C"});
  map::MapContent content;
  content.layers = {layer};
  const auto groups = map::legendOf(content, square);
  REQUIRE(groups.size() == 1);
  REQUIRE(groups[0].entries.size() == 1);
  const auto english = text::Language::load("en");
  const auto dutch = text::Language::load("nl");
  REQUIRE((english && dutch));
  CHECK(map::legendText(groups[0].entries[0], *english) == "Housing (A-1, B)");
  CHECK(map::legendText(groups[0].entries[0], *dutch) == "Wonen (A-1, B)");
}

TEST_CASE("The sign of an area is filled with its colour", "[map][legend]") {
  tests::startGui();
  QImage image(100, 60, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.scale(10, 10);
  map::LegendEntry entry;
  entry.symbol = filled("a");
  entry.symbol.fill = QColor(0x1e, 0x9a, 0x57);
  map::paintLegendSign(painter, QRectF(2, 1, 6, 4), entry, 0.1);
  painter.end();
  CHECK(image.pixelColor(50, 30) == QColor(0x1e, 0x9a, 0x57));
  CHECK(image.pixelColor(10, 30) == QColor(Qt::white));
  CHECK(image.pixelColor(50, 55) == QColor(Qt::white));
}
