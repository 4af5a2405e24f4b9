// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/explain/explain_row.h"

#include <algorithm>

#include "src/answer/row_references.h"
#include "src/questions/availability/availability.h"
#include "tests/src/support/answer_reading.h"
#include "tests/src/support/drawn_land.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;
using questions::RowToExplain;

namespace {

const Attributes freePlot = {{"in_use", "nietInGebruik"}, {"built", "onbebouwd"}, {"availability", "nietAangeboden"}};
const Attributes usedPlot = {{"in_use", "inGebruik"}, {"built", "bebouwd"}, {"function", "economie"}};

/// Park A (400 m²) in municipality m, park B (400 m²) half in m and half in n.
DrawnLand drawn() {
  DrawnLand land;
  land.map(Role::parks, {"AABB", "AABB"})
      .map(Role::plots, {"pqrr", "pq.."}, {{'p', freePlot}, {'q', usedPlot}, {'r', freePlot}})
      .map(Role::municipalities, {"mmmn", "mmmn"})
      .map(Role::constraint, {"...f", "...f"});
  return land;
}

/// One row of availability, as a reference would name it.
RowToExplain rowOf(const DrawnLand& land, const questions::AvailabilityOptions& options, const std::string& table,
                   std::size_t row) {
  gis::Memo memo;
  gis::Progress progress;
  plan::Plan plan = land.plan();
  plan.sizes.boundariesM2 = {150};
  const auto answer = questions::availability(land.world(), plan, options, memo, progress);
  REQUIRE(answer);
  const answer::Table& whole = tableOf(*answer, table);
  RowToExplain result;
  result.ref = "0000-0000-0000";
  result.question = "availability";
  result.isTotal = row == whole.rows.size();
  if (result.isTotal) result.summed = whole.rows;
  result.table = {whole.id, whole.title, whole.columns, {result.isTotal ? whole.total : whole.rows[row]}, {}};
  result.charts = answer->charts;
  result.underScheme = true;
  return result;
}

RowToExplain rowOf(const DrawnLand& land, questions::AvailabilityOptions::By by, const std::string& table,
                   std::size_t row) {
  questions::AvailabilityOptions options;
  options.by = by;
  return rowOf(land, options, table, row);
}

answer::Answer explained(const DrawnLand& land, const RowToExplain& row) {
  gis::Memo memo;
  gis::Progress progress;
  auto answer = questions::explainRow(land.world(), land.plan(), row, memo, progress);
  REQUIRE(answer);
  return std::move(*answer);
}

using By = questions::AvailabilityOptions::By;

}  // namespace

TEST_CASE("The pieces of a row sum to its gross, whatever the row is", "[explain]") {
  const DrawnLand land = drawn();
  const auto pieces = [&](By by, const std::string& table, std::size_t row) {
    return total(explained(land, rowOf(land, by, table, row)), "classes", "area_m2");
  };
  CHECK(pieces(By::park, "parks", 0) == 400);
  CHECK(pieces(By::park, "parks", 1) == 400);
  CHECK(pieces(By::park, "parks", 2) == 800);  // the total
  CHECK(pieces(By::plan, "plan", 0) == 800);
  CHECK(pieces(By::municipality, "municipalities", 0) == 600);
  CHECK(pieces(By::municipality, "municipalities", 1) == 200);
  CHECK(pieces(By::parcel, "parcels", 0) == 200);
  CHECK(pieces(By::park, "constraints", 0) == 100);  // of the 200 under it, what it takes out: the plot
}

TEST_CASE("An explained row shows its figures, its largest pieces, its rules and its sources", "[explain]") {
  const DrawnLand land = drawn();
  const auto answer = explained(land, rowOf(land, By::park, "parks", 0));
  CHECK(text(answer, "reference", 0, "row") == "A");
  CHECK(figure(answer, "parks", 0, "free_m2") == 200);
  CHECK(text(answer, "largest_pieces", 0, "parcel_id") == "q");
  CHECK(tableOf(answer, "rules").rows.size() == 2);
  CHECK(tableOf(answer, "contents").rows.size() == 4);
  REQUIRE(answer.layers.size() == 1);
  CHECK(answer.layers.front().table.rows.size() == 2);
  REQUIRE(answer.charts.size() == 1);
  CHECK(answer.charts.front().table == "parks");
  CHECK(answer.findings.empty());
}

