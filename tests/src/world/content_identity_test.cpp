// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/content_identity.h"

#include "src/plan/plan_settings.h"
#include "tests/src/support/drawn_land.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;

TEST_CASE("Contents are the same wherever they lie and in whatever order", "[reference]") {
  DrawnLand land;
  land.map(Role::parks, {"AA"}).map(Role::plots, {"pp"}).map(Role::overlay, {"oo"});
  plan::Plan plan = land.plan();
  plan.sources.resize(3);
  world::World world = land.world();
  const auto change = [&](std::size_t entry) {
    auto layer = std::make_shared<world::Layer>(*world.entries[entry].layer);
    layer->provenance.front().sha256 = "another";
    world.entries[entry].layer = layer;
  };
  const std::string before = world::contentIdentity(world, plan);
  SECTION("another order") {
    std::swap(world.entries[0], world.entries[1]);
    CHECK(world::contentIdentity(world, plan) == before);
  }
  SECTION("what is only drawn") {
    change(2);
    CHECK(world::contentIdentity(world, plan) == before);
  }
  SECTION("other content") {
    change(1);
    CHECK(world::contentIdentity(world, plan) != before);
  }
}

TEST_CASE("Settings are what can change a figure", "[reference]") {
  plan::Plan plan;
  plan.crs = "EPSG:31370";
  plan.sources.resize(2);
  plan.sources[0].name = "a";
  plan.sources[0].paths = {"a.gpkg"};
  plan.sources[1].name = "b";
  const std::string before = plan::settingsIdentity(plan);
  SECTION("not the paths, the names of things, dates, reasons, or the order") {
    plan.name = "another name";
    plan.file = "/elsewhere/x.hectare";
    plan.sources[0].paths = {"2026/a.gpkg"};
    plan.sources[0].date = "2026-01-01";
    plan.sources[0].why = "because";
    plan.accepted.push_back({"rule", "", "", "reason", "", ""});
    std::swap(plan.sources[0], plan.sources[1]);
    CHECK(plan::settingsIdentity(plan) == before);
  }
  SECTION("a parameter") {
    plan.parameters["built_min_share"] = 0.1;
    CHECK(plan::settingsIdentity(plan) != before);
  }
  SECTION("a binding") {
    plan.sources[1].columns["id"].column = "code";
    CHECK(plan::settingsIdentity(plan) != before);
  }
  SECTION("remnants") {
    plan.remnant.minAreaM2 = 100;
    CHECK(plan::settingsIdentity(plan) != before);
  }
}
