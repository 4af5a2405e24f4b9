// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/move_plan.h"

#include "tests/support/catch.h"

using namespace hectare;

namespace {

plan::Plan planIn(const char* file, std::vector<std::string> paths) {
  plan::Plan plan;
  plan.file = file;
  plan.sources.emplace_back().paths = std::move(paths);
  return plan;
}

}  // namespace

TEST_CASE("In one folder a plan only gets another name") {
  const plan::Plan plan = planIn("/plans/a.hectare", {"./parks.gpkg", "../parcels.shp"});
  const plan::Plan moved = world::movedPlan(plan, "/plans/b.hectare");
  CHECK(moved.file == "/plans/b.hectare");
  CHECK(moved.sources == plan.sources);
}

TEST_CASE("In another folder its sources lead to the same files") {
  plan::Plan plan = planIn("/plans/a.hectare", {"parks.gpkg", "data.zip/in/parcels.shp", "../all/roads.gpkg",
                                                "/fixed/x.gpkg", "https://tiles.example.org/{z}/{x}/{y}.png"});
  plan.scheme = "ours.toml";
  const plan::Plan moved = world::movedPlan(plan, "/plans/council/b.hectare");
  CHECK(moved.sources[0].paths == std::vector<std::string>{"../parks.gpkg", "../data.zip/in/parcels.shp",
                                                           "../../all/roads.gpkg", "/fixed/x.gpkg",
                                                           "https://tiles.example.org/{z}/{x}/{y}.png"});
  CHECK(moved.scheme == "../ours.toml");
  CHECK(world::movedPlan(moved, "/plans/a.hectare").sources[0].paths[0] == "parks.gpkg");
  plan.scheme = "vlaio";
  CHECK(world::movedPlan(plan, "/plans/council/b.hectare").scheme == "vlaio");
}
