// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What files that arrive damaged come to, format by format: a result or a named error, and never silently less.
#include <chrono>
#include <cstdlib>
#include <random>
#include <set>

#include "gis/base/file.h"
#include "gis/io/read.h"
#include "gis/io/write_geopackage.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace hectare::gis;
using hectare::tests::TempFolder;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t rows = 60;

/// A format under test. To add one: its name, and how a file of `rows` features is made of the GeoPackage.
struct Format {
  std::string name;
  std::string file;
  std::string driver;             ///< for ogr2ogr; empty: written here
  bool statesItsEnd = true;       ///< false: a cut file cannot be told from a shorter one
  bool statesCount = true;        ///< false: a feature whose mark was damaged cannot be missed
  std::vector<std::string> also;  ///< files that belong to it and are damaged in turn
};

const std::vector<Format>& formats() {
  static const std::vector<Format> table = {
      {"GeoPackage", "land.gpkg", "", true, true, {}},
      {"FlatGeobuf", "land.fgb", "FlatGeobuf", true, true, {}},
      {"Shapefile", "land.shp", "'ESRI Shapefile'", true, true, {"land.shx", "land.dbf"}},
      {"GeoJSON", "land.geojson", "GeoJSON", true, true, {}},
      {"TopoJSON", "land.topojson", "", true, true, {}},
      {"GML", "land.gml", "GML", true, true, {}},
      {"CSV", "land.csv", "CSV", false, false, {}},
      {"KML", "land.kml", "LIBKML", true, true, {}},
      {"MIF", "land.mif", "'MapInfo File'", true, true, {"land.mid"}},
      {"TAB", "land.tab", "'MapInfo File'", true, true, {"land.dat", "land.map", "land.id"}},
      {"DXF", "land.dxf", "DXF", true, false, {}},
      {"XLSX", "land.xlsx", "XLSX", true, true, {}},
      {"ODS", "land.ods", "ODS", true, true, {}},
      {"Zip", "land.shp.zip", "'ESRI Shapefile'", true, true, {}},
      {"OpenFileGDB", "land.gdb", "OpenFileGDB", true, true, {}},
  };
  return table;
}

FeatureTable land() {
  FeatureTable table;
  table.name = "land";
  table.crs = *Crs::parse("EPSG:31370");
  Column name("name", ColumnType::text);
  Column count("count", ColumnType::integer);
  for (std::size_t i = 0; i < rows; ++i) {
    const double x = 217000 + 20.0 * static_cast<double>(i % 10);
    const double y = 180000 + 20.0 * static_cast<double>(i / 10);
    table.geometry.beginFeature(GeometryKind::polygon);
    table.geometry.beginPart();
    table.geometry.beginPath();
    for (const Coord c : {Coord{x, y}, {x + 10, y}, {x + 10, y + 10}, {x, y + 10}, {x, y}}) table.geometry.add(c);
    name.addText("perceel " + std::to_string(i));
    count.addInteger(static_cast<std::int64_t>(i));
  }
  table.columns = {name, count};
  return table;
}

std::string topoJson() {
  std::string arcs;
  std::string geometries;
  for (std::size_t i = 0; i < rows; ++i) {
    const std::string comma = i == 0 ? "" : ",";
    const std::string x = std::to_string(217000 + 20 * i);
    const std::string east = std::to_string(217010 + 20 * i);
    geometries += comma + R"({"type":"Polygon","properties":{"name":"perceel )" + std::to_string(i) +
                  R"("},"arcs":[[)" + std::to_string(i) + "]]}";
    arcs += comma + "[[" + x + ",180000],[" + east + ",180000],[" + east + ",180010],[" + x + ",180000]]";
  }
  return R"({"type":"Topology","objects":{"land":{"type":"GeometryCollection","geometries":[)" + geometries +
         R"(]}},"arcs":[)" + arcs + "]}";
}

void make(const Format& format, const TempFolder& folder) {
  const FeatureTable table = land();
  GeoPackageLayer layer;
  layer.table = &table;
  Progress progress;
  const fs::path source = folder / (format.file == "land.gpkg" ? "land.gpkg" : "source.gpkg");
  REQUIRE(writeGeoPackage(source, {layer}, {"", false}, progress));
  if (format.name == "TopoJSON") folder.write(format.file, topoJson());
  if (format.driver.empty()) return;
  const std::string command = "ogr2ogr -q -f " + format.driver + " '" + (folder / format.file).string() + "' '" +
                              source.string() + "' land 2>'" + (folder / "said").string() + "'";
  REQUIRE(std::system(command.c_str()) == 0);
}

Result<ReadLayer> read(const fs::path& path) {
  Progress progress;
  return readLayer({path, "", std::nullopt, true}, progress);
}

/// What a damaged file gave is either an error that a person can act on, or a table that keeps to its rules.
void checkOutcome(const Result<ReadLayer>& layer) {
  if (!layer) {
    CHECK_FALSE(layer.error().what.empty());
    CHECK_FALSE(layer.error().where.empty());
    return;
  }
  for (const Column& column : layer->table.columns) CHECK(column.size() == layer->table.size());
}

std::set<std::string> warningsOf(const ReadLayer& layer) {
  std::set<std::string> rules;
  for (const Finding& finding : layer.findings) {
    if (finding.severity != Severity::note) rules.insert(finding.rule);
  }
  return rules;
}

/// Whether what is not there any more is told of: an error, or a warning that the whole file did not give.
bool loses(const ReadLayer& whole, const Result<ReadLayer>& damaged) {
  if (!damaged || damaged->table.size() >= whole.table.size()) return false;
  const std::set<std::string> before = warningsOf(whole);
  const std::set<std::string> after = warningsOf(*damaged);
  return std::ranges::includes(before, after);
}

