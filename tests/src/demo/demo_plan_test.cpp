// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/demo/demo_plan.h"

#include <algorithm>
#include <set>

#include "src/demo/layers.h"
#include "tests/support/catch.h"

using namespace hectare;

TEST_CASE("The demo's plan binds every layer, and only columns that are there") {
  const plan::Plan plan = demo::demoPlan("limburg.hectare", false);
  const demo::Layers l = demo::newLayers({}).value();
  std::set<std::string> bound;
  for (const gis::FeatureTable* table :
       {&l.municipalities, &l.parks, &l.parcels, &l.plots, &l.zones, &l.buildings, &l.zoning, &l.flood, &l.nature,
        &l.pipelines, &l.roads, &l.water, &l.rights, &l.establishments}) {
    INFO(table->name);
    const plan::Source* source = plan.find(table->name);
    REQUIRE(source != nullptr);
    CHECK(source->layer == table->name);
    CHECK_FALSE(source->date.empty());
    for (const auto& [ours, binding] : source->columns) {
      INFO(ours);
      CHECK(table->find(binding.column) != nullptr);
    }
    bound.insert(table->name);
  }
  const auto drawnOnly = std::ranges::count(plan.sources, plan::Role::overlay, &plan::Source::role);
  CHECK(bound.size() + static_cast<std::size_t>(drawnOnly) == plan.sources.size());
  CHECK(plan.illustrative);
}
