// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/new_plan.h"

#include <algorithm>
#include <random>

#include "src/plan/plan_file.h"
#include "src/world/make_source.h"
#include "tests/src/world/surveys.h"
#include "tests/support/catch.h"
#include "tests/support/rapidcheck.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;

namespace {

const text::Language& english() {
  static const text::Language language = text::Language::load("en").value();
  return language;
}

gis::Result<world::NewPlan> made(std::vector<gis::SurveyFile> files, world::NewPlanOptions options = {},
                                 world::RecogniseOptions recognising = {}) {
  gis::Survey survey;
  survey.files = std::move(files);
  if (options.file.empty()) options.file = "land.hectare";
  static const plan::RecognitionRules rules = plan::readRecognitionRules().value();
  HECTARE_ASSIGN(const world::Recognition recognised, world::recognise(survey, recognising, rules));
  return world::newPlan(survey, recognised, options, english());
}

/// A small district in Belgium, in Lambert 72.
const gis::Box genk{225'000, 180'000, 227'000, 182'000};

std::vector<gis::SurveyFile> district() {
  return {surveyedPolygons("data/bedrijventerreinen.gpkg", 2,
                           {surveyedKeys("terreinid", 2, "T"), surveyed("naam", {"Noord", "Zuid"})}, genk),
          surveyedPolygons("data/Adp.shp", 50, {surveyedKeys("CAPAKEY", 50, "7101")}, genk),
          surveyedPolygons("data/Gbg.shp", 80, {surveyedKeys("OIDN", 80, "8")}, genk),
          surveyedPolygons("data/overstroming.gpkg", 3, {surveyedKeys("id", 3)}, genk),
          surveyedPolygons("data/open_ruimte.gpkg", 3, {surveyedKeys("id", 3, "O")}, genk),
          surveyedFile("data/eigenaars.csv", "None", 50,
                       {surveyedKeys("capakey", 50, "7101"), surveyed("eigenaar", {"gemeente", "bedrijf"})})};
}

gis::SurveyFile withoutCrs(gis::SurveyFile file) {
  file.layers.front().crs = gis::Crs();
  return file;
}

const plan::Source& source(const world::NewPlan& plan, const std::string& name) {
  const auto* found = plan.plan.find(name);
  if (found == nullptr) throw std::out_of_range(name);
  return *found;
}

}  // namespace

TEST_CASE("A plan is made from files, each source with its reason") {
  const auto result = made(district());
  REQUIRE(result);
  const plan::Plan& plan = result->plan;
  CHECK(plan.name == "land");
  CHECK(plan.crs == "EPSG:31370");
  CHECK(plan.scheme == "cadastre-only");
  CHECK(source(*result, "parks").paths.front() == "data/bedrijventerreinen.gpkg");
  CHECK(source(*result, "parks").columns.at("name").column == "naam");
  CHECK(source(*result, "parcels").columns.at("id").column == "CAPAKEY");
  CHECK(source(*result, "overstroming").hard);
  CHECK(source(*result, "overstroming").priority == 1);
  CHECK(source(*result, "open_ruimte").priority == 2);
  CHECK(source(*result, "open_ruimte").unsure == std::vector<std::string>{"hard"});
  CHECK(source(*result, "eigenaars").join->source == "parcels");
  CHECK(source(*result, "eigenaars").columns.at("owner").fold == "list");
  for (const plan::Source& one : plan.sources) CHECK_FALSE(one.why.empty());
  CHECK(plan.targets.empty());
  SECTION("it is a plan that can be read again") {
    const auto again = plan::parsePlan(plan::formatPlan(plan), plan.file);
    REQUIRE(again);
    CHECK(*again == plan);
  }
}

TEST_CASE("Plots with a status are accounted as VLAIO does") {
  auto files = district();
  files.push_back(
      surveyedPolygons("data/gebruikspercelen.gpkg", 9,
                       {surveyedKeys("perceelid", 9), surveyed("ingebruik", {"inGebruik", "nietInGebruik"})}, genk));
  CHECK(made(files)->plan.scheme == "vlaio");
  world::NewPlanOptions options;
  options.scheme = "cadastre-only";
  CHECK(made(files, options)->plan.scheme == "cadastre-only");
  options.scheme = "unheard-of";
  CHECK_FALSE(made(files, options));
}

