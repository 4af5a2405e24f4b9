// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_data.h"

#include <filesystem>
#include <optional>
#include <string>

#include "src/demo/demo.h"
#include "src/plan/plan_file.h"
#include "tests/bench/value_of.h"

namespace hectare::bench {

namespace {

struct Kept {
  std::size_t parcels = 0;
  world::World world;
};

std::optional<Kept>& kept() {
  static std::optional<Kept> world;
  return world;
}

}  // namespace

plan::Plan provincePlan(std::size_t parcels) {
  const std::filesystem::path folder = std::filesystem::path(HECTARE_BENCH_DATA) / std::to_string(parcels);
  const std::filesystem::path file = folder / "limburg.hectare";
  if (!std::filesystem::exists(file)) {
    gis::Progress progress;
    valueOf(demo::writeDemo({folder, parcels, demo::DemoOptions{}.seed}, progress));
  }
  return valueOf(plan::readPlan(file));
}

const world::World& provinceWorld(std::size_t parcels) {
  if (!kept() || kept()->parcels != parcels) {
    dropWorld();
    gis::Progress progress;
    kept() = Kept{parcels, valueOf(world::load(provincePlan(parcels), nullptr, progress))};
  }
  return kept()->world;
}

void dropWorld() { kept().reset(); }

const world::Layer& parcelsOf(const world::World& world) { return *valueOf(world.layers(plan::Role::parcels)).at(0); }

}  // namespace hectare::bench