TEST_CASE("A row whose data changed says so, and which sources when the answer of then is known", "[explain]") {
  const DrawnLand land = drawn();
  RowToExplain row = rowOf(land, By::park, "parks", 0);
  row.sameData = false;
  SECTION("without it: that the data changed") {
    const auto answer = explained(land, row);
    REQUIRE(findingsOf(answer, "reference.data_changed") == 1);
    CHECK(answer.findings.front().text.id == "referred.data_changed");
  }
  SECTION("with it: the source, and the figures of then beside those of now") {
    answer::Answer then;
    then.tables.push_back(row.table);
    then.tables.front().rows.front()[3] = 390.0;
    then.provenance = land.world().provenance();
    then.provenance[1].sha256 = "of then";
    addReferences(then, {"form", "data of then", "settings"});
    row.ref = std::get<std::string>(then.tables.front().rows.front().back());
    row.then = &then;
    const auto answer = explained(land, row);
    REQUIRE(findingsOf(answer, "reference.data_changed") == 1);
    CHECK(std::get<std::string>(answer.findings.front().text.args.front().second) == "plots");
    CHECK(figure(answer, "then", 0, "now_m2") == 400);
    CHECK(figure(answer, "then", 0, "then_m2") == 390);
    CHECK(figure(answer, "then", 0, "difference_m2") == 10);
  }
  SECTION("with that of another question: that it does not have the row") {
    answer::Answer other;
    other.provenance = land.world().provenance();
    row.then = &other;
    CHECK(findingsOf(explained(land, row), "reference.not_in_answer") == 1);
    row.then = nullptr;
    CHECK(findingsOf(explained(land, row), "reference.not_in_answer") == 0);
  }
  SECTION("settings that changed: whether the data did cannot be told") {
    row.sameSettings = false;
    row.sameData.reset();
    const auto answer = explained(land, row);
    CHECK(findingsOf(answer, "reference.settings_changed") == 1);
    CHECK(findingsOf(answer, "reference.data_changed") == 0);
  }
}

TEST_CASE("A total of chosen plots rests on the land of those plots alone", "[explain]") {
  const DrawnLand land = drawn();
  questions::AvailabilityOptions options;
  options.by = By::parcel;
  const auto landOf = [&](std::size_t rows) {
    return total(explained(land, rowOf(land, options, "parcels", rows)), "classes", "area_m2");
  };
  CHECK(landOf(3) == 600);  // p, q and r; the street is in no plot
  options.classes = {"free"};
  CHECK(landOf(2) == 400);  // p, and r with what the flood takes of it
  options.minAreaM2 = 150;
  CHECK(landOf(1) == 200);  // p alone
}

TEST_CASE("A row by size rests on the lots of that size, and its total on those of all its rows", "[explain]") {
  const DrawnLand land = drawn();  // free: p of 200 m², and 100 m² of r, which the flood leaves
  questions::AvailabilityOptions options;
  options.by = By::size;
  options.classes = {"free"};
  const auto landOf = [&](std::size_t row) {
    const RowToExplain one = rowOf(land, options, "sizes", row);
    const auto answer = explained(land, one);
    CHECK(total(answer, "classes", "area_m2") == std::get<double>(one.table.rows.front()[5]));
    return total(answer, "classes", "area_m2");
  };
  CHECK(landOf(0) == 100);
  CHECK(landOf(1) == 200);
  CHECK(landOf(2) == 300);
}

TEST_CASE("Where one plot's land lies in two lots of other sizes, the row says how much of it is another's",
          "[explain]") {
  DrawnLand land;
  land.map(Role::parks, {"AAAAAA"}).map(Role::plots, {"pqqpp."}, {{'p', freePlot}, {'q', usedPlot}});
  questions::AvailabilityOptions options;
  options.by = By::size;
  options.classes = {"free"};
  const auto answer = explained(land, rowOf(land, options, "sizes", 0));  // 100 m² below 150; 200 m² above it
  CHECK(total(answer, "classes", "area_m2") == 300);
  const auto told = std::find_if(answer.notes.begin(), answer.notes.end(),
                                 [](const gis::Message& note) { return note.id == "referred.lots_share"; });
  REQUIRE(told != answer.notes.end());
  CHECK(std::get<double>(told->args.front().second) == Approx(200));
}
