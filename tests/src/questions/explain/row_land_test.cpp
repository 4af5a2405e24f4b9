// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/explain/row_land.h"

#include "src/questions/availability/availability.h"
#include "src/questions/density/density.h"
#include "src/questions/explain/explain_row.h"
#include "tests/src/support/answer_reading.h"
#include "tests/src/support/drawn_land.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;
using questions::RowToExplain;

namespace {

Attributes usedFor(const char* function) {
  return {{"in_use", "inGebruik"}, {"built", "bebouwd"}, {"function", function}};
}

/// Park A (400 m²) in municipality m, campus C (400 m²) half in m and half in none; squares of 10 m.
DrawnLand drawn() {
  DrawnLand land;
  land.map(Role::parks, {"AACC", "AACC"}, {{'A', {{"level", "local"}}}, {'C', {{"level", "campus"}}}})
      .map(Role::plots, {"pqrs", "pqrs"},
           {{'p', usedFor("wonen")}, {'q', usedFor("economie")}, {'r', usedFor("wonen")}, {'s', usedFor("landbouw")}})
      .map(Role::municipalities, {"mmm.", "mmm."}, {{'m', {{"jobs", "30"}}}});
  return land;
}

/// A row of an answer, the total after the last.
RowToExplain rowOf(const answer::Answer& answer, const std::string& table, std::size_t row) {
  const answer::Table& whole = tableOf(answer, table);
  RowToExplain result;
  result.ref = "0000-0000-0000";
  result.question = answer.question;
  result.isTotal = row == whole.rows.size();
  if (result.isTotal) result.summed = whole.rows;
  result.table = {whole.id, whole.title, whole.columns, {result.isTotal ? whole.total : whole.rows[row]}, {}};
  result.underScheme = true;
  return result;
}

std::optional<double> landOf(const DrawnLand& land, const answer::Answer& of, const std::string& table,
                             std::size_t row) {
  gis::Memo memo;
  gis::Progress progress;
  const auto answer = questions::explainRow(land.world(), land.plan(), rowOf(of, table, row), memo, progress);
  REQUIRE(answer);
  return total(*answer, "classes", "area_m2");
}

answer::Answer available(const DrawnLand& land, questions::AvailabilityOptions::By by) {
  gis::Memo memo;
  gis::Progress progress;
  questions::AvailabilityOptions options;
  options.by = by;
  auto answer = questions::availability(land.world(), land.plan(), options, memo, progress);
  REQUIRE(answer);
  return std::move(*answer);
}

answer::Answer dense(const DrawnLand& land) {
  gis::Memo memo;
  gis::Progress progress;
  auto answer = questions::density(land.world(), land.plan(), {}, memo, progress);
  REQUIRE(answer);
  return std::move(*answer);
}

using By = questions::AvailabilityOptions::By;

}  // namespace

TEST_CASE("A row of what the economy does not use rests on the land of that use alone", "[explain]") {
  const DrawnLand land = drawn();
  const auto answer = available(land, By::park);
  REQUIRE(text(answer, "other_use", 0, "function") == "landbouw");
  REQUIRE(text(answer, "other_use", 1, "function") == "wonen");
  CHECK(landOf(land, answer, "other_use", 0) == 200);
  CHECK(landOf(land, answer, "other_use", 1) == 400);
  CHECK(landOf(land, answer, "other_use", 2) == 600);  // the total: without q, which the economy uses
}

TEST_CASE("The row of land in no municipality rests on that land", "[explain]") {
  const DrawnLand land = drawn();
  const auto answer = available(land, By::municipality);
  CHECK(landOf(land, answer, "municipalities", 0) == 600);
  CHECK(landOf(land, answer, "municipalities", 1) == 200);
  CHECK(landOf(land, answer, "municipalities", 2) == 800);
}

TEST_CASE("Rows of business parks rest on no land of campuses, nor the other way about", "[explain]") {
  const DrawnLand land = drawn();
  const auto answer = dense(land);
  CHECK(landOf(land, answer, "parks", 1) == 400);  // the total
  CHECK(landOf(land, answer, "campuses", 1) == 400);
  REQUIRE(text(answer, "park_kinds", 2, "park_kind") == "all");
  CHECK(landOf(land, answer, "park_kinds", 0) == 400);
  CHECK(landOf(land, answer, "park_kinds", 1) == 400);
  CHECK(landOf(land, answer, "park_kinds", 2) == 800);
}
