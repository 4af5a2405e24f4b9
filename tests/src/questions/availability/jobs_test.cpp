// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What availability and density say of the same jobs.

#include <algorithm>

#include "src/questions/availability/availability.h"
#include "src/questions/density/density.h"
#include "tests/src/support/answer_reading.h"
#include "tests/src/support/drawn_land.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;

namespace {

/// Two parks of 2 ha each, all of it in plots.
DrawnLand twoParks() {
  DrawnLand land(100);
  land.map(Role::parks, {"AABB"});
  land.map(Role::plots, {"ppqq"});
  return land;
}

answer::Answer available(const DrawnLand& land, const std::string& scheme = {}) {
  gis::Memo memo;
  gis::Progress progress;
  questions::AvailabilityOptions options;
  options.scheme = scheme;
  options.disclosureControl = false;
  auto result = questions::availability(land.world(), land.plan(), options, memo, progress);
  REQUIRE(result);
  return std::move(*result);
}

answer::Answer dense(const DrawnLand& land) {
  gis::Memo memo;
  gis::Progress progress;
  questions::DensityOptions options;
  options.disclosureControl = false;
  auto result = questions::density(land.world(), land.plan(), options, memo, progress);
  REQUIRE(result);
  return std::move(*result);
}

bool notes(const answer::Answer& answer, const std::string& id) {
  return std::any_of(answer.notes.begin(), answer.notes.end(), [&](const gis::Message& note) { return note.id == id; });
}

/// As many establishments of 10 jobs in A as are asked, counting in a unit.
void addFirms(std::vector<std::pair<std::string, Attributes>>& points, int count, const std::string& unit,
              const std::string& worker = {}) {
  for (int i = 0; i < count; ++i) {
    Attributes firm{{"jobs", "10"}};
    if (!unit.empty()) firm["unit"] = unit;
    if (!worker.empty()) firm["worker"] = worker;
    points.push_back({"POINT(" + std::to_string(10 + points.size()) + " 50)", firm});
  }
}

}  // namespace

TEST_CASE("Jobs of a size class have their two ends in availability as in density") {
  DrawnLand land = twoParks();
  land.wkt(Role::establishments, {{"POINT(10 50)", {{"size_class", "10-19"}, {"unit", "fte"}}},
                                  {"POINT(20 50)", {{"jobs", "4"}, {"unit", "fte"}}},
                                  {"POINT(310 50)", {{"size_class", "1000+"}, {"unit", "fte"}}}});
  for (const answer::Answer& answer : {available(land), dense(land)}) {
    INFO(answer.question);
    CHECK(figure(answer, "parks", 0, "jobs_low") == 14);
    CHECK(figure(answer, "parks", 0, "jobs") == 18.5);
    CHECK(figure(answer, "parks", 0, "jobs_high") == 23);
    CHECK(figure(answer, "parks", 0, "jobs_per_gross_ha_low") == 7);
    CHECK(figure(answer, "parks", 0, "jobs_per_gross_ha_high") == 11.5);
    CHECK(text(answer, "parks", 0, "jobs_unit") == "fte");
    CHECK(figure(answer, "parks", 1, "jobs_low") == 1000);
    CHECK_FALSE(figure(answer, "parks", 1, "jobs_high"));
    CHECK_FALSE(total(answer, "parks", "jobs_high"));
    CHECK(total(answer, "parks", "jobs_low") == 1014);
    CHECK(notes(answer, "job_terms.classes"));
    CHECK(notes(answer, "job_terms.unit_fte"));
  }
  const answer::Answer compared = available(land, "vlaio,cadastre-only");
  CHECK(figure(compared, "plan_vlaio", 0, "jobs_low") == 1014);
  CHECK(notes(compared, "job_terms.classes"));
}

TEST_CASE("Jobs that are counts have no ends, and no note about classes") {
  DrawnLand land = twoParks();
  land.wkt(Role::establishments, {{"POINT(10 50)", {{"jobs", "12"}}},
                                  {"POINT(20 50)", {{"size_class", "7"}}},
                                  {"POINT(900 900)", {{"size_class", "5-9"}}}});  // in no park
  for (const answer::Answer& answer : {available(land), dense(land)}) {
    CHECK(figure(answer, "parks", 0, "jobs") == 19);
    CHECK_FALSE(figure(answer, "parks", 0, "jobs_low"));
    CHECK_FALSE(notes(answer, "job_terms.classes"));
    CHECK(notes(answer, "job_terms.unit_unstated"));
  }
}

TEST_CASE("Jobs of different units are never added up, and it is told per source") {
  DrawnLand land = twoParks();
  std::vector<std::pair<std::string, Attributes>> points;
  addFirms(points, 3, "fte");
  addFirms(points, 1, "persons");
  land.wkt(Role::establishments, points);
  land.wkt(Role::establishments, {{"POINT(60 50)", {{"jobs", "100"}}}, {"POINT(70 50)", {{"jobs", "200"}}}});
  for (const answer::Answer& answer : {available(land), dense(land)}) {
    INFO(answer.question);
    CHECK(text(answer, "parks", 0, "jobs_unit") == "fte");
    CHECK(figure(answer, "parks", 0, "jobs") == 30);
    CHECK(figure(answer, "parks", 0, "establishments") == 6);
    CHECK(figure(answer, "parks", 0, "establishments_unknown") == 3);
    CHECK(findingsOf(answer, "jobs.units_mixed") == 2);
  }
}

