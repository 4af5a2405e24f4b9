// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/decide_crs.h"

#include "tests/src/world/places.h"
#include "tests/src/world/rows.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

world::Parts file(const std::string& declared, const std::string& driver = "GPKG") {
  world::Parts parts;
  parts.push_back(part({texts("x", {"a"})}));
  parts.front().file.driver = driver;
  if (!declared.empty()) parts.front().file.table.crs = crs(declared);
  return parts;
}

std::string decided(const world::Parts& parts, const std::string& said, world::Layer& layer) {
  plan::Source source;
  source.crs = said;
  const auto result = world::decideCrs(source, parts, layer);
  return result ? result->definition() : result.error().what.id;
}

}  // namespace

TEST_CASE("The CRS of a source is declared or said") {
  auto land = layer({hasselt});
  SECTION("declared by the file") { CHECK(decided(file("EPSG:31370"), "", land) == "EPSG:31370"); }
  SECTION("said by the plan where the file declares none") {
    CHECK(decided(file(""), "EPSG:31370", land) == "EPSG:31370");
  }
  SECTION("both, and the same") { CHECK(decided(file("EPSG:31370"), "EPSG:31370", land) == "EPSG:31370"); }
  SECTION("none is an error that says what to do") {
    CHECK(decided(file(""), "", land) == "world.crs_missing");
    const auto result = world::decideCrs({}, file(""), land);
    CHECK(result.error().kind == gis::ErrorKind::undecided);
    CHECK(result.error().hint.id == "world.crs_missing_hint");
  }
  SECTION("both, and different, must be decided") {
    CHECK(decided(file("EPSG:3812"), "EPSG:31370", land) == "world.crs_conflict");
  }
  SECTION("two files that differ") {
    auto parts = file("EPSG:31370");
    parts.push_back(std::move(file("EPSG:3812").front()));
    CHECK(decided(parts, "", land) == "world.crs_differ");
    auto mute = file("EPSG:31370");
    mute.push_back(std::move(file("").front()));
    CHECK(decided(mute, "", land) == "world.crs_differ");
  }
  SECTION("GeoJSON means degrees by default; metres in it follow the plan, with a finding") {
    CHECK(decided(file("EPSG:4326", "GeoJSON"), "EPSG:31370", land) == "EPSG:31370");
    CHECK(countOf(land.findings, "world.crs_assumed") == 1);
    auto degrees = layer({hasseltDegrees});
    CHECK(decided(file("EPSG:4326", "GeoJSON"), "EPSG:31370", degrees) == "world.crs_conflict");
  }
}
