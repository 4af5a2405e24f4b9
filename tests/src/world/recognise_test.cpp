// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/recognise.h"

#include "tests/src/world/surveys.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using gis::SurveyType;
using plan::Role;

namespace {

world::Recognition recognised(std::vector<gis::SurveyFile> files, world::RecogniseOptions options = {}) {
  gis::Survey survey;
  survey.files = std::move(files);
  auto result = world::recognise(survey, options);
  if (!result) FAIL(result.error().what.id << " " << result.error().where);
  return std::move(*result);
}

/// What a single layer of polygons is taken for.
world::LayerGuess alone(gis::SurveyFile file) { return recognised({std::move(file)}).layers.front(); }

Role roleOfName(const std::string& name, const std::string& type = "Polygon") {
  return alone(surveyedFile(name, type, 10, {})).role.value();
}

std::string columnFor(const world::LayerGuess& guess, const std::string& ours) {
  const auto found = guess.columns.find(ours);
  return found == guess.columns.end() ? "" : found->second.binding.column;
}

gis::SurveyFile plots() {
  return surveyedPolygons(
      "Gebruikspercelen.gpkg", 30,
      {surveyedKeys("PERCEELID", 30), surveyed("BEBOUWING", {"Bebouwd", "onbebouwd"}),
       surveyed("IN_GEBRUIK", {"in gebruik", "niet in gebruik"}),
       surveyed("Functie", {"economie", "landbouw;wonen", "niet gekend"}),
       surveyed("BESCHIKBAARHEID", {"https://data.vlaanderen.be/id/concept/X/aangeboden", "optie"})});
}

}  // namespace

TEST_CASE("Layers of the GRB are known by name and columns") {
  const auto parcels = alone(surveyedPolygons(
      "Adp71016.shp", 40,
      {surveyedKeys("OIDN", 40), surveyedKeys("CAPAKEY", 40, "31523F0581/00"), surveyed("OPPERVL", {"1"})}));
  CHECK(parcels.role == Role::parcels);
  CHECK(parcels.sure);
  CHECK(columnFor(parcels, "id") == "CAPAKEY");
  CHECK(roleOfName("Gbg.shp") == Role::buildings);
  CHECK(roleOfName("Wbn.shp") == Role::publicLand);
  CHECK(roleOfName("WTZ.gpkg") == Role::publicLand);
  CHECK(roleOfName("Gba.shp") == Role::overlay);
  SECTION("by columns alone, whatever the file is called") {
    const auto unnamed =
        alone(surveyedPolygons("export_17.gpkg", 40, {surveyedKeys("capakey", 40), surveyed("canu", {"a"})}));
    CHECK(unnamed.role == Role::parcels);
  }
}

TEST_CASE("Plots of VLAIO are known by their codes, in any spelling") {
  const auto guess = alone(plots());
  CHECK(guess.role == Role::plots);
  CHECK(guess.sure);
  CHECK(columnFor(guess, "id") == "PERCEELID");
  CHECK(columnFor(guess, "in_use") == "IN_GEBRUIK");
  const auto& values = guess.columns.at("in_use").binding.values;
  CHECK(values.at("niet in gebruik") == "nietInGebruik");
  CHECK(guess.columns.at("built").binding.values.at("Bebouwd") == "bebouwd");
  CHECK(guess.columns.at("availability").binding.values.at("https://data.vlaanderen.be/id/concept/X/aangeboden") ==
        "aangeboden");
  CHECK(guess.columns.at("function").binding.separator == ";");
  CHECK(guess.columns.at("function").binding.values.at("niet gekend") == "nietGekend");
  SECTION("codes as they are need no mapping") {
    const auto plain =
        alone(surveyedPolygons("kavels.gpkg", 3, {surveyed("ingebruik", {"inGebruik", "nietInGebruik"})}));
    CHECK(plain.role == Role::plots);
    CHECK(plain.columns.at("in_use").binding.values.empty());
  }
  SECTION("names cut by a Shapefile") {
    const auto cut = alone(surveyedPolygons(
        "perc.shp", 3,
        {surveyed("BESCHIKBAA", {"aangeboden", "optie"}), surveyed("INGEBRUIK", {"in gebruik", "niet in gebruik"})}));
    CHECK(cut.role == Role::plots);
    CHECK(columnFor(cut, "availability") == "BESCHIKBAA");
  }
  SECTION("plots without any status divide a park as parcels do") {
    CHECK(roleOfName("kavels.gpkg") == Role::parcels);
    CHECK(roleOfName("gebruikspercelen.gpkg") == Role::parcels);
  }
}

