// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/overlay_layers.h"

#include <set>

#include "src/plan/plan_file.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "ui/map/legend.h"
#include "ui/map/raster_layer.h"

using namespace hectare;
using namespace hectare::map;
using hectare::tests::TempFolder;

namespace {

/// The content of a plan with these sources; a layer of its own lies at the bottom and one of the land above it.
MapContent contentOf(const TempFolder& folder, const std::string& sources) {
  const auto plan = plan::parsePlan("format = 1\ncrs = \"EPSG:31370\"\n" + sources, folder / "p.hectare");
  INFO((plan ? "" : plan.error().what.id + " " + plan.error().where));
  REQUIRE(plan);
  gis::Progress progress;
  const auto world = world::load(*plan, nullptr, progress);
  REQUIRE(world);
  MapContent content;
  content.layers.resize(1);
  content.layers[0].id = "land";
  content.layers[0].shapes = std::make_shared<gis::GeometryColumn>();
  content.layers[0].index = std::make_shared<gis::SpatialIndex>();
  addOverlays(*world, *plan, content);
  return content;
}

std::string overlay(const std::string& name, const std::string& path, const std::string& more = "") {
  return "[[source]]\nrole = \"overlay\"\nname = \"" + name + "\"\npath = \"" + path + "\"\ncrs = \"EPSG:31370\"\n" +
         more;
}

/// Points in a row, 10 m apart, with these values; an empty text is none.
void writePoints(const TempFolder& folder, const std::vector<std::string>& values) {
  std::string text = "id;x;y;v\n";
  for (std::size_t i = 0; i < values.size(); ++i) {
    text += std::to_string(i) + ";" + std::to_string(217000 + 10 * i) + ";180000;" + values[i] + "\n";
  }
  folder.write("points.csv", text);
}

const std::string valued = "geometry = { x = \"x\", y = \"y\" }\ncolumns.value = \"v\"\nunit = \"dB\"\n";

double sizeAt(const MapLayer& layer, double x) {
  for (std::uint32_t f = 0; f < layer.shapes->size(); ++f) {
    if (layer.shapes->box(f).minX == x) return layer.symbols[layer.symbolOf[f]].marker.sizeMm;
  }
  return 0;
}

}  // namespace

TEST_CASE("Grids lie under the land and features over it, unless the plan says otherwise", "[overlay]") {
  const TempFolder folder;
  folder.write("h.asc", "ncols 2\nnrows 2\nxllcorner 217000\nyllcorner 180000\ncellsize 5\n1 2\n3 9\n");
  writePoints(folder, {"1", "2"});
  const std::string points = "geometry = { x = \"x\", y = \"y\" }\n";
  const MapContent content = contentOf(
      folder, overlay("a", "h.asc") + overlay("b", "h.asc", "draw = \"over\"\nopacity = 0.5\n") +
                  overlay("c", "points.csv", points) + overlay("d", "points.csv", points + "draw = \"under\"\n"));
  REQUIRE(content.layers.size() == 5);
  std::vector<std::string> ids;
  for (const MapLayer& layer : content.layers) ids.push_back(layer.id);
  CHECK(ids == std::vector<std::string>{"a", "d", "land", "b", "c"});
  CHECK(content.ground == 2);
  CHECK(content.layers[3].opacity == 0.5);
  CHECK(content.layers[0].raster != nullptr);
  CHECK(content.layers[0].raster->look == RasterLayer::Look::values);
  CHECK(content.notes.empty());
}

