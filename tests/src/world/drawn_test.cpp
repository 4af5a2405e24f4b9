// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/drawn.h"

#include "tests/src/world/rows.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

plan::Drawn drawn(const std::string& id, plan::Role role, const std::string& wkt = "POLYGON ((0 0, 1 0, 1 1, 0 0))") {
  plan::Drawn made;
  made.id = id;
  made.role = role;
  made.wkt = wkt;
  return made;
}

}  // namespace

TEST_CASE("Drawn polygons are layers of the plan") {
  plan::Plan plan;
  const auto crs = gis::Crs::parse("EPSG:31370").value();

  SECTION("one layer for each role, constraints apart by weight") {
    plan.drawn = {drawn("p", plan::Role::parks), drawn("c", plan::Role::constraint), drawn("q", plan::Role::parks),
                  drawn("s", plan::Role::constraint)};
    plan.drawn[3].hard = false;
    const auto groups = world::drawnGroups(plan);
    REQUIRE(groups.size() == 3);
    CHECK(groups[0].size() == 2);
    const auto soft = world::drawnLayer(plan, groups[2], crs);
    REQUIRE(soft);
    CHECK_FALSE(soft->hard);
  }
  SECTION("with id, name and, for parks, level") {
    plan.drawn = {drawn("p", plan::Role::parks)};
    plan.drawn[0].level = "campus";
    plan.sources.resize(2);
    const auto layer = world::drawnLayer(plan, world::drawnGroups(plan)[0], crs);
    REQUIRE(layer);
    CHECK(layer->name == "drawn");
    CHECK(layer->sourceIndex == 2);
    CHECK(shown(*layer, "id") == "p");
    CHECK(shown(*layer, "name") == "-");
    CHECK(shown(*layer, "level") == "campus");
    CHECK(layer->index.query(layer->table.geometry.box()).size() == 1);
  }
  SECTION("a shape that is none names its polygon") {
    plan.drawn = {drawn("bad", plan::Role::parks, "POLYGON ((0 0, 1")};
    const auto layer = world::drawnLayer(plan, world::drawnGroups(plan)[0], crs);
    REQUIRE_FALSE(layer);
    CHECK(layer.error().where.find("bad") != std::string::npos);
  }
}
