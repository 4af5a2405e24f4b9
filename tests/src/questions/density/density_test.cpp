// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/density/density.h"

#include "src/questions/availability/availability.h"
#include "tests/src/support/answer_reading.h"
#include "tests/src/support/drawn_land.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;
using questions::DensityOptions;

namespace {

gis::Result<answer::Answer> tryAsk(const DrawnLand& land, const DensityOptions& options = {}) {
  gis::Memo memo;
  gis::Progress progress;
  return questions::density(land.world(), land.plan(), options, memo, progress);
}

answer::Answer ask(const DrawnLand& land, const DensityOptions& options = {}) {
  auto result = tryAsk(land, options);
  REQUIRE(result);
  return std::move(*result);
}

DensityOptions openly() {
  DensityOptions options;
  options.disclosureControl = false;
  return options;
}

bool isWithheld(const answer::Answer& answer, const std::string& table, std::size_t row, const std::string& column) {
  const answer::Table& t = tableOf(answer, table);
  for (std::size_t c = 0; c < t.columns.size(); ++c) {
    if (t.columns[c].id != column) continue;
    const auto* message = std::get_if<gis::Message>(&t.rows[row][c]);
    return message != nullptr && message->id == answer::suppressedId;
  }
  FAIL("no column " << column);
  return false;
}

Attributes used() { return {{"in_use", "inGebruik"}, {"built", "bebouwd"}, {"function", "economie"}}; }

/// Parks A (2 ha, half a hectare of it in no plot, 1 ha occupied) and B (1 ha, all occupied): squares of 50 m.
DrawnLand twoParks() {
  DrawnLand land(50);
  land.map(Role::parks, {"AAAABB", "AAAABB"}, {{'A', {{"name", "Zuid"}}}, {'B', {{"name", "Zuid"}}}});
  land.map(Role::plots, {"ppqqrr", "ppq.rr"}, {{'p', used()}, {'q', {}}, {'r', used()}});
  return land;
}

Attributes jobs(const char* number) { return {{"jobs", number}}; }

}  // namespace

TEST_CASE("Trap 12: density of what - gross, net and occupied, mean by area beside mean by jobs", "[trap]") {
  // A: 2 ha gross; B: 1 ha gross. A has 20 jobs (10 per ha), B 60 (60 per ha).
  DrawnLand land(50);
  land.map(Role::parks, {"AAAABB", "AAAABB"});
  land.map(Role::plots, {"ppqqrr", "ppq.rr"}, {{'p', used()}, {'q', {}}, {'r', used()}});
  land.wkt(Role::establishments, {{"POINT(10 10)", jobs("5")},
                                  {"POINT(20 10)", jobs("10")},
                                  {"POINT(30 10)", jobs("5")},
                                  {"POINT(210 10)", jobs("20")},
                                  {"POINT(220 10)", jobs("20")},
                                  {"POINT(230 10)", jobs("20")}});
  const auto answer = ask(land);
  CHECK(figure(answer, "parks", 0, "gross_m2") == 20000);
  CHECK(figure(answer, "parks", 0, "net_m2") == 17500);
  CHECK(figure(answer, "parks", 0, "occupied_m2") == 10000);
  CHECK(figure(answer, "parks", 0, "jobs") == 20);
  CHECK(*figure(answer, "parks", 0, "jobs_per_gross_ha") == Approx(10));
  CHECK(*figure(answer, "parks", 0, "jobs_per_net_ha") == Approx(20 / 1.75));
  CHECK(*figure(answer, "parks", 0, "jobs_per_occupied_ha") == Approx(20));
  CHECK(text(answer, "means", 0, "area_kind") == "gross");
  CHECK(*figure(answer, "means", 0, "mean_by_area") == Approx(80.0 / 3));
  CHECK(*figure(answer, "means", 0, "mean_by_jobs") == Approx((20 * 10.0 + 60 * 60.0) / 80));
  CHECK(*figure(answer, "park_kinds", 0, "jobs_per_gross_ha") == Approx(80.0 / 3));
}