TEST_CASE("Other layers of VLAIO") {
  CHECK(roleOfName("Bedrijventerreinen.shp") == Role::parks);
  CHECK(roleOfName("Bedrijventerreinen_in_planning.shp") == Role::overlay);
  const auto zones = alone(surveyedPolygons("ontwikkelbare_bedrijvenzones.gpkg", 2,
                                            {surveyed("status", {"te ontwikkelen", "niet ontwikkelbaar"})}));
  CHECK(zones.role == Role::zones);
  CHECK(zones.columns.at("status").binding.values.at("te ontwikkelen") == "teOntwikkelen");
}

TEST_CASE("Spatial plans in Flanders") {
  const auto plan = alone(surveyedPolygons("gewestplan_vlaanderen.shp", 4,
                                           {surveyed("HOOFDCODE", {"0100", "0900", "1000", "1100"}),
                                            surveyed("HOOFDBEST", {"woongebieden", "industriegebieden"})}));
  CHECK(plan.role == Role::zoning);
  CHECK(columnFor(plan, "code") == "HOOFDCODE");
  CHECK(columnFor(plan, "name") == "HOOFDBEST");
  CHECK(plan.kind().order == 3);
  const auto rup = alone(surveyedPolygons("export.gpkg", 2,
                                          {surveyed("svnaam", {"gemengd regionaal bedrijventerrein"}),
                                           surveyedKeys("svnr", 2), surveyed("algplanid", {"RUP_1"})}));
  CHECK(rup.role == Role::zoning);
  CHECK(rup.kind().id == "plans.rup");
  CHECK(rup.kind().order < plan.kind().order);
  SECTION("labels in a broken encoding tell the gewestplan") {
    const auto broken = alone(surveyedPolygons(
        "laag1.gpkg", 3,
        {surveyed("omschr", {"woongebieden", "milieubelastende industrieÃ«n", "agrarische gebieden"})}));
    CHECK(broken.role == Role::zoning);
    CHECK(broken.kind().id == "plans.gewestplan");
  }
  CHECK(roleOfName("ZoningOverlayDistricts.gpkg") == Role::overlay);
}

TEST_CASE("The Netherlands: BRK, BAG, IBIS") {
  const auto parcels = alone(surveyedPolygons(
      "kadastralekaart.gpkg", 3,
      {surveyedKeys("identificatieLokaalID", 3), surveyedKeys("perceelnummer", 3), surveyed("sectie", {"A"})}));
  CHECK(parcels.role == Role::parcels);
  CHECK(columnFor(parcels, "id") == "identificatieLokaalID");
  CHECK(roleOfName("panden.gpkg") == Role::buildings);
  const auto ibis = alone(
      surveyedPolygons("export2024.gpkg", 3,
                       {surveyedKeys("RIN_NUMMER", 3, "0"), surveyed("PLAN_NAAM", {"De Run", "Ekkersrijt", "GDC"}),
                        surveyedNumbers("TERSTOND", 0, 10), surveyedNumbers("NIET_TERSTOND", 0, 2)}));
  CHECK(ibis.role == Role::parks);
  CHECK(columnFor(ibis, "id") == "RIN_NUMMER");
  CHECK(columnFor(ibis, "name") == "PLAN_NAAM");
}

TEST_CASE("Plain words in Dutch and English, upper and lower case, with accents") {
  CHECK(roleOfName("PARCELS.shp") == Role::parcels);
  CHECK(roleOfName("kadastrale percelen 2024.gpkg") == Role::parcels);
  CHECK(roleOfName("Industriële zônes, industriezones.gpkg") == Role::parks);
  CHECK(roleOfName("industrial_estates.gpkg") == Role::parks);
  CHECK(roleOfName("Overstromingsgevoelige_gebieden.gpkg") == Role::constraint);
  CHECK(roleOfName("FloodZones.gpkg") == Role::constraint);
  CHECK(roleOfName("habitatrichtlijngebieden.gpkg") == Role::constraint);
  CHECK(roleOfName("roads.gpkg") == Role::publicLand);
  CHECK(roleOfName("roads.gpkg", "LineString") == Role::network);
  CHECK(roleOfName("parking_lots.gpkg") == Role::overlay);
  CHECK(roleOfName("voorkooprecht.gpkg") == Role::rights);
  CHECK(roleOfName("GEBOUWEN.gpkg", "MultiPolygon Z") == Role::buildings);
  SECTION("a green park and a business park are both called park") {
    const auto guess = alone(surveyedPolygons("park.gpkg", 3, {}));
    CHECK(guess.role == Role::parks);
    CHECK_FALSE(guess.sure);
  }
  SECTION("municipalities need a name, else they are an outline") {
    const auto named =
        alone(surveyedPolygons("gemeenten.gpkg", 3, {surveyedKeys("NISCODE", 3, "7100"), surveyedKeys("naam", 3)}));
    CHECK(named.role == Role::municipalities);
    CHECK(columnFor(named, "id") == "NISCODE");
    CHECK(roleOfName("city_boundary.gpkg") == Role::overlay);
  }
}

