// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/source_key.h"

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace hectare;

namespace {

plan::Plan twoSources() {
  plan::Plan plan;
  plan.sources.resize(2);
  plan.sources[0].name = "parcels";
  plan.sources[0].role = plan::Role::parcels;
  plan.sources[1].name = "table";
  plan.sources[1].role = plan::Role::attributes;
  return plan;
}

}  // namespace

TEST_CASE("A source's key tells whether its layer would be the same") {
  const auto lambert = gis::Crs::parse("EPSG:31370").value();
  const plan::Plan plan = twoSources();
  const auto key = world::sourceKey(plan, 0, {"hash"}, {}, lambert);
  plan::Plan other = plan;

  SECTION("the same question, the same key") { CHECK(world::sourceKey(plan, 0, {"hash"}, {}, lambert) == key); }
  SECTION("other content") { CHECK(world::sourceKey(plan, 0, {"hash2"}, {}, lambert) != key); }
  SECTION("another joined table") { CHECK(world::sourceKey(plan, 0, {"hash"}, {"t"}, lambert) != key); }
  SECTION("another CRS") {
    CHECK(world::sourceKey(plan, 0, {"hash"}, {}, gis::Crs::parse("EPSG:3812").value()) != key);
  }
  SECTION("another binding") {
    other.sources[0].columns["built"].column = "b";
    const auto bound = world::sourceKey(other, 0, {"hash"}, {}, lambert);
    CHECK(bound != key);
    other.sources[0].columns["built"].above = 0;
    CHECK(world::sourceKey(other, 0, {"hash"}, {}, lambert) != bound);
  }
  SECTION("another filter") {
    other.sources[0].filters.push_back({"type", {"A"}, {}, {}, {}});
    CHECK(world::sourceKey(other, 0, {"hash"}, {}, lambert) != key);
  }
  SECTION("a target or another source changes nothing") {
    other.targets.push_back({});
    other.sources[1].date = "2026-01-31";
    CHECK(world::sourceKey(other, 0, {"hash"}, {}, lambert) == key);
  }
}

TEST_CASE("Content is hashed with the files that belong to it") {
  const tests::TempFolder folder;
  folder.write("a.shp", "shapes");
  folder.write("a.dbf", "table");
  plan::Plan plan = twoSources();
  plan.file = folder / "x.hectare";
  plan.sources[0].paths = {"a.shp"};
  const auto before = world::contentHashes(plan, plan.sources[0]);
  REQUIRE(before);
  folder.write("a.dbf", "another table");
  CHECK(*world::contentHashes(plan, plan.sources[0]) != *before);
  plan.sources[0].paths = {"missing.shp"};
  CHECK(world::contentHashes(plan, plan.sources[0]).error().kind == gis::ErrorKind::notFound);
}