/// Of a geodatabase, which is a folder, the files in it.
std::vector<std::string> damagedFiles(const Format& format, const TempFolder& folder) {
  std::vector<std::string> files{format.file};
  if (fs::is_directory(folder / format.file)) {
    files.clear();
    for (const auto& entry : fs::directory_iterator(folder / format.file)) {
      if (entry.is_regular_file() && entry.file_size() > 0)
        files.push_back(format.file + "/" + entry.path().filename().string());
    }
    std::ranges::sort(files);
  }
  files.insert(files.end(), format.also.begin(), format.also.end());
  return files;
}

class Stopwatch {
 public:
  [[nodiscard]] double seconds() const { return std::chrono::duration<double>(Clock::now() - m_start).count(); }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point m_start = Clock::now();
};

/// With the whole content of one of the format's files, and where the damaged one has to be put.
template <class F>
void forEachFile(const Format& format, const TempFolder& folder, F&& f) {
  for (const std::string& name : damagedFiles(format, folder)) {
    const std::string whole = *readFile(folder / name);
    f(name, whole);
    folder.write(name, whole);
  }
}

void checkTruncated(const Format& format, const TempFolder& folder, const ReadLayer& before) {
  forEachFile(format, folder, [&](const std::string& name, const std::string& whole) {
    for (std::size_t cut = 0; cut < 20; ++cut) {
      const std::size_t left = cut == 19 ? whole.size() - 1 : whole.size() * cut / 20;
      folder.write(name, whole.substr(0, left));
      const Result<ReadLayer> layer = read(folder / format.file);
      INFO(format.name << ": " << name << " cut after " << left << " of " << whole.size() << " bytes"
                       << (layer ? "" : ", " + layer.error().what.id));
      checkOutcome(layer);
      if (!format.statesItsEnd && layer) {
        const auto lines = static_cast<std::size_t>(std::count(whole.begin(), whole.begin() + left, '\n'));
        CHECK(layer->table.size() >= std::max<std::size_t>(lines, 1) - 1);
      }
      if (format.statesItsEnd) CHECK_FALSE(loses(before, layer));
    }
  });
}

/// A geodatabase has twenty files, and each look at one of them takes ten times as long under the sanitizers.
unsigned seedsFor([[maybe_unused]] std::size_t files) {
#ifdef __SANITIZE_ADDRESS__
  if (files > 5) return 20;
#endif
  return 100;
}

void checkFlipped(const Format& format, const TempFolder& folder, const ReadLayer& before) {
  const unsigned seeds = seedsFor(damagedFiles(format, folder).size());
  forEachFile(format, folder, [&](const std::string& name, const std::string& whole) {
    for (unsigned seed = 0; seed < seeds; ++seed) {
      std::mt19937 random(seed);
      std::string damaged = whole;
      for (unsigned flips = 1 + seed % 8; flips > 0; --flips) {
        char& byte = damaged[random() % damaged.size()];
        byte = static_cast<char>(static_cast<unsigned char>(byte) ^ (1U << random() % 8));
      }
      folder.write(name, damaged);
      INFO(format.name << ": " << name << " with flipped bits, seed " << seed);
      const Stopwatch watch;
      const Result<ReadLayer> layer = read(folder / format.file);
      checkOutcome(layer);
      if (format.statesCount) CHECK_FALSE(loses(before, layer));
      CHECK(watch.seconds() < 20);
    }
  });
}

void checkFormat(const std::string& name) {
  const auto format = std::find_if(formats().begin(), formats().end(), [&](const Format& f) { return f.name == name; });
  REQUIRE(format != formats().end());
  const TempFolder folder;
  make(*format, folder);
  const auto whole = read(folder / format->file);
  INFO(name << (whole ? "" : whole.error().what.id));
  REQUIRE(whole);
  REQUIRE(whole->table.size() == rows);
  SECTION("cut off") { checkTruncated(*format, folder, *whole); }
  SECTION("with flipped bits") { checkFlipped(*format, folder, *whole); }
}

}  // namespace

TEST_CASE("A damaged GeoPackage is read whole or is a named error") { checkFormat("GeoPackage"); }
TEST_CASE("A damaged FlatGeobuf is read whole or is a named error") { checkFormat("FlatGeobuf"); }
TEST_CASE("A damaged shapefile is read whole or is a named error") { checkFormat("Shapefile"); }
TEST_CASE("A damaged GeoJSON is read whole or is a named error") { checkFormat("GeoJSON"); }
TEST_CASE("A damaged TopoJSON is read whole or is a named error") { checkFormat("TopoJSON"); }
TEST_CASE("A damaged GML is read whole or is a named error") { checkFormat("GML"); }
TEST_CASE("A damaged CSV is read as far as it goes or is a named error") { checkFormat("CSV"); }
TEST_CASE("A damaged KML is read whole or is a named error") { checkFormat("KML"); }
TEST_CASE("A damaged MapInfo interchange file is read whole or is a named error") { checkFormat("MIF"); }
TEST_CASE("A damaged MapInfo table is read whole or is a named error") { checkFormat("TAB"); }
TEST_CASE("A damaged DXF is read whole or is a named error") { checkFormat("DXF"); }
TEST_CASE("A damaged XLSX is read whole or is a named error") { checkFormat("XLSX"); }
TEST_CASE("A damaged ODS is read whole or is a named error") { checkFormat("ODS"); }
TEST_CASE("A damaged zip is read whole or is a named error") { checkFormat("Zip"); }
TEST_CASE("A damaged file geodatabase is read whole or is a named error") { checkFormat("OpenFileGDB"); }
