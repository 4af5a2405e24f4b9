// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/load_grids.h"

#include "src/plan/plan_file.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

const char* const grid =
    "ncols 2\nnrows 1\nxllcorner 217000\nyllcorner 180000\ncellsize 5\nNODATA_value -9999\n1 2.5\n";

world::World loaded(const TempFolder& folder, const std::string& source, const gis::Consent& consent = {}) {
  const auto plan = plan::parsePlan("format = 1\ncrs = \"EPSG:31370\"\n[[source]]\n" + source, folder / "p.hectare");
  REQUIRE(plan);
  gis::Progress silent;
  auto world = world::load(*plan, nullptr, silent, consent);
  REQUIRE(world);
  return *std::move(world);
}

}  // namespace

TEST_CASE("A grid is an overlay with its facts and where it came from") {
  const TempFolder folder;
  folder.write("height.asc", grid);
  const auto world = loaded(folder, "role = \"overlay\"\npath = \"height.asc\"\ncrs = \"EPSG:31370\"\n");
  REQUIRE(world.readable());
  const world::Layer& layer = *world.entries[0].layer;
  REQUIRE(layer.grids.size() == 1);
  const gis::RasterInfo& info = layer.grids[0]->info();
  CHECK(info.bands[0].greatest == 2.5);
  CHECK(info.crs.definition() == "EPSG:31370");
  CHECK(info.extent().minX == 217000);
  CHECK(info.extent().maxY == 180005);
  CHECK(layer.table.size() == 0);
  CHECK(layer.findings.empty());
  REQUIRE(layer.provenance.size() == 1);
  CHECK(layer.provenance[0].sha256.size() == 64);
}

TEST_CASE("A grid without CRS is undecided, and a grid is nothing but an overlay") {
  const TempFolder folder;
  folder.write("height.asc", grid);
  const auto nowhere = loaded(folder, "role = \"overlay\"\npath = \"height.asc\"\n");
  CHECK(nowhere.entries[0].error.value().what.id == "world.crs_missing");
  const auto parcels = loaded(folder, "role = \"parcels\"\npath = \"height.asc\"\ncrs = \"EPSG:31370\"\n");
  CHECK(parcels.entries[0].error.value().what.id == "format.raster");
}

TEST_CASE("Firms of a table stand where their columns say, with Belgian numbers") {
  const TempFolder folder;
  folder.write("firms.csv", "nr;x;y;vte\n1;217.000,5;180.000,0;1.234,5\n2;217001;180001;2,5\n");
  const auto world = loaded(folder,
                            "role = \"establishments\"\npath = \"firms.csv\"\ncrs = \"EPSG:31370\"\ndecimal = \",\"\n"
                            "geometry = { x = \"x\", y = \"y\" }\ncolumns = { id = \"nr\", jobs = \"vte\" }\n");
  REQUIRE(world.readable());
  const gis::FeatureTable& table = world.entries[0].layer->table;
  REQUIRE(table.size() == 2);
  CHECK(table.geometry.box(0).minX == 217000.5);
  CHECK(table.find("jobs")->asNumber(0) == 1234.5);
}

TEST_CASE("Where a source may lead is for the user to say") {
  const TempFolder folder;
  folder.write("a/parks.geojson", R"({"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":
[[[5.34,50.93],[5.35,50.93],[5.35,50.94],[5.34,50.93]]]}})");
  folder.write("b/parks.vrt",
               "<OGRVRTDataSource><OGRVRTLayer name=\"parks\"><SrcDataSource relativeToVRT=\"1\">"
               "../a/parks.geojson</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>");
  const std::string source = "role = \"parks\"\npath = \"b/parks.vrt\"\n";
  CHECK(loaded(folder, source).entries[0].error.value().what.id == "format.vrt_outside");
  CHECK(loaded(folder, source, {false, true}).entries[0].layer->table.size() == 1);
  const auto remote = loaded(folder, "role = \"parks\"\npath = \"https://127.0.0.1:9/parks.gpkg\"\n");
  CHECK(remote.entries[0].error.value().what.id == "format.network");
}