TEST_CASE("The system of the plan is said, that of the sources, or one that fits where they lie") {
  world::NewPlanOptions options;
  options.crs = "EPSG:3812";
  CHECK(made(district(), options)->plan.crs == "EPSG:3812");
  options.crs = "EPSG:4326";
  CHECK(made(district(), options).error().kind == gis::ErrorKind::refused);
  options.crs = "EPSG:0";
  CHECK(made(district(), options).error().kind == gis::ErrorKind::usage);
  auto degrees = surveyedPolygons("parcels.gpkg", 9, {surveyedKeys("id", 9)}, {5.3, 52.1, 5.4, 52.2});
  degrees.layers.front().crs = gis::Crs::parse("EPSG:4326").value();
  const auto result = made({degrees});
  REQUIRE(result);
  CHECK(result->plan.crs == "EPSG:28992");
  CHECK(hasRule(result->findings, "recognise.plan_crs"));
}

TEST_CASE("A file that declares no system is placed only with a finding, or by a person's word") {
  const auto bare = [] {
    auto files = district();
    files[1] = withoutCrs(files[1]);
    return files;
  };
  const auto inferred = made(bare());
  REQUIRE(inferred);
  CHECK(source(*inferred, "parcels").crs == "EPSG:31370");
  CHECK(source(*inferred, "parcels").unsure == std::vector<std::string>{"crs"});
  const auto finding = std::ranges::find(inferred->findings, "recognise.crs_inferred", &gis::Finding::rule);
  REQUIRE(finding != inferred->findings.end());
  CHECK(finding->severity == gis::Severity::error);
  for (const char* named : {"Adp.shp", "Adp", "data/Adp.shp", ""}) {
    world::NewPlanOptions options;
    options.sourceCrs = {{named, "EPSG:31370"}};
    const auto said = made(bare(), options);
    REQUIRE(said);
    CHECK(source(*said, "parcels").crs == "EPSG:31370");
    CHECK(source(*said, "parcels").unsure.empty());
    CHECK(source(*said, "parks").crs.empty());
    CHECK_FALSE(hasRule(said->findings, "recognise.crs_inferred"));
  }
  world::NewPlanOptions wrong;
  wrong.sourceCrs = {{"Bdp.shp", "EPSG:31370"}};
  CHECK(made(bare(), wrong).error().kind == gis::ErrorKind::usage);
}

TEST_CASE("What a plan lacks is told") {
  const auto result = made({surveyedPolygons("percelen.gpkg", 50, {surveyedKeys("key", 50)}, genk)});
  REQUIRE(result);
  CHECK(hasRule(result->findings, "recognise.no_parks"));
  CHECK(hasRule(result->findings, "recognise.no_built"));
  // Published land per municipality is asked for what it says; nothing is missing.
  const std::vector<std::string> codes = {"71002", "71004", "71011", "71016"};
  gis::SurveyColumn year = surveyedNumbers("jaar", 2014, 2025, 12);
  year.type = gis::SurveyType::integer;
  const std::vector<gis::SurveyColumn> towns = {surveyed("niscode", codes), surveyed("naam", {"a", "b", "c", "d"})};
  const std::vector<gis::SurveyColumn> figures = {surveyed("nis", codes), year, surveyedNumbers("totaal", 1, 9),
                                                  surveyedNumbers("bezet", 1, 8)};
  const auto published =
      made({surveyedPolygons("gemeenten.gpkg", 4, towns, genk), surveyedFile("cijfers.csv", "None", 12, figures)});
  REQUIRE(published);
  REQUIRE(published->plan.sources.size() == 2);
  CHECK(published->plan.sources[1].role == plan::Role::stock);
  CHECK_FALSE(hasRule(published->findings, "recognise.no_parks"));
  CHECK_FALSE(hasRule(published->findings, "recognise.no_units"));
  const auto nothing = made({surveyedFile("cijfers.csv", "None", 3, {surveyedKeys("jaar", 3)})});
  CHECK_FALSE(nothing);
  SECTION("a layer that lies in another country") {
    auto files = district();
    auto far = surveyedPolygons("water.gpkg", 3, {}, {-2.2, 52.9, -2.1, 53.0});
    far.layers.front().crs = gis::Crs::parse("EPSG:4326").value();
    files.push_back(far);
    CHECK(hasRule(made(files)->findings, "recognise.elsewhere"));
  }
}

