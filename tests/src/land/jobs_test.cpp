// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/jobs.h"

#include "src/land/park_land.h"
#include "src/world/row_numbers.h"
#include "tests/src/support/drawn_land.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;
using State = jobs::Figure::State;

namespace {

std::shared_ptr<const land::LandJobs> jobsOf(const DrawnLand& land) {
  const land::RankedFeatures parks(*land.world().layers(Role::parks));
  const land::RankedFeatures municipalities(*land.world().layers(Role::municipalities));
  auto result = land::countJobs(land.world(), parks, municipalities, false);
  REQUIRE(result);
  return std::move(*result);
}

jobs::Figure inPark(const land::LandJobs& jobs, std::uint32_t park) {
  return jobs.table.ofParts(jobs.partsOfPark[park]);
}

}  // namespace

TEST_CASE("Jobs on the border of two parks count in one of them") {
  DrawnLand land;
  land.map(Role::parks, {"AABB"});
  land.wkt(Role::establishments, {{"POINT(20 5)", {{"jobs", "7"}}}, {"POINT(35 5)", {{"jobs", "2"}}}});
  const auto jobs = jobsOf(land);
  REQUIRE(jobs);
  CHECK(inPark(*jobs, 0).mid + inPark(*jobs, 1).mid == 9);
  CHECK(jobs->table.ofAll().establishments == 2);
}

TEST_CASE("Jobs where parks overlap are those of the park that has the land") {
  DrawnLand land;
  land.wkt(Role::parks, {{"POLYGON((20 0,50 0,50 10,20 10,20 0))", {{"id", "B"}}},
                         {"POLYGON((0 0,30 0,30 10,0 10,0 0))", {{"id", "A"}}}});
  land.wkt(Role::establishments, {{"POINT(25 5)", {{"jobs", "4"}}}, {"POINT(60 5)", {{"jobs", "100"}}}});
  const auto jobs = jobsOf(land);
  REQUIRE(jobs);
  CHECK(inPark(*jobs, 0).mid == 4);
  CHECK(inPark(*jobs, 1).mid == 0);
  CHECK(inPark(*jobs, 1).state == State::told);
}

TEST_CASE("Establishments without a number are counted, their jobs are not") {
  DrawnLand land;
  land.map(Role::parks, {"AA"}).map(Role::municipalities, {"m."});
  land.wkt(Role::establishments,
           {{"POINT(5 5)", {{"jobs", "0"}}}, {"POINT(6 5)", {}}, {"POINT(15 5)", {{"jobs", "3"}}}});
  const auto jobs = jobsOf(land);
  REQUIRE(jobs);
  CHECK(inPark(*jobs, 0).establishments == 2);
  CHECK(inPark(*jobs, 0).unknown == 1);
  CHECK(jobs->table.ofParts({{0, 0}}).mid == 0);
  CHECK(jobs->table.ofParts({{0, land::noFeature}}).mid == 3);
}

TEST_CASE("Where no number is known the jobs are unknown, and not zero") {
  DrawnLand land;
  land.map(Role::parks, {"A"});
  land.wkt(Role::establishments, {{"POINT(5 5)", {}}, {"POINT(6 5)", {}}});
  const auto jobs = jobsOf(land);
  REQUIRE(jobs);
  CHECK(inPark(*jobs, 0).state == State::unknown);
  CHECK_FALSE(inPark(*jobs, 0).high);
}

TEST_CASE("Without establishments nobody knows of jobs") {
  DrawnLand land;
  land.map(Role::parks, {"AA"});
  CHECK_FALSE(jobsOf(land));
}

TEST_CASE("An establishment with a row per kind of worker counts once, its jobs together") {
  DrawnLand land;
  land.map(Role::parks, {"AA"});
  const auto rows = [&](const Attributes& first, const Attributes& second) {
    Attributes a = first;
    Attributes b = second;
    a.insert({{"worker", "wage_earner"}, {"jobs", "10"}});
    b.insert({{"worker", "self_employed"}, {"jobs", "2"}});
    land.wkt(Role::establishments, {{"POINT(5 5)", a}, {"POINT(5 5)", b}, {"POINT(15 5)", {{"id", "other"}}}});
  };
  SECTION("by its identifier, which the second row bears with a mark") {
    rows({{"id", "2.100"}}, {{"id", "2.100#2"}});
    const auto jobs = jobsOf(land);
    REQUIRE(jobs);
    CHECK(inPark(*jobs, 0).establishments == 1);
    CHECK(inPark(*jobs, 0).unknown == 1);
    CHECK(inPark(*jobs, 0).mid == 12);
    CHECK(jobs->table.inSeveralRows() == 1);
  }
  SECTION("by its name and place, where rows are but numbered") {
    rows({{"id", "1"}, {"name", "Smithy"}}, {{"id", "2"}, {"name", "Smithy"}});
    gis::Finding unbound;
    unbound.rule = world::unboundId;
    std::const_pointer_cast<world::Layer>(land.world().entries.back().layer)->findings.push_back(unbound);
    const auto jobs = jobsOf(land);
    REQUIRE(jobs);
    CHECK(inPark(*jobs, 0).establishments == 1);
    CHECK(inPark(*jobs, 0).mid == 12);
  }
  SECTION("two of one name with identifiers of their own are two") {
    rows({{"id", "1"}, {"name", "Smithy"}}, {{"id", "2"}, {"name", "Smithy"}});
    const auto jobs = jobsOf(land);
    REQUIRE(jobs);
    CHECK(inPark(*jobs, 0).establishments == 2);
    CHECK(jobs->table.inSeveralRows() == 0);
  }
}

TEST_CASE("An establishment of which one row has no number is among those whose jobs are not all known") {
  DrawnLand land;
  land.map(Role::parks, {"AA"});
  land.wkt(Role::establishments, {{"POINT(5 5)", {{"id", "1"}, {"worker", "wage_earner"}, {"jobs", "10"}}},
                                  {"POINT(5 5)", {{"id", "1#2"}, {"worker", "self_employed"}}}});
  const auto jobs = jobsOf(land);
  REQUIRE(jobs);
  CHECK(inPark(*jobs, 0).establishments == 0);
  CHECK(inPark(*jobs, 0).unknown == 1);
  CHECK(inPark(*jobs, 0).state == State::told);
  CHECK(inPark(*jobs, 0).mid == 10);
}
