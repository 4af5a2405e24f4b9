// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/read.h"

#include <fstream>

#include "gis/base/file.h"
#include "gis/geometry/area.h"
#include "gis/io/write_geopackage.h"
#include "tests/gis/io/sample_sources.h"
#include "tests/support/catch.h"
#include "tests/support/python.h"

using namespace hectare::gis;
using hectare::tests::SampleSources;
using hectare::tests::TempFolder;

namespace {

Result<ReadLayer> read(const std::filesystem::path& path, const std::string& layer = {}) {
  Progress progress;
  return readLayer({path, layer, std::nullopt, true}, progress);
}

std::string listing(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const auto file = entry.is_regular_file() ? *readFile(entry.path()) : std::string();
    names.push_back(entry.path().string() + " " + sha256OfText(file));
  }
  std::sort(names.begin(), names.end());
  std::string all;
  for (const auto& name : names) all += name + '\n';
  return all;
}

/// The findings' rules, joined.
std::string rules(const ReadLayer& layer) {
  std::string out;
  for (const Finding& finding : layer.findings) out += (out.empty() ? "" : " ") + finding.rule;
  return out;
}

void checkParcels(const ReadLayer& layer, bool hasGeometry) {
  INFO(layer.driver);
  REQUIRE(layer.table.size() == 2);
  CHECK(layer.table.name == "parcels");
  CHECK(rules(layer).empty());
  const Column* id = layer.table.find("id");
  const Column* figure = layer.table.find("area");
  REQUIRE(id != nullptr);
  REQUIRE(figure != nullptr);
  const std::size_t first = id->asText(0) == "0137" ? 0 : 1;
  CHECK(id->asText(first) == "0137");
  CHECK(id->asText(1 - first) == "137");
  CHECK(figure->asNumber(first) == 12.5);
  CHECK_FALSE(figure->asNumber(1 - first));
  if (!hasGeometry) return;
  CHECK(area(layer.table.geometry, 0) == 100);
  CHECK(layer.table.geometry.box(first).minX == 217000);
}

}  // namespace

TEST_CASE("The same parcels are read from every format, and nothing is written beside them") {
  const TempFolder folder;
  const SampleSources sources(folder);
  const std::string before = listing(folder.path());
  const std::pair<std::filesystem::path, const char*> declared[] = {
      {sources.geoPackage, "EPSG:31370"}, {sources.flatGeobuf, ""},    {sources.shapefile, ""}, {sources.csv, ""},
      {sources.geoJson, "EPSG:31370"},    {sources.gml, "EPSG:31370"}, {sources.topoJson, ""}};
  for (const auto& [path, crs] : declared) {
    const auto layer = read(path);
    INFO(path << (layer ? "" : layer.error().what.id));
    REQUIRE(layer);
    checkParcels(*layer, path != sources.csv);
    CHECK(layer->table.crs.definition() == crs);
    if (path != sources.shapefile) CHECK(layer->sha256 == *sha256OfFiles({path}));
  }
  CHECK(listing(folder.path()) == before);
}

TEST_CASE("The date of a layer is what its file says, else unknown") {
  const TempFolder folder;
  const SampleSources sources(folder);
  CHECK(read(sources.geoPackage)->date == "2024-05-06");
  CHECK(read(sources.shapefile)->date == "2024-05-06");
  CHECK(read(sources.geoJson)->date.empty());
}

TEST_CASE("A GeoJSON that names no CRS is in longitude and latitude") {
  const TempFolder folder;
  const auto path = folder.write("p.geojson", R"({"type":"Point","coordinates":[5.3,50.9]})");
  CHECK(read(path)->table.crs.definition() == "EPSG:4326");
}

TEST_CASE("Layers and columns that are not there are named, with what is there") {
  const TempFolder folder;
  const SampleSources sources(folder);
  CHECK(*listLayers(sources.geoPackage) == std::vector<std::string>{"parcels"});

  const auto layer = read(sources.geoPackage, "parcel");
  REQUIRE_FALSE(layer);
  CHECK(layer.error().kind == ErrorKind::notFound);
  CHECK(layer.error().hint == Message{"read.hint_layers", {{"layers", "parcels"}}});

  Progress progress;
  const auto columns = readLayer({sources.geoPackage, "", {{"id", "aria"}}, true}, progress);
  REQUIRE_FALSE(columns);
  CHECK(columns.error().what.id == "read.no_column");
  CHECK(columns.error().hint == Message{"read.hint_columns", {{"columns", "area, id, fid, n"}}});
}