TEST_CASE("Whether a constraint takes land out is said by what it is, and left open where it is policy") {
  const auto flood = alone(surveyedPolygons("flood_plain.gpkg", 3, {}));
  CHECK(flood.kind().hard);
  CHECK(flood.kind().confirm.empty());
  const auto open = recognised({surveyedPolygons("open_space.gpkg", 3, {})});
  CHECK(open.layers.front().kind().hard);
  CHECK(hasRule(open.findings, "recognise.unsure_hard"));
  const auto pipes = alone(surveyedFile("leidingen.gpkg", "LineString", 3, {}));
  CHECK_FALSE(pipes.kind().hard);
  CHECK(pipes.kind().bufferM == 10);
}

TEST_CASE("Points with jobs are establishments, without they are shown only") {
  const auto jobs = alone(surveyedFile(
      "punten.gpkg", "Point", 5,
      {surveyedKeys("id", 5), surveyedNumbers("aantal_jobs", 0, 50, 5), surveyed("nacebel", {"25110", "62010"})}));
  CHECK(jobs.role == Role::establishments);
  CHECK(columnFor(jobs, "jobs") == "aantal_jobs");
  CHECK(columnFor(jobs, "nace") == "nacebel");
  CHECK(roleOfName("bedrijven.gpkg", "Point") == Role::overlay);
}

TEST_CASE("What nobody knows is shown only, and told") {
  const auto result = recognised({surveyedPolygons("laag_42.gpkg", 10, {})});
  CHECK(result.layers.front().role == Role::overlay);
  CHECK_FALSE(result.layers.front().sure);
  CHECK(hasRule(result.findings, "recognise.unknown_layer"));
}

TEST_CASE("Two layers that both look like parcels: one is taken, and a person is told") {
  const auto result =
      recognised({surveyedPolygons("parcels_old.gpkg", 40, {surveyedKeys("key", 40)}),
                  surveyedPolygons("parcels_new.gpkg", 50, {surveyedKeys("nummer", 50), surveyed("x", {"1"})})});
  CHECK(guessOf(result, "parcels_new.gpkg").role == Role::parcels);
  CHECK(guessOf(result, "parcels_old.gpkg").role == Role::overlay);
  CHECK_FALSE(guessOf(result, "parcels_old.gpkg").sure);
  CHECK(hasRule(result.findings, "recognise.two_candidates"));
  SECTION("a person's word decides") {
    world::RecogniseOptions options;
    options.roles = {{"parcels_old", Role::parcels}};
    const auto said = recognised(
        {surveyedPolygons("parcels_old.gpkg", 40, {}), surveyedPolygons("parcels_new.gpkg", 50, {})}, options);
    CHECK(guessOf(said, "parcels_old.gpkg").role == Role::parcels);
    CHECK(guessOf(said, "parcels_new.gpkg").role == Role::overlay);
  }
}

TEST_CASE("Sheets of one delivery side by side are one layer; the same layer in two formats is used once") {
  const auto sheet = [](const std::string& path, double x) {
    const std::string prefix = std::to_string(x);
    return surveyedPolygons(path, 10, {surveyedKeys("CAPAKEY", 10, prefix)}, {x, 0, x + 100, 100});
  };
  const auto sheets = recognised({sheet("Adp71016.shp", 0), sheet("Adp71022.shp", 100)});
  CHECK(guessOf(sheets, "Adp71022.shp").continues == 0U);
  CHECK(hasRule(sheets.findings, "recognise.part"));
  const auto twice = recognised({sheet("percelen.shp", 0), sheet("percelen.gpkg", 0)});
  CHECK(guessOf(twice, "percelen.gpkg").role == Role::parcels);
  CHECK(guessOf(twice, "percelen.shp").repeats.has_value());
  CHECK_FALSE(guessOf(twice, "percelen.shp").role.has_value());
  CHECK(hasRule(twice.findings, "recognise.repeated"));
}

