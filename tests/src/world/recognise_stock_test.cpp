// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of published business-park land, and what the names of columns of jobs say.

#include "gis/io/survey.h"
#include "src/questions/occupancy/occupancy.h"
#include "src/world/new_plan.h"
#include "tests/src/support/answer_reading.h"
#include "tests/src/world/surveys.h"
#include "tests/support/catch.h"
#include "tests/support/real_data.h"
#include "tests/support/temp_folder.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;

namespace {

world::Recognition recognised(std::vector<gis::SurveyFile> files) {
  gis::Survey survey;
  survey.files = std::move(files);
  return world::recognise(survey, {}).value();
}

gis::SurveyColumn years(const std::string& name) {
  gis::SurveyColumn column = surveyedNumbers(name, 2014, 2025, 12);
  column.type = gis::SurveyType::integer;
  return column;
}

std::string columnFor(const world::LayerGuess& guess, const std::string& ours) {
  const auto found = guess.columns.find(ours);
  return found == guess.columns.end() ? "" : found->second.binding.column;
}

world::LayerGuess only(std::vector<gis::SurveyColumn> columns) {
  return recognised({surveyedFile("cijfers.csv", "None", 12, std::move(columns))}).layers.front();
}

/// A plan made from files alone, and what it says of published stock.
answer::Answer occupancyOf(const std::vector<std::filesystem::path>& files, const TempFolder& folder) {
  gis::Progress progress;
  const auto survey = gis::survey(files, {}, progress);
  REQUIRE(survey);
  const auto found = world::recognise(*survey, {});
  REQUIRE(found);
  world::NewPlanOptions options;
  options.file = folder / "stock.hectare";
  options.crs = "EPSG:31370";
  const auto made = world::newPlan(*survey, *found, options, text::Language::load("en").value());
  REQUIRE(made);
  const auto world = world::load(made->plan, nullptr, progress);
  REQUIRE(world);
  gis::Memo memo;
  auto result = questions::occupancy(*world, made->plan, {}, memo, progress);
  if (!result) FAIL(result.error().what.id << " " << result.error().where);
  return std::move(*result);
}

}  // namespace

TEST_CASE("A table of all land, its occupied part and the year is published stock, whatever it is called") {
  const auto guess =
      only({years("Jaartal"), surveyedNumbers("Totaal (ha)", 10, 900), surveyedNumbers("Bezet (ha)", 5, 700),
            surveyedNumbers("Bezet (%)", 50, 90), surveyed("Regio", {"Noord", "Zuid"})});
  REQUIRE(guess.role == Role::stock);
  CHECK(columnFor(guess, "total_ha") == "Totaal (ha)");
  CHECK(columnFor(guess, "occupied_ha") == "Bezet (ha)");
  CHECK(columnFor(guess, "year") == "Jaartal");
  CHECK(columnFor(guess, "name") == "Regio");
  CHECK(columnFor(guess, "unoccupied_ha").empty());
}

TEST_CASE("Land that is not occupied is never taken for land that is") {
  const auto guess =
      only({years("year"), surveyedNumbers("total_area", 10, 900), surveyedNumbers("onbezette_oppervlakte", 1, 100)});
  REQUIRE(guess.role == Role::stock);
  CHECK(columnFor(guess, "unoccupied_ha") == "onbezette_oppervlakte");
  CHECK(columnFor(guess, "occupied_ha").empty());
}

