// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/unit_zoning.h"

#include "src/answer/cells.h"
#include "src/questions/availability/availability.h"
#include "tests/src/support/answer_reading.h"
#include "tests/src/support/drawn_land.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;

namespace {

Attributes zone(const std::string& code, const std::string& name = {}, const std::string& status = {}) {
  Attributes result{{"code", code}};
  if (!name.empty()) result["name"] = name;
  if (!status.empty()) result["status"] = status;
  return result;
}

/// Two parks of different level, the plots p, q and r in them; s lies in no park.
DrawnLand twoParks() {
  DrawnLand land;
  land.map(Role::parks, {"AAAA.", "AAAA.", "BBBB.", "....."},
           {{'A', {{"level", "regional"}}}, {'B', {{"level", "local"}}}})
      .map(Role::plots, {"ppqq.", "ppqq.", "rrrr.", "rrrrs"});
  return land;
}

answer::Answer plotsOf(const DrawnLand& land) {
  gis::Memo memo;
  gis::Progress progress;
  questions::AvailabilityOptions options;
  options.by = questions::AvailabilityOptions::By::parcel;
  auto result = questions::availability(land.world(), land.plan(), options, memo, progress);
  REQUIRE(result);
  return std::move(*result);
}

std::string textOf(const answer::Answer& answer, std::size_t row, const char* column) {
  const answer::Table& table = tableOf(answer, "parcels");
  const answer::Cell& cell = table.rows[row][answer::columnAt(table, column)];
  if (const auto* message = std::get_if<gis::Message>(&cell)) return message->id;
  const auto* text = std::get_if<std::string>(&cell);
  return text == nullptr ? "unknown" : *text;
}

}  // namespace

TEST_CASE("A plot is listed with the level of its park and the zoning that most of it has", "[availability]") {
  DrawnLand land = twoParks();
  land.map(Role::zoning, {"aaab.", "aaab.", "cc...", "ccccc"},
           {{'a', zone("1000", "Industry")}, {'b', zone("0900", "Housing")}, {'c', zone("0701")}});
  const auto answer = plotsOf(land);
  REQUIRE(tableOf(answer, "parcels").rows.size() == 3);
  CHECK(textOf(answer, 0, "park_level") == "regional");
  CHECK(textOf(answer, 0, "zoning_code") == "1000");
  CHECK(textOf(answer, 0, "zoning_name") == "Industry");
  CHECK(figure(answer, "parcels", 0, "zoning_m2") == 400);
  // Half each: the first in the alphabet.
  CHECK(textOf(answer, 1, "zoning_code") == "0900");
  CHECK(figure(answer, "parcels", 1, "zoning_m2") == 200);
  CHECK(figure(answer, "parcels", 1, "in_park_m2") == 400);
  // Of r only what lies in the park counts: half of that is zoned, and under it "" goes first.
  CHECK(textOf(answer, 2, "park_level") == "local");
  CHECK(textOf(answer, 2, "zoning_code") == "zoning.none");
  CHECK(figure(answer, "parcels", 2, "zoning_m2") == 200);
}

TEST_CASE("A plan in preparation zones no plot yet, and without zoning nothing is known of it", "[availability]") {
  DrawnLand land = twoParks();
  CHECK(textOf(plotsOf(land), 0, "zoning_code") == "unknown");
  CHECK_FALSE(figure(plotsOf(land), "parcels", 0, "zoning_m2"));
  land.map(Role::zoning, {"aaaa.", "aaaa."}, {{'a', zone("1000", "Industry", "in_preparation")}});
  CHECK(textOf(plotsOf(land), 0, "zoning_code") == "zoning.none");
}

TEST_CASE("Plots that lie over one another share their zoning as the ledger shares their land", "[availability]") {
  DrawnLand land;
  land.wkt(Role::parks, {{"POLYGON((0 0,40 0,40 10,0 10,0 0))", {}}})
      .wkt(Role::plots, {{"POLYGON((0 0,30 0,30 10,0 10,0 0))", {}}, {"POLYGON((20 0,40 0,40 10,20 10,20 0))", {}}})
      .map(Role::zoning, {"aaaa"}, {{'a', zone("1000")}});
  const auto answer = plotsOf(land);
  CHECK(figure(answer, "parcels", 0, "zoning_m2") == 300);
  CHECK(figure(answer, "parcels", 1, "zoning_m2") == 100);
  CHECK(total(answer, "parcels", "in_park_m2") == 400);
}
