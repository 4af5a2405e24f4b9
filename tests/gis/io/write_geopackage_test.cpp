// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/write_geopackage.h"

#include <sys/resource.h>

#include <csignal>

#include "gis/base/file.h"
#include "gis/io/read.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace hectare::gis;
using hectare::tests::TempFolder;

namespace {

FeatureTable pieces(int count) {
  FeatureTable table;
  table.name = "pieces";
  table.crs = *Crs::parse("EPSG:31370");
  Column fid("fid", ColumnType::text);  // a name that GeoPackage wants for itself
  Column share("share", ColumnType::real);
  Column built("built", ColumnType::boolean);
  Column jobs("jobs", ColumnType::integer);
  for (int i = 0; i < count; ++i) {
    const std::string x = std::to_string(217000 + 10 * i);
    const std::string east = std::to_string(217010 + 10 * i);
    REQUIRE(appendWkt(table.geometry, "POLYGON ((" + x + " 0, " + east + " 0, " + east + " 10, " + x + " 0))"));
    fid.addText("0" + std::to_string(i));
    share.addReal(0.1 * i);
    built.addBoolean(i % 2 == 0);
    i == 1 ? jobs.addMissing() : jobs.addInteger(std::int64_t{1} << 40);
  }
  table.columns = {fid, share, built, jobs};
  return table;
}

Status write(const std::filesystem::path& path, const FeatureTable& table) {
  Progress progress;
  GeoPackageLayer layer;
  layer.table = &table;
  layer.title = "Pieces";
  layer.styleQml = "<qgis/>";
  return writeGeoPackage(path, {layer}, {"2025-01-31", true}, progress);
}

ReadLayer readBack(const std::filesystem::path& path) {
  Progress progress;
  auto layer = readLayer({path, "", {}, true}, progress);
  INFO((layer ? "" : layer.error().what.id));
  REQUIRE(layer);
  return *std::move(layer);
}

}  // namespace

TEST_CASE("What is written as GeoPackage is read back") {
  const TempFolder folder;
  const FeatureTable table = pieces(3);
  REQUIRE(write(folder / "a.gpkg", table));
  const ReadLayer layer = readBack(folder / "a.gpkg");
  CHECK(layer.illustrative);
  CHECK(layer.date == "2025-01-31");
  CHECK(layer.table.name == "pieces");
  CHECK(layer.table.crs.definition() == "EPSG:31370");
  REQUIRE(layer.table.columns.size() == 4);
  for (std::size_t c = 0; c < 4; ++c) {
    CHECK(layer.table.columns[c].name() == table.columns[c].name());
    CHECK(layer.table.columns[c].type() == table.columns[c].type());
    for (std::size_t row = 0; row < 3; ++row) {
      CHECK(layer.table.columns[c].asText(row).value_or("-") == table.columns[c].asText(row).value_or("-"));
      CHECK(toWkt(layer.table.geometry, row) == toWkt(table.geometry, row));
    }
  }
}

TEST_CASE("The same content gives the same bytes") {
  const TempFolder folder;
  const FeatureTable table = pieces(500);
  REQUIRE(write(folder / "a.gpkg", table));
  REQUIRE(write(folder / "b.gpkg", table));
  REQUIRE(write(folder / "b.gpkg", table));  // over an old one
  CHECK(*readFile(folder / "a.gpkg") == *readFile(folder / "b.gpkg"));
  const std::filesystem::directory_iterator entries(folder.path());
  CHECK(std::distance(begin(entries), end(entries)) == 2);
}

TEST_CASE("A table without geometry or CRS can be written too") {
  const TempFolder folder;
  FeatureTable table;
  table.name = "figures";
  Column id("id", ColumnType::text);
  id.addText("1");
  table.columns = {id};
  table.geometry.addNone();
  GeoPackageLayer layer;
  layer.table = &table;
  layer.kind = GeometryKind::none;
  Progress progress;
  REQUIRE(writeGeoPackage(folder / "a.gpkg", {layer}, {"", false}, progress));
  const ReadLayer back = readBack(folder / "a.gpkg");
  CHECK(back.table.size() == 1);
  CHECK_FALSE(back.table.crs.known());
  CHECK_FALSE(back.illustrative);
}

TEST_CASE("When the disk is full or the user stops, the old file is still there") {
  const TempFolder folder;
  const auto path = folder.write("a.gpkg", "old");
  SECTION("full") {
    const FeatureTable table = pieces(20'000);
    auto* before = std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    const rlimit small{500'000, limit.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const Status written = write(path, table);
    setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, before);
    REQUIRE_FALSE(written);
    CHECK(written.error().kind == ErrorKind::writeFailed);
  }
  SECTION("stopped") {
    struct Stop final : Progress {
      bool cancelled() const override { return true; }
    } stop;
    const FeatureTable table = pieces(3);
    GeoPackageLayer layer;
    layer.table = &table;
    CHECK(writeGeoPackage(path, {layer}, {"", false}, stop).error().kind == ErrorKind::cancelled);
  }
  CHECK(*readFile(path) == "old");
  const std::filesystem::directory_iterator entries(folder.path());
  CHECK(std::distance(begin(entries), end(entries)) == 1);
}
