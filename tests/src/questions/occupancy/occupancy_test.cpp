// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/occupancy/occupancy.h"

#include <algorithm>
#include <map>

#include "gis/geometry/area.h"
#include "src/plan/plan_file.h"
#include "tests/src/support/answer_reading.h"
#include "tests/support/catch.h"
#include "tests/support/real_data.h"
#include "tests/support/temp_folder.h"

using namespace hectare;
using namespace hectare::tests;
using questions::OccupancyOptions;

namespace {

const std::string head = "format = 1\nname = \"stock\"\ncrs = \"EPSG:31370\"\n";

std::string source(const std::string& name, const std::string& path, const std::string& columns) {
  return "[[source]]\nrole = \"stock\"\nname = \"" + name + "\"\npath = \"" + path +
         "\"\ndate = \"2025\"\ncolumns = { " + columns + " }\n";
}

const std::string perMunicipality =
    "nis = \"nis\", name = \"name\", year = \"year\", total_ha = \"total\", "
    "occupied_ha = \"occupied\"";

gis::Result<answer::Answer> tryAsk(const std::string& text, const std::filesystem::path& folder,
                                   const OccupancyOptions& options = {}) {
  const auto plan = plan::parsePlan(text, folder / "stock.hectare");
  if (!plan) FAIL(plan.error().what.id << " " << plan.error().where);
  gis::Memo memo;
  gis::Progress progress;
  const auto world = world::load(*plan, nullptr, progress);
  REQUIRE(world);
  return questions::occupancy(*world, *plan, options, memo, progress);
}

answer::Answer ask(const std::string& text, const std::filesystem::path& folder, const OccupancyOptions& options = {}) {
  auto result = tryAsk(text, folder, options);
  if (!result) FAIL(result.error().what.id << " " << result.error().where);
  return std::move(*result);
}

/// The answer about one table per municipality.
answer::Answer askTable(const std::string& rows, const OccupancyOptions& options = {}) {
  const TempFolder folder;
  folder.write("stock.csv", "nis,name,year,total,occupied\n" + rows);
  return ask(head + source("stock", "stock.csv", perMunicipality), folder.path(), options);
}

std::size_t rowOf(const answer::Answer& answer, const std::string& table, const std::string& column,
                  const std::string& value) {
  const auto rows = tableOf(answer, table).rows.size();
  for (std::size_t r = 0; r < rows; ++r) {
    if (text(answer, table, r, column) == value) return r;
  }
  FAIL("no row " << value);
  return 0;
}

std::string remark(const answer::Answer& answer, const std::string& table, std::size_t row) {
  const answer::Table& t = tableOf(answer, table);
  const auto at = std::find_if(t.columns.begin(), t.columns.end(), [](const auto& c) { return c.id == "remark"; });
  const auto* message = std::get_if<gis::Message>(&t.rows[row][static_cast<std::size_t>(at - t.columns.begin())]);
  return message == nullptr ? std::string() : message->id;
}

bool hasTable(const answer::Answer& answer, const std::string& id) {
  return std::any_of(answer.tables.begin(), answer.tables.end(), [&](const auto& table) { return table.id == id; });
}

}  // namespace