TEST_CASE("The legend of values names round ones, high above low, in their unit", "[overlay]") {
  const TempFolder folder;
  folder.write("h.asc", "ncols 2\nnrows 2\nxllcorner 217000\nyllcorner 180000\ncellsize 500\n41.5 42\n43 57\n");
  const MapContent content = contentOf(folder, overlay("heights", "h.asc", "unit = \"m\"\n"));
  const MapLayer& layer = content.layers[0];
  REQUIRE(layer.keys.size() == 5);
  CHECK(layer.keys[0].symbol.title ==
        gis::Message("overlay.value_of_unit", {{"source", "heights"}, {"value", 60.0}, {"unit", "m"}}));
  CHECK(layer.keys[4].symbol.title.args[1].second == gis::MessageArg(40.0));
  CHECK(layer.keys[0].symbol.fill == layer.raster->ramp.at(60));
  CHECK(layer.shapes->box().maxX == 218000);
  CHECK(layer.toScale == Approx(40'000));  // 1 km is 25 mm there
}

TEST_CASE("Points with values are circles whose area is in proportion, the greatest drawn first", "[overlay]") {
  const TempFolder folder;
  writePoints(folder, {"25", "100", "", "1"});
  const MapContent content = contentOf(folder, overlay("noise", "points.csv", valued));
  const MapLayer& layer = content.layers[1];
  REQUIRE(layer.shapes->size() == 4);
  CHECK(sizeAt(layer, 217010) == Approx(2 * sizeAt(layer, 217000)).margin(0.15));
  CHECK(sizeAt(layer, 217030) == Approx(0.7).margin(0.01));  // the least that is seen
  CHECK(layer.shapes->box(0).minX == 217020);                // without a value, under all
  CHECK(layer.shapes->box(1).minX == 217010);
  CHECK(layer.shapes->box(3).minX == 217030);
  REQUIRE(layer.keys.size() == 4);
  CHECK(layer.keys[0].symbol.title.args[1].second == gis::MessageArg(100.0));
  CHECK(layer.keys[0].symbol.marker.sizeMm == Approx(sizeAt(layer, 217010)));
  CHECK(layer.keys[0].kind == gis::GeometryKind::point);
  CHECK(layer.keys[3].symbol.title.id == "overlay.value_unknown");
}

TEST_CASE("Values can be classed, and those below zero have to be", "[overlay]") {
  const TempFolder folder;
  writePoints(folder, {"-4", "0", "3.9", "4", "7", ""});
  for (const char* more : {"", "symbols = \"classed\"\ncolour = \"#800000\"\n"}) {
    const MapContent content = contentOf(folder, overlay("t", "points.csv", valued + more));
    const MapLayer& layer = content.layers[1];
    CHECK(layer.keys.empty());
    std::vector<std::string> ids;
    for (const std::uint16_t symbol : layer.symbolOf) ids.push_back(layer.symbols[symbol].id);
    // Steps of 2.5 from -5 to 7.5; a boundary belongs to the class above it.
    CHECK(ids == std::vector<std::string>{"t.1", "t.3", "t.4", "t.4", "t.5", "t.unknown"});
    const Symbol& highest = layer.symbols[layer.symbolOf[4]];
    CHECK(highest.title ==
          gis::Message("overlay.range_of_unit", {{"source", "t"}, {"from", 5.0}, {"to", 7.5}, {"unit", "dB"}}));
    if (*more != '\0') CHECK(highest.fill == QColor(0x80, 0, 0));
  }
}

TEST_CASE("Areas, lines and points of one source are each drawn in their way", "[overlay]") {
  const TempFolder folder;
  folder.write("mixed.csv",
               "wkt\n\"POLYGON((217000 180000,217100 180000,217100 180100,217000 180000))\"\n"
               "\"LINESTRING(217000 180000,217100 180100)\"\n\"POINT(217050 180010)\"\n");
  const MapContent content =
      contentOf(folder, overlay("mixed", "mixed.csv", "geometry = { wkt = \"wkt\" }\ncolour = \"#3f7d3a\"\n"));
  const MapLayer& layer = content.layers[1];
  REQUIRE(layer.symbolOf.size() == 3);
  const auto symbol = [&](std::size_t f) { return layer.symbols[layer.symbolOf[f]]; };
  CHECK(symbol(0).fill.isValid());
  CHECK(symbol(0).fill.alpha() < 255);
  CHECK_FALSE(symbol(1).fill.isValid());
  CHECK(symbol(1).stroke == QColor(0x3f, 0x7d, 0x3a));
  CHECK(symbol(2).marker.shape == Marker::Shape::circle);
  const MapContent plain = contentOf(folder, overlay("mixed", "mixed.csv", "geometry = { wkt = \"wkt\" }\n"));
  const Symbol& area = plain.layers[1].symbols[plain.layers[1].symbolOf[0]];
  CHECK_FALSE(area.fill.isValid());  // what lies under it keeps its colour
  CHECK(area.strokeMm >= 0.3);
}

TEST_CASE("An overlay that cannot be read is told, and the map names whom it has to where their data is seen",
          "[overlay]") {
  const TempFolder folder;
  writePoints(folder, {"1", "2"});
  const std::string points = "geometry = { x = \"x\", y = \"y\" }\n";
  const MapContent content = contentOf(
      folder, overlay("gone", "gone.tif") + overlay("here", "points.csv", points + "attribution = \"© them\"\n") +
                  overlay("also", "points.csv", points + "attribution = \"© them\"\n"));
  REQUIRE(content.notes.size() == 1);
  CHECK(content.notes[0] == gis::Message("overlay.not_read", {{"source", "gone"}}));
  const MapView there({217000, 180000}, 1000, {100, 100}, 0.1);
  CHECK(attributionsIn(content.layers, there) == std::vector<std::string>{"© them"});
  CHECK(attributionsIn(content.layers, MapView({100000, 180000}, 1000, {100, 100}, 0.1)).empty());
}

TEST_CASE("Tiles are ground for the whole land, named everywhere", "[overlay]") {
  const TempFolder folder;
  const MapContent content = contentOf(folder,
                                       "[[source]]\nrole = \"overlay\"\nname = \"tiles\"\nservice = \"xyz\"\npath = "
                                       "\"https://t.example/{z}/{x}/{y}.png\"\n"
                                       "attribution = \"© tiles\"\n");
  REQUIRE(content.layers.size() == 2);
  CHECK(content.layers[0].raster->look == RasterLayer::Look::picture);
  CHECK(content.layers[0].raster->grids[0]->info().service);
  CHECK(content.layers[0].keys.empty());
  CHECK(attributionsIn(content.layers, MapView({1e5, 2e5}, 1000, {100, 100}, 0.1)) ==
        std::vector<std::string>{"© tiles"});
}

TEST_CASE("The legend has the keys of what the frame shows, and nothing of grids elsewhere", "[overlay]") {
  const TempFolder folder;
  folder.write("h.asc", "ncols 2\nnrows 2\nxllcorner 217000\nyllcorner 180000\ncellsize 500\n41.5 42\n43 57\n");
  writePoints(folder, {"25", "100"});
  const MapContent content = contentOf(folder, overlay("heights", "h.asc") + overlay("noise", "points.csv", valued));
  const auto there = legendOf(content, MapView({217100, 180000}, 5000, {100, 100}, 0.1));
  REQUIRE(there.size() == 1);
  REQUIRE(there[0].entries.size() == 3 + 5);  // features above grids
  CHECK(there[0].entries[0].form == LegendEntry::Form::point);
  CHECK(there[0].entries[3].form == LegendEntry::Form::area);
  CHECK(legendOf(content, MapView({100000, 100000}, 5000, {100, 100}, 0.1)).empty());
  const auto smaller = legendOf(content, MapView({217100, 180000}, 50'000, {100, 100}, 0.1));
  CHECK(smaller[0].entries.size() == 3);  // 1 km would be 20 mm; 10 m are always drawn
}