TEST_CASE("What only looks like published stock is left alone") {
  const auto roleOf = [](std::vector<gis::SurveyColumn> columns) { return only(std::move(columns)).role; };
  const gis::SurveyColumn all = surveyedNumbers("total_ha", 10, 900);
  const gis::SurveyColumn part = surveyedNumbers("occupied_ha", 5, 700);
  SECTION("as it is, it is stock") { CHECK(roleOf({years("year"), all, part}) == Role::stock); }
  SECTION("without a year") { CHECK_FALSE(roleOf({all, part})); }
  SECTION("years of building are no years of counting") { CHECK_FALSE(roleOf({years("year_built"), all, part})); }
  SECTION("a part above the whole") {
    CHECK_FALSE(roleOf({years("year"), all, surveyedNumbers("occupied_ha", 5, 901)}));
  }
  SECTION("square metres are not hectares") {
    CHECK_FALSE(
        roleOf({years("year"), surveyedNumbers("total_m2", 1e5, 9e6), surveyedNumbers("occupied_m2", 5e4, 7e6)}));
  }
  SECTION("counts are not hectares") {
    CHECK_FALSE(
        roleOf({years("year"), surveyedNumbers("total number", 1, 9), surveyedNumbers("number occupied", 1, 7)}));
  }
}

TEST_CASE("Published stock per municipality is not joined to the municipalities, and two tables are two sources") {
  const std::vector<std::string> codes = {"71002", "71004", "71011", "71016"};
  const auto towns =
      surveyedPolygons("gemeenten.gpkg", 4, {surveyed("niscode", codes), surveyed("naam", {"a", "b", "c", "d"})});
  const auto table = [&](const std::string& name, const std::string& last) {
    return surveyedFile(name, "None", 4,
                        {surveyed("nis", {"71002", "71004", last}), years("jaar"), surveyedNumbers("totaal", 1, 9),
                         surveyedNumbers("bezet", 1, 8)});
  };
  const auto both = recognised({towns, table("a.csv", "71011"), table("b.csv", "71016")});
  for (const char* name : {"a.csv", "b.csv"}) {
    CHECK(guessOf(both, name).role == Role::stock);
    CHECK_FALSE(guessOf(both, name).join);
    CHECK(columnFor(guessOf(both, name), "nis") == "nis");
  }
}

TEST_CASE("The name of a column of jobs says in what they count, and whose they are") {
  const auto firms = [](const std::string& column, std::vector<gis::SurveyColumn> more = {}) {
    more.insert(more.end(), {surveyedKeys("vestigingsnummer", 5), surveyedNumbers(column, 0, 50, 5),
                             surveyed("nacebel", {"25110", "62010"})});
    return recognised({surveyedFile("vestigingen.gpkg", "Point", 5, more)}).layers.front();
  };
  CHECK(firms("aantal_vte").jobsUnit == "fte");
  CHECK(columnFor(firms("aantal_vte"), "jobs") == "aantal_vte");
  CHECK(firms("Jobs FTE").jobsUnit == "fte");
  CHECK(firms("jobs_personen_vte").jobsUnit.empty());  // it says two things
  CHECK(firms("werkzame_personen").jobsUnit == "persons");
  CHECK(firms("aantal_banen").jobsUnit == "jobs");
  CHECK(firms("tewerkstelling").jobsUnit.empty());
  CHECK(firms("jobs_loontrekkenden").workers == "wage_earner");
  CHECK(firms("jobs_loontrekkenden").jobsUnit == "jobs");
  CHECK(firms("jobs").workers.empty());
  CHECK(firms("vte", {surveyed("eenheid", {"koppen", "vte"})}).jobsUnit.empty());  // each row says it
}

TEST_CASE("Stock of a province and of a region, as they are published, are found by what they hold", "[real][new]") {
  const TempFolder folder;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(realData("limburg_parks_2025"))) files.push_back(entry);
  const answer::Answer answer = occupancyOf(files, folder);
  // Limburg 2025: 9,312.53 of 11,035.67 ha, 84.39 %; Flanders from 2014 to 2025.
  CHECK(total(answer, "municipalities", "total_m2").value_or(0) == Approx(110'356'700));
  CHECK(total(answer, "municipalities", "occupied_m2").value_or(0) == Approx(93'125'300));
  CHECK(total(answer, "municipalities", "occupancy_pct").value_or(0) == Approx(84.39).margin(0.005));
  CHECK(tableOf(answer, "years").rows.size() == 13);
}
