// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading speed per format: gis::readLayer, beside GDAL's own loop over the features of the same file in the same run.

#include "tests/bench/read_bench.h"

#include <benchmark/benchmark.h>
#include <gdal_priv.h>
#include <gdal_utils.h>
#include <ogrsf_frmts.h>

#include <cmath>
#include <filesystem>
#include <numbers>

#include "gis/io/read.h"
#include "gis/io/write_geopackage.h"
#include "tests/bench/value_of.h"

namespace hectare::bench {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t features = 50'000;

struct Format {
  const char* name;
  const char* file;
  const char* driver;
};
constexpr Format formats[] = {{"GPKG", "read.gpkg", "GPKG"},
                              {"FlatGeobuf", "read.fgb", "FlatGeobuf"},
                              {"Shapefile", "read.shp", "ESRI Shapefile"},
                              {"GeoJSON", "read.geojson", "GeoJSON"},
                              {"GML", "read.gml", "GML"},
                              {"CSV", "read.csv", "CSV"}};

fs::path folder() { return HECTARE_BENCH_DATA; }

/// Polygons of 20 corners with an identifier, a name and a number.
gis::FeatureTable parcels() {
  gis::FeatureTable table;
  table.name = "read";
  table.crs = valueOf(gis::Crs::parse("EPSG:31370"));
  gis::Column id("id", gis::ColumnType::text);
  gis::Column name("name", gis::ColumnType::text);
  gis::Column area("area", gis::ColumnType::real);
  constexpr int corners = 20;
  for (std::size_t i = 0; i < features; ++i) {
    const gis::Coord middle{200'000 + 30.0 * static_cast<double>(i % 500),
                            180'000 + 30.0 * static_cast<double>(i / 500)};
    table.geometry.beginFeature(gis::GeometryKind::polygon);
    table.geometry.beginPart();
    table.geometry.beginPath();
    for (int corner = 0; corner <= corners; ++corner) {
      const double angle = 2 * std::numbers::pi * (corner % corners) / corners;
      table.geometry.add({middle.x + 12.345 * std::cos(angle), middle.y + 12.345 * std::sin(angle)});
    }
    id.addText("71016A0" + std::to_string(i));
    name.addText("Bedrijf België " + std::to_string(i % 97));
    area.addReal(470.25 + static_cast<double>(i % 1000) / 8);
  }
  table.columns = {std::move(id), std::move(name), std::move(area)};
  return table;
}

void makeFiles() {
  GDALAllRegister();
  fs::create_directories(folder());
  const fs::path first = folder() / formats[0].file;
  if (fs::exists(folder() / "read.csv")) return;
  const gis::FeatureTable table = parcels();
  gis::GeoPackageLayer layer;
  layer.table = &table;
  gis::Progress progress;
  if (!gis::writeGeoPackage(first, {layer}, {"2026-01-01", false}, progress)) std::abort();
  for (const Format& format : formats) {
    if (format.file == formats[0].file) continue;
    const std::string options = std::string("-overwrite -f \"") + format.driver + "\"" +
                                (std::string(format.driver) == "CSV" ? " -lco GEOMETRY=AS_WKT" : "");
    GDALDatasetH from = GDALOpenEx(first.c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr);
    char** arguments = CSLTokenizeString2(options.c_str(), " ", CSLT_HONOURSTRINGS);
    GDALVectorTranslateOptions* how = GDALVectorTranslateOptionsNew(arguments, nullptr);
    GDALClose(GDALVectorTranslate((folder() / format.file).c_str(), nullptr, 1, &from, how, nullptr));
    GDALVectorTranslateOptionsFree(how);
    CSLDestroy(arguments);
    GDALClose(from);
  }
}

void count(benchmark::State& state, const Format& format) {
  const auto bytes = static_cast<double>(fs::file_size(folder() / format.file));
  const auto rounds = static_cast<double>(state.iterations());
  state.counters["MB/s"] = benchmark::Counter(bytes * rounds / 1e6, benchmark::Counter::kIsRate);
  state.counters["features/s"] =
      benchmark::Counter(static_cast<double>(features) * rounds, benchmark::Counter::kIsRate);
}

void hectareReads(benchmark::State& state, const Format& format) {
  makeFiles();
  gis::ReadRequest request;
  request.path = folder() / format.file;
  if (std::string(format.driver) == "CSV") request.place.wkt = "WKT";
  for (auto _ : state) {
    gis::Progress progress;
    const gis::ReadLayer layer = valueOf(gis::readLayer(request, progress));
    if (layer.table.size() != features) state.SkipWithError("features are missing");
  }
  count(state, format);
}

void gdalReads(benchmark::State& state, const Format& format) {
  makeFiles();
  for (auto _ : state) {
    const std::unique_ptr<GDALDataset> dataset(GDALDataset::Open((folder() / format.file).c_str(), GDAL_OF_VECTOR));
    std::size_t seen = 0;
    for (const auto& feature : dataset->GetLayer(0)) {
      benchmark::DoNotOptimize(feature->GetGeometryRef());
      ++seen;
    }
    if (seen != features) state.SkipWithError("features are missing");
  }
  count(state, format);
}

}  // namespace

void registerReading() {
  for (const Format& format : formats) {
    const std::string name = std::string("formats/") + format.name;
    benchmark::RegisterBenchmark((name + "/hectare").c_str(), hectareReads, format)
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
    benchmark::RegisterBenchmark((name + "/gdal").c_str(), gdalReads, format)
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
  }
}

}  // namespace hectare::bench