TEST_CASE("Trap 13: disclosure - densities are withheld with their jobs, and so they are by availability", "[trap]") {
  DrawnLand land = twoParks();
  land.wkt(Role::establishments, {{"POINT(10 60)", jobs("100")},
                                  {"POINT(210 60)", jobs("20")},
                                  {"POINT(220 60)", jobs("25")},
                                  {"POINT(230 60)", jobs("20")}});
  const auto answer = ask(land);
  for (const char* column : {"jobs", "jobs_per_gross_ha", "jobs_per_net_ha", "jobs_per_occupied_ha"}) {
    CHECK(isWithheld(answer, "parks", 0, column));
    CHECK(isWithheld(answer, "parks", 1, column));  // else the total less it would tell of the other
  }
  CHECK(figure(answer, "park_kinds", 0, "jobs") == 165);
  CHECK_FALSE(answer.confidential);
  CHECK(figure(answer, "means", 0, "parks_left_out") == 2);
  gis::Memo memo;
  gis::Progress progress;
  const auto available = questions::availability(land.world(), land.plan(), {}, memo, progress);
  REQUIRE(available);
  CHECK(isWithheld(*available, "parks", 0, "jobs"));
  CHECK(isWithheld(*available, "parks", 1, "jobs_per_not_public_ha"));
  SECTION("asked for alone it stays withheld, also as the sum") {
    DensityOptions some;
    some.parks = {"B"};
    CHECK(isWithheld(ask(land, some), "parks", 0, "jobs"));
    CHECK(isWithheld(ask(land, some), "park_kinds", 0, "jobs"));
  }
  SECTION("without the control everything is told, and the answer is marked") {
    const auto open = ask(land, openly());
    CHECK(figure(open, "parks", 0, "jobs") == 100);
    CHECK(figure(open, "parks", 1, "jobs") == 65);
    CHECK(open.confidential);
  }
}

TEST_CASE("Trap 11: jobs at the head office - they are found, counted where they are said to be, and not moved",
          "[trap]") {
  DrawnLand land = twoParks();
  land.wkt(Role::establishments, {{"POINT(10 60)", {{"jobs", "400"}, {"enterprise", "E1"}, {"is_seat", "yes"}}},
                                  {"POINT(210 60)", {{"jobs", "0"}, {"enterprise", "E1"}}},
                                  {"POINT(220 60)", {{"enterprise", "E1"}}},
                                  {"POINT(230 60)", {{"jobs", "8"}, {"enterprise", "E2"}}},
                                  {"POINT(235 60)", {{"jobs", "8"}, {"enterprise", "E3"}}},
                                  {"POINT(236 60)", {{"jobs", "8"}, {"enterprise", "E4"}}},
                                  {"POINT(237 60)", {{"jobs", "8"}, {"enterprise", "E5"}}},
                                  {"POINT(238 60)", {{"jobs", "8"}, {"enterprise", "E6"}}}});
  const auto answer = ask(land, openly());
  CHECK(findingsOf(answer, "jobs.head_office") == 1);
  CHECK(findingsOf(answer, "jobs.large_seat") == 1);
  CHECK(figure(answer, "parks", 0, "jobs") == 400);
  CHECK(figure(answer, "parks", 1, "establishments_unknown") == 1);
  for (const gis::Finding& finding : answer.findings) {
    for (const auto& [name, value] : finding.text.args) CHECK_FALSE(value == gis::MessageArg(400.0));
  }
}

TEST_CASE("Parks of one name are told apart by their identifiers, and it is a finding") {
  DrawnLand land = twoParks();
  land.wkt(Role::establishments, {{"POINT(10 60)", jobs("100")}});
  const auto answer = ask(land);
  CHECK(findingsOf(answer, "parks.same_name") == 1);
  CHECK(tableOf(answer, "parks").rows.size() == 2);
}

TEST_CASE("Campuses stand apart from parks, each with their own sums") {
  DrawnLand land(50);
  land.map(Role::parks, {"AABB", "AABB"}, {{'A', {{"level", "campus"}}}, {'B', {{"level", "local"}}}});
  land.map(Role::plots, {"ppqq", "ppqq"}, {{'p', used()}, {'q', used()}});
  std::vector<std::pair<std::string, Attributes>> points;
  for (int i = 0; i < 5; ++i) {
    points.push_back({"POINT(1" + std::to_string(i) + " 10)", {{"jobs", "10"}, {"nace", "72100"}}});
    points.push_back({"POINT(11" + std::to_string(i) + " 10)", {{"jobs", "4"}, {"nace", "25530"}}});
  }
  land.wkt(Role::establishments, points);
  const auto answer = ask(land);
  CHECK(total(answer, "campuses", "jobs") == 50);
  CHECK(total(answer, "parks", "jobs") == 20);
  REQUIRE(tableOf(answer, "park_kinds").rows.size() == 3);
  CHECK(text(answer, "park_kinds", 2, "park_kind") == "all");
  CHECK(figure(answer, "park_kinds", 2, "jobs") == 70);
  CHECK(figure(answer, "park_kinds", 2, "knowledge_jobs") == 50);
  CHECK(figure(answer, "park_kinds", 0, "knowledge_jobs") == 0);
  CHECK(*figure(answer, "park_kinds", 2, "knowledge_share") == Approx(100 * 50 / 70.0));
}

