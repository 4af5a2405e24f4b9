// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>

#include "gis/io/survey.h"
#include "tests/support/catch.h"
#include "tests/support/real_data.h"

using namespace hectare::gis;
using hectare::tests::realData;

namespace {

Survey look(const char* path, const char* areaCrs = nullptr) {
  Progress progress;
  SurveyOptions options;
  if (areaCrs != nullptr) options.areaCrs = *Crs::parse(areaCrs);
  auto found = survey({realData(path)}, options, progress);
  INFO(path << " " << (found ? "" : found.error().what.id));
  REQUIRE(found);
  return *std::move(found);
}

const SurveyLayer& onlyLayer(const Survey& survey) {
  REQUIRE(survey.files.size() == 1);
  INFO(survey.files[0].path << " " << (survey.files[0].error ? survey.files[0].error->what.id : ""));
  REQUIRE(survey.files[0].layers.size() == 1);
  return survey.files[0].layers[0];
}

const SurveyColumn& column(const SurveyLayer& layer, const std::string& name) {
  const auto found = std::ranges::find(layer.columns, name, &SurveyColumn::name);
  INFO(name);
  REQUIRE(found != layer.columns.end());
  return *found;
}

/// How many features the findings of a rule count together.
std::int64_t told(const SurveyLayer& layer, const std::string& rule) {
  std::int64_t sum = 0;
  for (const Finding& finding : layer.findings) {
    if (finding.rule != rule) continue;
    for (const auto& [name, value] : finding.text.args) {
      if (name == "features") sum += std::get<std::int64_t>(value);
    }
  }
  return sum;
}

}  // namespace

TEST_CASE("Stoke's register: references with leading zeros, and the sum of its hectares", "[real]") {
  const Survey survey = look("stoke");
  const auto csv = std::ranges::find_if(survey.files, [](const SurveyFile& file) { return file.format == "CSV"; });
  REQUIRE(csv != survey.files.end());
  REQUIRE(csv->layers.size() == 1);
  const SurveyLayer& layer = csv->layers[0];
  CHECK(layer.features == 352);
  const SurveyColumn& hectares = column(layer, "hectares");
  CHECK(hectares.type == SurveyType::real);
  CHECK(hectares.sum.value() == Approx(344.914).margin(5e-4));
  const SurveyColumn& reference = column(layer, "site_reference");
  CHECK(reference.leadingZeros);
  CHECK(reference.type == SurveyType::text);
}

TEST_CASE("Prague's areas, which its own coordinates state wrongly", "[real]") {
  const Survey survey = look("prague/bubenec.gpkg", "EPSG:5514");
  REQUIRE(survey.files.size() == 1);
  const auto area = [&](const char* name) {
    const auto& layers = survey.files[0].layers;
    return std::ranges::find(layers, name, &SurveyLayer::name)->areaM2.value() / 10'000;
  };
  CHECK(area("plots") == Approx(27.889).margin(5e-4));
  CHECK(area("buildings") == Approx(4.318).margin(5e-4));
  CHECK_FALSE(std::ranges::find(survey.files[0].layers, "streets", &SurveyLayer::name)->areaM2);
}

TEST_CASE("Defects of real layers are counted", "[real]") {
  CHECK(told(onlyLayer(look("be_municipalities_2014")), "survey.invalid") == 10);
  CHECK(told(onlyLayer(look("cambridge/ASSESSING_ParcelsFY2014.topojson")), "survey.invalid") == 37);
  CHECK_FALSE(onlyLayer(look("cambridge/ASSESSING_ParcelsFY2014.topojson")).crs.known());
}

TEST_CASE("Dutch parcels come as polygons", "[real]") {
  const SurveyLayer layer = onlyLayer(look("brk/kadastralekaart_perceel.gml"));
  CHECK(layer.features == 11);
  CHECK(layer.geometryTypes == std::map<std::string, std::size_t>{{"Polygon", 11}});
}

TEST_CASE("Code lists in JSON-LD are no geodata", "[real]") {
  const Survey survey = look("vlaio_model");
  CHECK(survey.files.empty());
  CHECK_FALSE(survey.passed.empty());
}

TEST_CASE("One table in five encodings says the same names", "[real]") {
  const Survey survey = look("encodings");
  std::vector<std::string> names;
  for (const SurveyFile& file : survey.files) {
    if (file.format != "CSV" || file.path.filename() == "point_sources_plain_text.csv") continue;
    REQUIRE(file.layers.size() == 1);
    for (const SurveyColumn& each : file.layers[0].columns) {
      if (each.name == "Facility Name") names.push_back(each.samples.at(0));
    }
    CHECK_FALSE(file.layers[0].encoding.empty());
  }
  CHECK(names.size() == 5);
  CHECK(std::ranges::count(names, names.at(0)) == 5);
}

TEST_CASE("A zipped shapefile is seen in its zip, without the system that it lacks", "[real]") {
  const Survey survey = look("grb_buildings");
  const SurveyLayer& layer = onlyLayer(survey);
  CHECK(survey.files[0].path.filename() == "gebouw_ALL.shp");
  CHECK(layer.features == 10);
  CHECK_FALSE(layer.crs.known());
}

TEST_CASE("A folder is looked at whole, and nothing is written beside it", "[real]") {
  const Survey survey = look("cambridge");
  CHECK(survey.files.size() == 11);
  CHECK(survey.passed.size() == 2);
  for (const SurveyFile& file : survey.files) {
    INFO(file.path);
    CHECK_FALSE(file.error.has_value());
    CHECK(file.sha256.size() == 64);
  }
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(realData("cambridge"))) files += entry.exists() ? 1 : 0;
  CHECK(files == 13);
}
