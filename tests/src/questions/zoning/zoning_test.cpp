// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/zoning/zoning.h"

#include "gis/geometry/area.h"
#include "tests/src/support/answer_reading.h"
#include "tests/src/support/drawn_land.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;

namespace {

answer::Answer ask(const DrawnLand& land) {
  gis::Memo memo;
  gis::Progress progress;
  auto result = questions::zoning(land.world(), land.plan(), {}, memo, progress);
  REQUIRE(result);
  return std::move(*result);
}

/// The row of a code; the code "" is land without zoning.
std::size_t rowOf(const answer::Answer& answer, const std::string& code) {
  const answer::Table& table = tableOf(answer, "zoning");
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const auto* text = std::get_if<std::string>(&table.rows[r].front());
    if (code.empty() ? text == nullptr : text != nullptr && *text == code) return r;
  }
  FAIL("no row for " << code);
  return 0;
}

std::optional<double> inParks(const answer::Answer& answer, const std::string& code) {
  return figure(answer, "zoning", rowOf(answer, code), "in_parks_m2");
}

std::optional<double> inParcels(const answer::Answer& answer, const std::string& code) {
  return figure(answer, "zoning", rowOf(answer, code), "in_parcels_m2");
}

Attributes zone(const std::string& code, const std::string& status = {}) {
  Attributes result{{"code", code}};
  if (!status.empty()) result["status"] = status;
  return result;
}

}  // namespace

TEST_CASE("Each square metre of a park is under one code, or under none", "[zoning]") {
  DrawnLand land;
  land.map(Role::parks, {"AAAA", "AAAA", "...."})
      .map(Role::parcels, {"pp..", "pp..", "qq.."})
      .map(Role::zoning, {"ab..", "ab..", "ab.."}, {{'a', zone("1000")}, {'b', zone("0900")}});
  const auto answer = ask(land);
  CHECK(inParks(answer, "1000") == 200);
  CHECK(inParks(answer, "0900") == 200);
  CHECK(inParks(answer, "") == 400);
  CHECK(total(answer, "zoning", "in_parks_m2") == 800);
  CHECK(inParcels(answer, "1000") == 300);
  CHECK(inParcels(answer, "0900") == 300);
  CHECK_FALSE(inParcels(answer, ""));
  CHECK(findingsOf(answer, "zoning.overlap") == 0);
}

TEST_CASE("Overlapping parks and parcels count once", "[zoning]") {
  DrawnLand land;
  land.wkt(Role::parks, {{"POLYGON((0 0,30 0,30 10,0 10,0 0))", {}}, {"POLYGON((20 0,40 0,40 10,20 10,20 0))", {}}})
      .wkt(Role::parcels, {{"POLYGON((0 0,30 0,30 10,0 10,0 0))", {}}, {"POLYGON((20 0,40 0,40 10,20 10,20 0))", {}}})
      .map(Role::zoning, {"aaaa"}, {{'a', zone("1000")}});
  const auto answer = ask(land);
  CHECK(inParks(answer, "1000") == 400);
  CHECK(inParcels(answer, "1000") == 400);
}

TEST_CASE("Trap 10: a newer plan lies over an older one by the priority of its layer, and nothing counts twice",
          "[zoning][trap]") {
  const auto plans = [](int older, int newer) {
    DrawnLand land;
    land.map(Role::parks, {"AAAA"})
        .map(Role::parcels, {"pppp"})
        .map(Role::zoning, {"aaaa"}, {{'a', zone("0900")}})
        .priority(older)
        .map(Role::zoning, {".zz."}, {{'z', zone("1000")}})
        .priority(newer);
    return ask(land);
  };
  const auto answer = plans(2, 1);
  CHECK(inParks(answer, "1000") == 200);
  CHECK(inParks(answer, "0900") == 200);
  CHECK(inParcels(answer, "1000") == 200);
  SECTION("which is no finding") { CHECK(findingsOf(answer, "zoning.overlap") == 0); }
  SECTION("the other way round the older plan has all") {
    CHECK(inParks(plans(1, 2), "0900") == 400);
    CHECK(inParcels(plans(1, 2), "0900") == 400);
  }
}