TEST_CASE(
    "The rate of all municipalities is that of their sums, not the mean "
    "of their rates",
    "[occupancy]") {
  const auto answer = askTable("71072,Hasselt,2025,90,90\n71016,Genk,2025,10,0\n");
  CHECK(total(answer, "municipalities", "total_m2") == 1'000'000);
  CHECK(total(answer, "municipalities", "occupied_m2") == 900'000);
  CHECK(total(answer, "municipalities", "unoccupied_m2") == 100'000);
  CHECK(total(answer, "municipalities", "occupancy_pct") == 90);  // the mean would be 50
  CHECK(figure(answer, "municipalities", 0, "occupancy_pct") == 0);
  CHECK(std::any_of(answer.notes.begin(), answer.notes.end(),
                    [](const gis::Message& note) { return note.id == "occupancy.from_sums"; }));
}

TEST_CASE(
    "A municipality without business parks has no rate, and one of which "
    "nobody knows is not without",
    "[occupancy]") {
  const auto answer = askTable(
      "71072,Hasselt,2025,10,5\n73028,Herstappe,2025,0,0\n71016,Genk,"
      "2025,10,\n71011,Diepenbeek,2025,10,0\n");
  const std::size_t herstappe = rowOf(answer, "municipalities", "municipality", "Herstappe");
  CHECK_FALSE(figure(answer, "municipalities", herstappe, "occupancy_pct"));
  CHECK(remark(answer, "municipalities", herstappe) == "occupancy.none");
  const std::size_t genk = rowOf(answer, "municipalities", "municipality", "Genk");
  CHECK_FALSE(figure(answer, "municipalities", genk, "occupied_m2"));
  CHECK(remark(answer, "municipalities", genk) == "occupancy.not_known");
  CHECK(figure(answer, "municipalities", rowOf(answer, "municipalities", "municipality", "Diepenbeek"),
               "occupancy_pct") == 0);
  CHECK(findingsOf(answer, "stock.unknown") == 1);
  CHECK(total(answer, "municipalities", "occupancy_pct") == 25);  // of 20 ha of which both are known
}

TEST_CASE(
    "Over years hectares stand beside rates, and a rate that rose by its "
    "denominator is told",
    "[occupancy]") {
  const auto answer = askTable("71072,Hasselt,2020,100,80\n71072,Hasselt,2025,90,78\n");
  CHECK(tableOf(answer, "years").rows.size() == 2);
  CHECK(figure(answer, "change", 0, "total_change_m2") == -100'000);
  CHECK(figure(answer, "change", 0, "occupied_change_m2") == -20'000);
  CHECK(figure(answer, "change", 0, "unoccupied_change_m2") == -80'000);
  CHECK(*figure(answer, "change", 0, "occupancy_points") == Approx(6.666667).margin(1e-5));
  CHECK(remark(answer, "change", 0) == "occupancy.by_denominator");
  SECTION(
      "and the table per municipality is that of the last year, or of the "
      "one asked") {
    CHECK(total(answer, "municipalities", "total_m2") == 900'000);
    OccupancyOptions options;
    options.year = "2020";
    const auto earlier = askTable("71072,Hasselt,2020,100,80\n71072,Hasselt,2025,90,78\n", options);
    CHECK(total(earlier, "municipalities", "total_m2") == 1'000'000);
  }
  SECTION("years of other municipalities are not compared in silence") {
    CHECK(findingsOf(askTable("71072,Hasselt,2020,100,80\n71016,Genk,2025,90,78\n"), "stock.years_differ") == 1);
  }
  SECTION("with one year nothing has changed") {
    CHECK_FALSE(hasTable(askTable("71072,Hasselt,2025,100,80\n"), "change"));
  }
}

TEST_CASE("Rows that stand twice or contradict themselves are told", "[occupancy]") {
  for (const char* rows : {"71072,Hasselt,2025,100,80\n71072,Hasselt,2025,90,70\n",
                           "71072,Hasselt,2025,90,70\n71072,Hasselt,2025,100,80\n"}) {
    const auto differing = askTable(rows);
    CHECK(findingsOf(differing, "stock.doubled") == 1);
    CHECK_FALSE(total(differing, "municipalities", "total_m2"));
    CHECK(findingsOf(differing, "stock.unknown") == 1);
  }
  const auto doubled = askTable("71072,Hasselt,2025,100,80\n71072,Hasselt,2025,100,80\n");
  CHECK(findingsOf(doubled, "stock.doubled") == 1);
  CHECK(total(doubled, "municipalities", "total_m2") == 1'000'000);
  CHECK(findingsOf(askTable("71072,Hasselt,2025,100,120\n"), "stock.contradicts") == 1);
}

TEST_CASE("A municipality table of another year is told", "[occupancy]") {
  SECTION("by codes that ended with a merger") {
    const auto answer = askTable("73006,Bilzen,2024,10,5\n73032,Hoeselt,2024,10,5\n");
    CHECK(findingsOf(answer, "nis.ended") == 2);
  }
  SECTION("by codes that the plan's own municipalities do not have") {
    const TempFolder folder;
    folder.write("stock.csv",
                 "nis,name,year,total,occupied\n73006,Bilzen,2024,"
                 "10,5\n71072,Hasselt,2024,2,1\n");
    const auto square = [](double x) {
      const auto at = [x](double dx, double dy) {
        return "[" + std::to_string(x + dx) + "," + std::to_string(170000 + dy) + "]";
      };
      return "{\"type\":\"Polygon\",\"coordinates\":[[" + at(0, 0) + "," + at(1000, 0) + "," + at(1000, 1000) + "," +
             at(0, 1000) + "," + at(0, 0) + "]]}";
    };
    const std::string collection =
        "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\","
        "\"properties\":{\"name\":"
        "\"urn:ogc:def:crs:EPSG::31370\"}},\"features\":[";
    const auto feature = [&](const std::string& id, double x) {
      return "{\"type\":\"Feature\",\"properties\":{\"id\":\"" + id + "\"},\"geometry\":" + square(x) + "}";
    };
    folder.write("towns.geojson", collection + feature("71072", 200000) + "," + feature("73110", 201000) + "]}");
    folder.write("parks.geojson", collection + feature("A", 200500) + "]}");
    const auto layer = [](const std::string& role, const std::string& path) {
      return "[[source]]\nrole = \"" + role + "\"\npath = \"" + path + "\"\ndate = \"2025\"\ncolumns.id = \"id\"\n";
    };
    const auto answer = ask(head + source("stock", "stock.csv", perMunicipality) +
                                layer("municipalities", "towns.geojson") + layer("parks", "parks.geojson"),
                            folder.path());
    CHECK(findingsOf(answer, "stock.other_municipalities") == 1);
    CHECK(findingsOf(answer, "world.nis_differ") == 1);
    // The park lies half in Hasselt: 50 ha measured beside the 2 ha that are
    // published.
    CHECK(figure(answer, "municipalities", rowOf(answer, "municipalities", "municipality", "Hasselt"),
                 "measured_gross_m2") == 500'000);
    CHECK_FALSE(figure(answer, "municipalities", rowOf(answer, "municipalities", "municipality", "Bilzen"),
                       "measured_gross_m2"));
  }
}

TEST_CASE("What is asked of published stock has to be there", "[occupancy]") {
  const TempFolder folder;
  CHECK(tryAsk(head, folder.path()).error().what.id == "occupancy.no_source");
  folder.write("stock.csv", "nis,name,year,total,occupied\n71072,Hasselt,2025,2,1\n");
  OccupancyOptions options;
  options.from = "2019";
  CHECK(tryAsk(head + source("stock", "stock.csv", perMunicipality), folder.path(), options).error().what.id ==
        "occupancy.no_year");
}

TEST_CASE("Limburg 2025 and Flanders 2014 to 2025, as published", "[real][occupancy]") {
  const std::filesystem::path data = realData("limburg_parks_2025");
  const std::string limburg = source("Limburg", "bezettingsgraad_limburg_2025.csv",
                                     "nis = \"nis_code\", name = \"gemeente\", year = \"jaar\", total_ha = "
                                     "\"totale_oppervlakte_ha\", occupied_ha = \"bezette_oppervlakte_ha\", "
                                     "unoccupied_ha = \"onbezette_oppervlakte_ha\"");
  const std::string flanders = source("Flanders", "bezettingsgraad_vlaanderen_timeseries.csv",
                                      "year = \"jaar\", total_ha = \"totaal_ha\", occupied_ha = "
                                      "\"bezet_ha\", unoccupied_ha = \"onbezet_ha\"");
  OccupancyOptions options;
  options.from = "2020";
  options.to = "2025";
  const auto answer = ask(head + limburg + flanders, data, options);
  CHECK(tableOf(answer, "municipalities").rows.size() == 38);
  CHECK(*total(answer, "municipalities", "total_m2") == Approx(110'356'700).margin(1));
  CHECK(*total(answer, "municipalities", "occupied_m2") == Approx(93'125'300).margin(1));
  CHECK(*total(answer, "municipalities", "unoccupied_m2") == Approx(17'231'400).margin(1));
  CHECK(*total(answer, "municipalities", "occupancy_pct") == Approx(84.39).margin(0.005));
  const std::size_t herstappe = rowOf(answer, "municipalities", "municipality", "Herstappe");
  CHECK_FALSE(figure(answer, "municipalities", herstappe, "occupancy_pct"));
  CHECK(remark(answer, "municipalities", herstappe) == "occupancy.none");
  const std::size_t change = rowOf(answer, "change", "source", "Flanders");
  CHECK(*figure(answer, "change", change, "occupied_change_m2") == Approx(-2'123'500).margin(1));
  CHECK(*figure(answer, "change", change, "total_change_m2") == Approx(-22'186'600).margin(1));
  CHECK(*figure(answer, "change", change, "from_occupancy_pct") == Approx(83.95).margin(0.005));
  CHECK(*figure(answer, "change", change, "to_occupancy_pct") == Approx(87.39).margin(0.005));
  CHECK(remark(answer, "change", change) == "occupancy.by_denominator");
  CHECK(tableOf(answer, "years").rows.size() == 13);
  CHECK(findingsOf(answer, "stock.contradicts") == 0);
}

TEST_CASE("Municipalities of 2011 become the 38 of 2025 on the map, each land once", "[real][occupancy]") {
  const std::filesystem::path data = realData("limburg_parks_2025");
  const std::string stock = source("Limburg", "bezettingsgraad_limburg_2025.csv",
                                   "nis = \"nis_code\", name = \"gemeente\", year = \"jaar\", total_ha = "
                                   "\"totale_oppervlakte_ha\", occupied_ha = \"bezette_oppervlakte_ha\"");
  const std::string municipalities =
      "[[source]]\nrole = \"municipalities\"\npath = \"" +
      (realData("statbel_2011") / "be_admin_munty_2011.gpkg").string() +
      "\"\nlayer = \"municipality\"\ncolumns = { id = \"CD_MUNTY_REFNIS\", name = \"TX_MUNTY_DESCR_NL\" }\n";
  OccupancyOptions options;
  options.shapes = true;
  const auto answer = ask(head + stock + municipalities, data, options);
  REQUIRE(answer.layers.size() == 1);
  const answer::Layer& layer = answer.layers.front();
  CHECK(layer.style == "occupancy");
  REQUIRE(layer.shapes.size() == 38);
  double sum = 0;
  std::map<std::string, double> areas;
  for (std::size_t i = 0; i < 38; ++i) {
    CHECK(layer.shapes.kind(i) == gis::GeometryKind::polygon);
    areas[std::get<std::string>(layer.table.rows[i][1])] = gis::area(layer.shapes, i) / 1e6;
    sum += gis::area(layer.shapes, i) / 1e6;
  }
  // Statbel, area of the territory in 2019: Limburg 2427 km², Hasselt 102.4 and Kortessem 34.2, Hoeselt 30.1 and Bilzen
  // 76.0 (rounded).
  CHECK(sum == Approx(2427).epsilon(0.01));
  CHECK(areas["Hasselt"] == Approx(136.6).epsilon(0.02));
  CHECK(areas["Bilzen-Hoeselt"] == Approx(106).epsilon(0.02));
}