TEST_CASE("Of units that equally many count in, one that is said goes before none") {
  DrawnLand land = twoParks();
  std::vector<std::pair<std::string, Attributes>> points;
  addFirms(points, 2, "");
  addFirms(points, 2, "persons");
  land.wkt(Role::establishments, points);
  CHECK(text(available(land), "parks", 0, "jobs_unit") == "persons");
  CHECK(figure(available(land), "parks", 0, "jobs") == 20);
}

TEST_CASE("A unit that nobody knows is told, and not taken for one that is known") {
  DrawnLand land = twoParks();
  std::vector<std::pair<std::string, Attributes>> points;
  addFirms(points, 3, "fte");
  addFirms(points, 2, "VTE ?", "iemand");
  land.wkt(Role::establishments, points);
  const answer::Answer answer = dense(land);
  CHECK(findingsOf(answer, "jobs.unit_unknown") == 1);
  CHECK(findingsOf(answer, "jobs.worker_unknown") == 1);
  CHECK(figure(answer, "parks", 0, "jobs") == 30);
}

TEST_CASE("Jobs of wage-earners alone are told to be so, and those of whoever are told to be mixed") {
  std::vector<std::pair<std::string, Attributes>> points;
  addFirms(points, 2, "jobs", "wage_earner");
  DrawnLand land = twoParks();
  SECTION("alone") {
    land.wkt(Role::establishments, points);
    for (const answer::Answer& answer : {available(land), dense(land)}) {
      CHECK(notes(answer, "job_terms.wage_earners"));
      CHECK(findingsOf(answer, "jobs.workers_mixed") == 0);
    }
  }
  SECTION("with self-employed they are all workers") {
    addFirms(points, 1, "jobs", "self_employed");
    land.wkt(Role::establishments, points);
    CHECK_FALSE(notes(available(land), "job_terms.wage_earners"));
    CHECK(findingsOf(available(land), "jobs.workers_mixed") == 0);
    CHECK(figure(available(land), "parks", 0, "jobs") == 30);
  }
  SECTION("with some that do not say whose they are") {
    addFirms(points, 1, "jobs");
    land.wkt(Role::establishments, points);
    CHECK(findingsOf(available(land), "jobs.workers_mixed") == 1);
  }
}

TEST_CASE("Jobs of municipalities keep their unit: none is compared or added to another") {
  DrawnLand land(100);
  land.map(Role::parks, {"AABB"});
  land.map(Role::plots, {"ppqq"});
  SECTION("of one unit they are told in it") {
    land.map(Role::municipalities, {"mmmn"},
             {{'m', {{"jobs", "900"}, {"unit", "persons"}}}, {'n', {{"jobs", "50"}, {"unit", "persons"}}}});
    const answer::Answer answer = dense(land);
    CHECK(notes(answer, "job_terms.unit_persons"));
    CHECK(figure(answer, "parks", 1, "jobs_bound") == 950);
    CHECK(text(answer, "municipal_jobs", 0, "jobs_unit") == "persons");
  }
  SECTION("of two units a park in both has no bound") {
    land.map(Role::municipalities, {"mmmn"},
             {{'m', {{"jobs", "900"}, {"unit", "persons"}}}, {'n', {{"jobs", "50"}, {"unit", "fte"}}}});
    const answer::Answer answer = dense(land);
    CHECK(figure(answer, "parks", 0, "jobs_bound") == 900);
    CHECK_FALSE(figure(answer, "parks", 1, "jobs_bound"));
    CHECK(findingsOf(answer, "jobs.municipal_units") == 1);
  }
  SECTION("beside establishments of another unit it is a finding") {
    land.map(Role::municipalities, {"mmmm"}, {{'m', {{"jobs", "900"}, {"unit", "persons"}}}});
    land.wkt(Role::establishments, {{"POINT(10 50)", {{"jobs", "12"}, {"unit", "fte"}}}});
    CHECK(findingsOf(dense(land), "jobs.other_unit") == 1);
  }
}

TEST_CASE("A NACE revision that is neither of the two is not read as one of them") {
  DrawnLand land = twoParks();
  // 30 is other transport equipment in Rev. 2, and was office machinery in 2003.
  land.wkt(Role::establishments,
           {{"POINT(10 50)", {{"jobs", "10"}, {"nace", "30000"}, {"nace_revision", "NACE-BEL 2003"}}},
            {"POINT(20 50)", {{"jobs", "5"}, {"nace", "30000"}, {"nace_revision", "NACE-BEL 2008 (Rev. 2)"}}},
            {"POINT(30 50)", {{"jobs", "3"}, {"nace", "30000"}, {"nace_revision", "rev21"}}}});
  const answer::Answer answer = dense(land);
  CHECK(findingsOf(answer, "nace.revision_unknown") == 1);
  const answer::Table& sectors = tableOf(answer, "sectors");
  for (std::size_t r = 0; r < sectors.rows.size(); ++r) {
    const auto* name = std::get_if<std::string>(&sectors.rows[r][1]);
    if (name == nullptr) continue;
    if (*name == "unknown_sector") CHECK(figure(answer, "sectors", r, "jobs") == 10);
    if (*name == "medium_high_technology") CHECK(figure(answer, "sectors", r, "jobs") == 8);
  }
}
