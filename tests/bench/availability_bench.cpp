// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The main job on a province of N parcels: the whole of it first, then its steps apart. The counter peak_MiB is the
// greatest resident memory while a benchmark runs; for the steps it includes the world that they share.

#include <benchmark/benchmark.h>

#include <filesystem>

#include "gis/geometry/repair.h"
#include "gis/io/read.h"
#include "gis/table/spatial_index.h"
#include "src/land/partition.h"
#include "src/plan/plan_file.h"
#include "src/questions/availability/availability.h"
#include "src/text/language.h"
#include "src/writers/writers.h"
#include "tests/bench/bench_data.h"
#include "tests/bench/canvas_bench.h"
#include "tests/bench/peak_memory.h"
#include "tests/bench/read_bench.h"
#include "tests/bench/render_bench.h"
#include "tests/bench/value_of.h"

namespace hectare::bench {

namespace {

std::size_t parcels(const benchmark::State& state) { return static_cast<std::size_t>(state.range(0)); }

answer::Answer ask(const world::World& world, const plan::Plan& plan, bool pieces) {
  questions::AvailabilityOptions options;
  options.pieces = options.shapes = pieces;
  gis::Memo memo;
  gis::Progress progress;
  return valueOf(questions::availability(world, plan, options, memo, progress));
}

/// Plan file in, JSON out: what `hectare availability PLAN --format json` does.
void availability(benchmark::State& state) {
  dropWorld();
  const plan::Plan plan = provincePlan(parcels(state));
  const text::Language english = valueOf(text::Language::load("en"));
  const PeakMemory peak;
  for (auto _ : state) {
    gis::Progress progress;
    const world::World world = valueOf(world::load(plan, nullptr, progress));
    benchmark::DoNotOptimize(writers::toJson(ask(world, plan, false), english));
  }
  state.counters["peak_MiB"] = peak.mebibytes();
}

/// Every layer of the plan as it stands in its file.
void read(benchmark::State& state) {
  dropWorld();
  const plan::Plan plan = provincePlan(parcels(state));
  const PeakMemory peak;
  for (auto _ : state) {
    for (const plan::Source& source : plan.sources) {
      gis::Progress progress;
      benchmark::DoNotOptimize(
          valueOf(gis::readLayer({plan.resolve(source.paths.at(0)), source.layer, std::nullopt, true}, progress)));
    }
  }
  state.counters["peak_MiB"] = peak.mebibytes();
}

void repair(benchmark::State& state) {
  const gis::GeometryColumn& column = parcelsOf(provinceWorld(parcels(state))).table.geometry;
  const PeakMemory peak;
  for (auto _ : state) {
    state.PauseTiming();
    gis::GeometryColumn copy = column;
    state.ResumeTiming();
    benchmark::DoNotOptimize(valueOf(gis::repairPolygons(std::move(copy))));
  }
  state.counters["peak_MiB"] = peak.mebibytes();
}

void index(benchmark::State& state) {
  const gis::GeometryColumn& column = parcelsOf(provinceWorld(parcels(state))).table.geometry;
  const PeakMemory peak;
  for (auto _ : state) benchmark::DoNotOptimize(gis::SpatialIndex(column));
  state.counters["peak_MiB"] = peak.mebibytes();
}

void overlay(benchmark::State& state) {
  const plan::Plan plan = provincePlan(parcels(state));
  const world::World& world = provinceWorld(parcels(state));
  const PeakMemory peak;
  for (auto _ : state) {
    gis::Memo memo;
    gis::Progress progress;
    benchmark::DoNotOptimize(valueOf(land::cutLand(world, plan, {}, memo, progress)));
  }
  state.counters["peak_MiB"] = peak.mebibytes();
}

/// JSON, CSV and the GeoPackage of the pieces with their shapes.
void write(benchmark::State& state) {
  const answer::Answer answer = ask(provinceWorld(parcels(state)), provincePlan(parcels(state)), true);
  const text::Language english = valueOf(text::Language::load("en"));
  const auto folder = std::filesystem::path(HECTARE_BENCH_DATA) / "written";
  const PeakMemory peak;
  for (auto _ : state) {
    gis::Progress progress;
    benchmark::DoNotOptimize(valueOf(writers::writeFolder(folder, answer, english, progress)));
  }
  state.counters["peak_MiB"] = peak.mebibytes();
}

struct Step {
  const char* name;
  void (*run)(benchmark::State&);
};

void registerAll() {
  constexpr Step steps[] = {{"availability", availability}, {"read", read},  {"repair", repair}, {"index", index},
                            {"overlay", overlay},           {"write", write}};
  for (const std::int64_t size : {10'000, 100'000, 1'000'000}) {
    for (const Step& step : steps) {
      benchmark::RegisterBenchmark(step.name, step.run)
          ->Arg(size)
          ->Unit(benchmark::kMillisecond)
          ->Iterations(size < 1'000'000 ? 3 : 1)
          ->UseRealTime();
    }
  }
}

}  // namespace

}  // namespace hectare::bench

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  hectare::bench::registerAll();
  hectare::bench::registerReading();
  hectare::bench::registerRendering();
  hectare::bench::registerCanvas();
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