TEST_CASE("A plan refers to files near it by relative paths, to others by absolute ones") {
  CHECK(world::planPath("land/data/a.gpkg", "land") == "data/a.gpkg");
  CHECK(world::planPath("a.gpkg", "land") == "../a.gpkg");
  CHECK(world::planPath("a.gpkg", "") == "a.gpkg");
  CHECK(world::planPath("/far/away/a.gpkg", "/one/two/three/four/five") == "/far/away/a.gpkg");
}

TEST_CASE("The order in which files are given decides nothing") {
  auto files = district();
  files.push_back(surveyedPolygons("data/parcels2.gpkg", 50, {surveyedKeys("number", 50)}, genk));
  files.push_back(surveyedPolygons("data/other.gpkg", 7, {}, genk));
  const auto first = made(files);
  REQUIRE(first);
  // A dozen orders, not a hundred: each makes a plan anew, with every coordinate operation that it needs.
  for (std::uint32_t seed = 0; seed < 12; ++seed) {
    std::shuffle(files.begin(), files.end(), std::mt19937(seed));
    const auto second = made(files);
    REQUIRE(second);
    CHECK(plan::formatPlan(first->plan) == plan::formatPlan(second->plan));
    CHECK(first->findings.size() == second->findings.size());
  }
}

namespace {

std::string anyName() {
  static const std::vector<std::string> words = {"parcels", "plots", "Adp",     "gebouw",    "zone",  "x",
                                                 "y",       "id",    "CAPAKEY", "status",    "flood", "\xff",
                                                 "naïef",   "",      "|",       "einddatum", "wkt",   "jobs"};
  std::string name;
  for (int i = *rc::gen::inRange(0, 3); i >= 0; --i) name += words[*rc::gen::inRange<std::size_t>(0, words.size())];
  return name;
}

gis::SurveyColumn anyColumn() {
  gis::SurveyColumn column = surveyed(anyName(), *rc::gen::arbitrary<std::vector<std::string>>(),
                                      static_cast<gis::SurveyType>(*rc::gen::inRange(0, 6)));
  column.leadingZeros = *rc::gen::arbitrary<bool>();
  if (*rc::gen::arbitrary<bool>()) column.min = *rc::gen::arbitrary<double>();
  if (*rc::gen::arbitrary<bool>()) column.max = *rc::gen::arbitrary<double>();
  return column;
}

gis::SurveyFile anyFile(int number) {
  static const std::vector<std::string> types = {"Polygon", "MultiPolygon Z", "None", "Point", "LineString", "Sphere"};
  std::vector<gis::SurveyColumn> columns;
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) columns.push_back(anyColumn());
  const gis::Box box{*rc::gen::arbitrary<double>(), 0, *rc::gen::arbitrary<double>(), 10};
  auto file =
      surveyedFile(anyName() + std::to_string(number) + ".gpkg", types[*rc::gen::inRange<std::size_t>(0, types.size())],
                   *rc::gen::inRange<std::size_t>(0, 300), columns, box);
  if (*rc::gen::arbitrary<bool>()) file.layers.push_back(file.layers.front());
  if (*rc::gen::inRange(0, 20) == 0) file.layers.front().crs = gis::Crs();
  return file;
}

}  // namespace

TEST_CASE("Any survey gives a plan that can be read, or a reason", "[property]") {
  rc::prop("random surveys", [] {
    std::vector<gis::SurveyFile> files;
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) files.push_back(anyFile(i));
    const auto result = made(files);
    if (!result) {
      RC_ASSERT(!result.error().what.empty());
      return;
    }
    const auto again = plan::parsePlan(plan::formatPlan(result->plan), result->plan.file);
    if (!again) RC_LOG(again.error().what.id + " " + again.error().where);
    RC_ASSERT(again.has_value());
  });
}