TEST_CASE("Within a layer a newer plan lies over an older one by its date", "[zoning]") {
  Attributes older = zone("0900");
  older["in_force_since"] = "1979-04-03";
  Attributes newer = zone("1000");
  newer["in_force_since"] = "2012-06-20";
  DrawnLand land;
  land.map(Role::parks, {"AAAA"})
      .wkt(Role::zoning,
           {{"POLYGON((0 0,40 0,40 10,0 10,0 0))", older}, {"POLYGON((10 0,30 0,30 10,10 10,10 0))", newer}});
  const auto answer = ask(land);
  CHECK(inParks(answer, "1000") == 200);
  CHECK(inParks(answer, "0900") == 200);
  CHECK(findingsOf(answer, "zoning.overlap") == 0);
}

TEST_CASE("Zones in preparation and ended zones zone nothing", "[zoning]") {
  DrawnLand land;
  land.map(Role::parks, {"AAAA"})
      .map(Role::parcels, {"pppp"})
      .map(Role::zoning, {"abc."},
           {{'a', zone("1000", "in_force")}, {'b', zone("1100", "in_preparation")}, {'c', zone("1200", "ended")}});
  const auto answer = ask(land);
  CHECK(inParks(answer, "1000") == 100);
  CHECK(inParks(answer, "") == 300);
  CHECK(tableOf(answer, "zoning").rows.size() == 2);
}

TEST_CASE("Zones of one layer over one another are a finding, and count once", "[zoning]") {
  DrawnLand land;
  land.map(Role::parks, {"AAAA"})
      .map(Role::parcels, {"pppp"})
      .wkt(Role::zoning, {{"POLYGON((0 0,30 0,30 10,0 10,0 0))", zone("1000")},
                          {"POLYGON((20 0,40 0,40 10,20 10,20 0))", zone("0900")}});
  const auto answer = ask(land);
  CHECK(findingsOf(answer, "zoning.overlap") == 1);
  CHECK(inParks(answer, "1000") == 300);
  CHECK(inParks(answer, "0900") == 100);
}

TEST_CASE("Without zoning there is nothing to answer from", "[zoning]") {
  DrawnLand land;
  land.map(Role::parks, {"AAAA"});
  gis::Memo memo;
  gis::Progress progress;
  const auto result = questions::zoning(land.world(), land.plan(), {}, memo, progress);
  REQUIRE_FALSE(result);
  CHECK(result.error().kind == gis::ErrorKind::undecided);
}

TEST_CASE("Zones with shapes lie nowhere over one another, and the newer plan has the land", "[zoning]") {
  Attributes newer = zone("0600", "in_force");
  newer["in_force_since"] = "2023-11-09";
  Attributes older = zone("1000", "in_force");
  older["in_force_since"] = "1996-05-14";
  DrawnLand land;
  land.wkt(Role::zoning, {{"POLYGON((0 0,40 0,40 10,0 10,0 0))", older},
                          {"POLYGON((10 0,20 0,20 10,10 10,10 0))", newer},
                          {"POLYGON((12 2,18 2,18 8,12 8,12 2))", older},  // wholly under the newer
                          {"POLYGON((50 0,60 0,60 10,50 10,50 0))", zone("0200", "in_preparation")}});
  gis::Memo memo;
  gis::Progress progress;
  const auto answer = questions::zoning(land.world(), land.plan(), {true}, memo, progress);
  REQUIRE(answer);
  REQUIRE(answer->layers.size() == 1);
  const answer::Layer& zones = answer->layers.front();
  CHECK(zones.style == "zoning");
  REQUIRE(zones.table.rows.size() == 2);
  REQUIRE(zones.shapes.size() == 2);
  CHECK(std::get<std::string>(zones.table.rows[0][1]) == "0600");
  CHECK(std::get<double>(zones.table.rows[0][3]) == Approx(100));
  CHECK(std::get<std::string>(zones.table.rows[1][1]) == "1000");
  CHECK(std::get<double>(zones.table.rows[1][3]) == Approx(300));
  CHECK(gis::area(zones.shapes, 1) == Approx(300));
  CHECK(zones.shapes.partCount(1) == 2);
}
