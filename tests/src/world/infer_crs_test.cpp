// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/infer_crs.h"

#include <cmath>

#include "tests/support/catch.h"

namespace {

using namespace hectare;
using world::CrsFit;

std::vector<world::CrsGuess> guessed(std::vector<gis::Coord> sample, std::vector<gis::Box> others = {}) {
  const auto guesses = world::inferCrs({std::move(sample), std::move(others)});
  REQUIRE(guesses);
  return *guesses;
}

}  // namespace

TEST_CASE("The system of a layer is inferred from where its coordinates fall") {
  SECTION("Lambert 72: Hasselt at 218 km, 181 km") {
    const auto guesses = guessed({{217'900, 180'900}, {218'100, 181'100}});
    REQUIRE_FALSE(guesses.empty());
    CHECK(guesses.front().crs == "EPSG:31370");
    CHECK(guesses.front().fit == CrsFit::atHome);
    CHECK(guesses.front().share == 1);
    CHECK(guesses.front().reason.id == "crs_guess.at_home");
    // At this distance from the diagonal an exchange of axes stays in Belgium: that is why it is only a guess.
    CHECK(world::standsAlone(guesses));
  }
  SECTION("Lambert 2008: the same place at 718 km, 681 km") {
    const auto guesses = guessed({{717'900, 680'900}, {718'100, 681'100}});
    REQUIRE_FALSE(guesses.empty());
    CHECK(guesses.front().crs == "EPSG:3812");
    CHECK(world::standsAlone(guesses));
  }
  SECTION("RD: Eindhoven") { CHECK(guessed({{161'000, 383'000}}).front().crs == "EPSG:28992"); }
  SECTION("longitude and latitude") {
    const auto guesses = guessed({{5.33, 50.93}});
    CHECK(guesses.front().crs == "EPSG:4326");
    CHECK(world::standsAlone(guesses));
  }
  SECTION("latitude and longitude are recognised as exchanged, and not proposed as certain") {
    const auto guesses = guessed({{50.93, 5.33}});
    CHECK(guesses.front().axesSwapped);
    CHECK(guesses.front().fit == CrsFit::atHome);
    CHECK_FALSE(world::standsAlone(guesses));
  }
  SECTION("web Mercator") { CHECK(guessed({{593'000, 6'610'000}}).front().crs == "EPSG:3857"); }
  SECTION("UTM zone 31 and 32 both hold a layer in Limburg until other layers tell them apart") {
    const std::vector<gis::Coord> hasselt{{663'700, 5'644'700}};
    CHECK(guessed(hasselt).front().crs == "EPSG:25831");
    CHECK(guessed(hasselt, {{5.0, 50.7, 5.9, 51.3}}).front().fit == CrsFit::onOthers);
    CHECK(world::standsAlone(guessed(hasselt, {{5.0, 50.7, 5.9, 51.3}})));
  }
  SECTION("Krovak: Prague") { CHECK(guessed({{-742'000, -1'043'000}}).front().crs == "EPSG:5514"); }
  SECTION("a stray vertex at the origin does not keep a layer from being recognised") {
    std::vector<gis::Coord> sample(30, {218'000, 181'000});
    sample.push_back({0, 0});
    CHECK(guessed(sample).front().crs == "EPSG:31370");
  }
  SECTION("nothing fits, nothing is proposed") { CHECK(guessed({{9e12, 9e12}}).empty()); }
  SECTION("no coordinates, no guess") { CHECK(guessed({}).empty()); }
}

TEST_CASE("A sample is spread over the column and leaves out what is no number") {
  gis::GeometryColumn column;
  column.beginFeature(gis::GeometryKind::line);
  column.beginPart();
  column.beginPath();
  for (int i = 0; i < 1000; ++i) column.add({i == 500 ? std::nan("") : i, 0.0});
  const auto sample = world::sampleOf(column, 100);
  CHECK(sample.size() == 99);
  CHECK(sample.front().x == 0);
  CHECK(sample.back().x == 990);
}
