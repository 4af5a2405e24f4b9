// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/compare_layers.h"

#include <algorithm>

#include "tests/src/world/places.h"
#include "tests/src/world/rows.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

world::Entry entry(world::Layer layer, const std::string& name) {
  layer.name = name;
  layer.provenance.push_back({name + ".gpkg", name, "hash of " + name, "2026-01-31", 1, "EPSG:31370", {}, {}});
  const plan::Role role = layer.role;
  return {name, role, "key of " + name, std::make_shared<const world::Layer>(std::move(layer)), std::nullopt};
}

/// What is said of parcels that lie so, beside a park near Hasselt.
gis::Findings saidOf(const char* parcels) {
  world::World world;
  world.crs = crs("EPSG:31370");
  world.entries.push_back(entry(layer({hasselt}, plan::Role::parks), "parks"));
  world.entries.push_back(entry(layer({parcels}, plan::Role::parcels), "parcels"));
  return world::compareLayers(world);
}

}  // namespace

TEST_CASE("A layer that only meets the parks with its axes exchanged is told so") {
  const auto found = saidOf("POLYGON ((180000 218000, 180100 218000, 180100 218100, 180000 218000))");
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "world.axes_swapped");
  CHECK(found[0].severity == gis::Severity::error);
  CHECK(found[0].layer == "parcels");
  CHECK_FALSE(found[0].fix.empty());
}

TEST_CASE("A layer that meets the parks neither way lies apart, and one that meets them is well") {
  const auto apart = saidOf("POLYGON ((100000 100000, 100100 100000, 100100 100100, 100000 100000))");
  REQUIRE(apart.size() == 1);
  CHECK(apart[0].rule == "world.layers_apart");
  CHECK(saidOf(hasselt).empty());
}