TEST_CASE("Size classes give jobs from low to high; an open one has no upper end; other units are not added") {
  DrawnLand land = twoParks();
  land.wkt(Role::establishments, {{"POINT(10 60)", {{"size_class", "10-19"}}},
                                  {"POINT(20 60)", {{"size_class", "20-49"}}},
                                  {"POINT(30 60)", {{"size_class", "5 tot 9"}}},
                                  {"POINT(40 60)", {{"size_class", "veel"}}},
                                  {"POINT(45 60)", {{"size_class", "7"}, {"unit", "fte"}}},
                                  {"POINT(210 60)", {{"size_class", "1000+"}}}});
  const auto answer = ask(land, openly());
  CHECK(figure(answer, "parks", 0, "jobs_low") == 35);
  CHECK(figure(answer, "parks", 0, "jobs") == 14.5 + 34.5 + 7);
  CHECK(figure(answer, "parks", 0, "jobs_high") == 77);
  CHECK(figure(answer, "parks", 0, "establishments") == 5);
  CHECK(figure(answer, "parks", 0, "establishments_unknown") == 2);
  CHECK(figure(answer, "parks", 1, "jobs") == 1000);
  CHECK_FALSE(figure(answer, "parks", 1, "jobs_high"));
  CHECK(findingsOf(answer, "jobs.no_size_class") == 1);
  CHECK(findingsOf(answer, "jobs.units_mixed") == 1);
}

TEST_CASE("Sectors: agency work and public services apart, codes of neither revision unknown, a letter a range") {
  DrawnLand land = twoParks();
  std::vector<std::pair<std::string, Attributes>> points;
  const auto add = [&](const char* nace, const char* number) {
    const std::string x = std::to_string(10 + points.size());
    points.push_back({"POINT(" + x + " 60)", {{"jobs", number}, {"nace", nace}}});
  };
  add("26110", "10");
  add("78200", "20");
  add("85320", "30");
  add("44000", "40");
  add("C", "50");
  add("45201", "60");
  land.wkt(Role::establishments, points);
  const auto answer = ask(land, openly());
  const auto jobsOf = [&](const std::string& sector, const std::string& column) -> std::optional<double> {
    const answer::Table& table = tableOf(answer, "sectors");
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      const auto* name = std::get_if<std::string>(&table.rows[r][1]);
      if (name != nullptr && *name == sector) return figure(answer, "sectors", r, column);
    }
    return std::nullopt;
  };
  CHECK(jobsOf("high_technology", "jobs") == 10);
  CHECK(jobsOf("high_technology", "jobs_possible") == 60);
  CHECK(jobsOf("low_technology", "jobs_possible") == 50);
  CHECK(jobsOf("agency_work", "jobs") == 20);
  CHECK(jobsOf("public_services", "jobs") == 30);
  CHECK(jobsOf("unknown_sector", "jobs") == 40);
  CHECK(jobsOf("other_sectors", "jobs") == 60);
  CHECK(findingsOf(answer, "nace.neither") == 1);
  CHECK(findingsOf(answer, "nace.moved") == 1);
}

TEST_CASE("A row that is there twice counts once, and neighbours that look like it are told") {
  DrawnLand land = twoParks();
  land.wkt(Role::establishments, {{"POINT(10 60)", {{"id", "V1"}, {"jobs", "12"}}},
                                  {"POINT(10 60)", {{"id", "V1#2"}, {"jobs", "12"}}},
                                  {"POINT(10 60)", {{"id", "V2"}, {"jobs", "12"}}}});
  const auto answer = ask(land, openly());
  CHECK(figure(answer, "parks", 0, "jobs") == 24);
  CHECK(findingsOf(answer, "jobs.row_twice") == 1);
  CHECK(findingsOf(answer, "jobs.twins") == 1);
}

TEST_CASE("Jobs of whole municipalities say nothing of a park but a bound") {
  DrawnLand land = twoParks();
  land.map(Role::municipalities, {"mmmmmm", "mmmmmm"}, {{'m', jobs("900")}});
  const auto answer = ask(land);
  CHECK_FALSE(figure(answer, "parks", 0, "jobs"));
  CHECK(figure(answer, "parks", 0, "jobs_bound") == 900);
  CHECK(figure(answer, "municipal_jobs", 0, "municipal_jobs") == 900);
  CHECK(*figure(answer, "municipal_jobs", 0, "jobs_per_municipality_ha") == Approx(900 / 3.0));
}

TEST_CASE("Without anything that says jobs the question has no answer") {
  const auto result = tryAsk(twoParks());
  REQUIRE_FALSE(result);
  CHECK(result.error().kind == gis::ErrorKind::undecided);
}