TEST_CASE("Only the wanted columns are read") {
  const TempFolder folder;
  const SampleSources sources(folder);
  Progress progress;
  for (const auto& path : {sources.geoPackage, sources.flatGeobuf, sources.geoJson, sources.gml, sources.shapefile}) {
    const auto some = readLayer({path, "", {{"area"}}, false}, progress);
    REQUIRE(some);
    REQUIRE(some->table.columns.size() == 1);
    CHECK(some->table.columns[0].name() == "area");
    CHECK(some->table.geometry.size() == 2);
    CHECK(some->table.geometry.coordCount() == 0);
    const auto none = readLayer({path, "", {std::vector<std::string>{}}, true}, progress);
    REQUIRE(none);
    CHECK(none->table.columns.empty());
    CHECK(area(none->table.geometry, 1) == 100);
  }
  const auto fid = readLayer({sources.geoPackage, "", {{"fid"}}, true}, progress);
  REQUIRE(fid);
  CHECK(fid->table.columns[0].asText(1) == "2");
}

TEST_CASE("A GeoPackage can be read where nothing can be written, and while another program has it open") {
  const TempFolder folder;
  const SampleSources sources(folder);
  std::fstream file(sources.geoPackage, std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(18);
  file.write("\2\2", 2);  // write-ahead log, as QGIS leaves it
  file.close();
  const std::string before = listing(folder.path());
  checkParcels(*read(sources.geoPackage), true);
  CHECK(listing(folder.path()) == before);
}

TEST_CASE("What had to be left out is told") {
  const TempFolder folder;
  const auto geoJson = [&](const std::string& geometry) {
    return *read(folder.write("g.geojson", R"({"type":"Feature","properties":{},"geometry":)" + geometry + "}"));
  };
  SECTION("heights") { CHECK(rules(geoJson(R"({"type":"Point","coordinates":[5,51,12]})")) == "read.z_dropped"); }
  SECTION("lower dimensions of a collection") {
    const auto layer = geoJson(R"({"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[5,51]},
        {"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}]})");
    CHECK(rules(layer) == "read.collection");
    CHECK(layer.table.geometry.kind(0) == GeometryKind::polygon);
  }
  SECTION("text in another encoding") {
    const auto layer = read(folder.write("t.csv", "id,name\n1,Ge\xEBinteresseerd\n"));
    CHECK(rules(*layer) == "read.encoding");
    CHECK(layer->table.find("name")->asText(0) == "Ge\xC3\xABinteresseerd");
  }
  SECTION("a layer without features") {
    CHECK(rules(*read(folder.write("e.geojson", R"({"type":"FeatureCollection","features":[]})"))) ==
          "read.no_features");
  }
  SECTION("features of several kinds, or without geometry") {
    const auto layer = read(folder.write("m.geojson", R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{},"geometry":null},
        {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[5,51]}},
        {"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[5,51],[6,51]]}}]})"));
    CHECK(rules(*layer) == "read.no_geometry read.mixed_kinds");
  }
}

TEST_CASE("An empty layer has the columns that were asked for, and no rows") {
  const TempFolder folder;
  const auto file = folder.write("empty.geojson", R"({"type": "FeatureCollection", "features": []})");
  Progress progress;
  const auto layer = readLayer({file, {}, std::vector<std::string>{"id", "name"}, true}, progress);
  REQUIRE(layer);
  CHECK(layer->table.size() == 0);
  CHECK(layer->table.find("id") != nullptr);
  CHECK(rules(*layer) == "read.no_features");
}

TEST_CASE("Booleans are read as they were written") {
  FeatureTable table;
  table.name = "b";
  Column built("built", ColumnType::boolean);
  for (int i = 0; i < 20; ++i) {
    i == 7 ? built.addMissing() : built.addBoolean(i % 3 != 0);
    table.geometry.addNone();
  }
  table.columns = {built};
  const TempFolder folder;
  GeoPackageLayer layer;
  layer.table = &table;
  Progress progress;
  REQUIRE(writeGeoPackage(folder / "b.gpkg", {layer}, {"", false}, progress));
  const auto back = read(folder / "b.gpkg");
  REQUIRE(back);
  for (std::size_t row = 0; row < 20; ++row) {
    CHECK(back->table.columns[0].asText(row).value_or("-") == built.asText(row).value_or("-"));
  }
}

TEST_CASE("Reading can be cancelled") {
  struct Stop final : Progress {
    bool cancelled() const override { return true; }
  } stop;
  const TempFolder folder;
  CHECK(readLayer({SampleSources(folder).geoJson, "", {}, true}, stop).error().kind == ErrorKind::cancelled);
}

TEST_CASE("A view that makes up far more rows than the file has bytes is told, and read no further", "[read]") {
  const TempFolder folder;
  const SampleSources sources(folder);
  const std::filesystem::path path = folder.path() / "endless.gpkg";
  std::filesystem::copy_file(sources.geoPackage, path);
  hectare::tests::python(folder.path(), R"py(
import sqlite3
gpkg = sqlite3.connect("endless.gpkg")
gpkg.execute("create view endless as with recursive n(i) as (select 1 union all select i + 1 from n limit 3000000) select i from n")
gpkg.execute("insert into gpkg_contents (table_name, data_type, identifier) values ('endless', 'attributes', 'endless')")
gpkg.commit()
)py");
  const auto endless = read(path, "endless");
  REQUIRE_FALSE(endless);
  CHECK(endless.error().what.id == "read.endless");
  CHECK(read(path, "parcels"));
}