TEST_CASE("A table is joined to the layer whose keys it names") {
  auto table = surveyedFile("kadaster_info.csv", "None", 60,
                            {surveyedKeys("Perceelsleutel", 60), surveyedNumbers("waarde_gebouwen", 0, 9e5),
                             surveyedNumbers("bouwjaar", 0, 2020)});
  table.layers.front().columns[0].unique = false;
  table.layers.front().columns[0].present = 90;
  const auto result = recognised({surveyedPolygons("percelen.gpkg", 50, {surveyedKeys("sleutel", 50)}), table});
  const auto& guess = guessOf(result, "kadaster_info.csv");
  CHECK(guess.role == Role::attributes);
  REQUIRE(guess.join);
  CHECK(guess.join->on == "sleutel");
  CHECK(guess.join->key == "Perceelsleutel");
  CHECK(guess.join->severalRows);
  SECTION("a value of buildings says that something stands there; several columns leave a doubt") {
    const auto& built = guess.columns.at("built");
    CHECK(built.binding.column == "waarde_gebouwen");
    CHECK(built.binding.above == 0.0);
    CHECK(built.binding.fold == "any");
    CHECK(built.others == std::vector<std::string>{"bouwjaar"});
    CHECK(hasRule(result.findings, "recognise.unsure_column"));
  }
  SECTION("a table of nobody's keys is told, not dropped in silence") {
    const auto stray = recognised({surveyedPolygons("percelen.gpkg", 50, {surveyedKeys("sleutel", 50)}),
                                   surveyedFile("cijfers.csv", "None", 9, {surveyedKeys("jaar", 9, "20")})});
    CHECK_FALSE(guessOf(stray, "cijfers.csv").role.has_value());
    CHECK(hasRule(stray.findings, "recognise.table_unused"));
  }
  SECTION("samples that do not meet are asked for in full") {
    auto far = surveyedFile("info.csv", "None", 60,
                            {surveyed("sleutel", {"Z1", "Z2", "Z3"}), surveyedNumbers("bebouwde oppervlakte", 0, 900)});
    far.layers.front().columns[0].distinct = 5000;
    world::RecogniseOptions options;
    options.readKeys = [](const auto&, const auto&, const std::string&) {
      return std::set<std::string>{"K1", "K2", "K3"};
    };
    const auto read = recognised({surveyedPolygons("percelen.gpkg", 50, {surveyedKeys("sleutel", 50)}), far}, options);
    CHECK(guessOf(read, "info.csv").role == Role::attributes);
    CHECK_FALSE(
        guessOf(recognised({surveyedPolygons("percelen.gpkg", 50, {surveyedKeys("sleutel", 50)}), far}), "info.csv")
            .role);
  }
}

TEST_CASE("A list with coordinates is points") {
  const auto guess =
      alone(surveyedFile("vestigingen.csv", "None", 3,
                         {surveyedKeys("vestigingsnummer", 3), surveyedNumbers("X_Lambert72", 2e5, 2.3e5, 3),
                          surveyedNumbers("Y_Lambert72", 1.7e5, 1.9e5, 3), surveyedNumbers("jobs", 1, 30, 3)}));
  CHECK(guess.role == Role::establishments);
  REQUIRE(guess.places);
  CHECK(guess.places->x == "X_Lambert72");
  CHECK(guess.places->y == "Y_Lambert72");
  const auto wkt = alone(surveyedFile("percelen.csv", "None", 3, {surveyed("WKT", {"POLYGON ((0 0,1 0,1 1,0 0))"})}));
  CHECK(wkt.role == Role::parcels);
  CHECK(wkt.places->wkt == "WKT");
}

TEST_CASE("Versions that have ended are left out by the newest day that the data states") {
  const auto layer = [](std::vector<std::string> ends, std::size_t features) {
    auto begin = surveyed("BEGINDATUM", {"2019-01-01", "2024-06-30"}, SurveyType::date);
    return surveyedPolygons(
        "percelen.gpkg", features,
        {surveyedKeys("id", features), begin, surveyed("EINDDATUM", std::move(ends), SurveyType::date)});
  };
  const auto guess = alone(layer({"2020-05-01", "2023-01-01"}, 10));
  REQUIRE(guess.ended);
  CHECK(guess.ended->day == "2024-06-30");
  CHECK(guess.ended->told);
  SECTION("days that mean no end are no day of the data") {
    CHECK(alone(layer({"2020-05-01", "9999-12-31"}, 2)).ended->day == "2024-06-30");
  }
  SECTION("nothing has ended") { CHECK_FALSE(alone(layer({"9999-12-31"}, 1)).ended); }
  SECTION("everything has ended: that is no filter") {
    CHECK_FALSE(alone(layer({"2020-05-01", "2021-05-01"}, 2)).ended);
  }
}

TEST_CASE("A layer is named by path, file or stem, and by its layer") {
  gis::Survey survey;
  survey.files = {surveyedPolygons("a/land.gpkg", 3, {}), surveyedPolygons("b/land.shp", 3, {surveyed("x", {"1"})})};
  survey.files[0].layers.push_back(survey.files[0].layers[0]);
  survey.files[0].layers[1].name = "plots";
  const auto layers = world::recognise(survey, {})->layers;
  CHECK(world::layersNamed(survey, layers, "a/land.gpkg:plots")->size() == 1);
  CHECK(world::layersNamed(survey, layers, "land.gpkg")->size() == 2);
  CHECK(world::layersNamed(survey, layers, "land.shp")->size() == 1);
  CHECK(world::layersNamed(survey, layers, "land").error().what.id == "recognise.several_layers");
  CHECK(world::layersNamed(survey, layers, "sea").error().what.id == "recognise.no_layer");
}
