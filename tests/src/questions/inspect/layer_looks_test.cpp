// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/inspect/layer_looks.h"

#include <algorithm>

#include "tests/src/world/surveys.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

std::vector<questions::LayerLook> looks(std::vector<gis::SurveyFile> files) {
  gis::Survey survey;
  survey.files = std::move(files);
  const auto recognised = world::recognise(survey, {});
  REQUIRE(recognised);
  auto found = questions::layerLooks(survey, *recognised);
  REQUIRE(found);
  return *found;
}

bool says(const world::Reasons& reasons, const std::string& id) {
  return std::ranges::find(reasons, id, &gis::Message::id) != reasons.end();
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("A layer looks like what a plan would take it for, with its columns") {
  const auto found = looks({surveyedPolygons("zz/Adp.shp", 40, {surveyedKeys("CAPAKEY", 40)}),
                            surveyedPolygons("aa/bedrijventerreinen.shp", 5, {surveyedKeys("naam", 5)})});
  REQUIRE(found.size() == 2);  // in the order of the survey, whatever that of the recognition
  CHECK(found[0].role == "parcels");
  CHECK(found[0].sure);
  CHECK(found[0].columns.at("CAPAKEY").ours == Names{"id"});
  CHECK(found[0].crsOrigin == "declared");
  CHECK(found[1].role == "parks");
  CHECK(found[1].columns.at("naam").ours == Names{"id", "name"});
}

TEST_CASE("A layer that gives way to another looks like what it is all the same") {
  SECTION("the same content twice") {
    const auto columns = {surveyedKeys("CAPAKEY", 40)};
    const auto found = looks({surveyedPolygons("a.gpkg", 40, columns), surveyedPolygons("b.shp", 40, columns)});
    CHECK(found[0].role == "parcels");
    CHECK(found[1].role == "parcels");
    CHECK(says(found[1].roleReasons, "inspect.repeats"));
    CHECK_FALSE(says(found[0].roleReasons, "inspect.repeats"));
  }
  SECTION("two candidates for one place in a plan") {
    const auto found = looks({surveyedPolygons("parcels.gpkg", 400, {surveyedKeys("CAPAKEY", 400)}),
                              surveyedPolygons("parcels_old.gpkg", 300, {surveyedKeys("number", 300)})});
    CHECK(found[1].role == "parcels");
    CHECK_FALSE(found[1].sure);
    CHECK(says(found[1].roleReasons, "recognise.other_taken"));
  }
}

TEST_CASE("A table looks like attributes when its key names features, else like nothing") {
  const auto keys = surveyedKeys("capakey", 40);
  const auto parcels = surveyedPolygons("parcels.gpkg", 40, {keys});
  SECTION("with something to say") {
    const auto found =
        looks({parcels, surveyedFile("tax.csv", "None", 40, {keys, surveyed("bebouwd", {"ja", "nee"})})});
    CHECK(found[1].role == "attributes");
    CHECK(found[1].columns.at("capakey").ours == Names{"key"});
    CHECK(found[1].columns.at("bebouwd").ours == Names{"built"});
    CHECK(found[1].crsOrigin == "unknown");
  }
  SECTION("with nothing that a plan uses") {
    const auto found = looks({parcels, surveyedFile("tax.csv", "None", 40, {keys, surveyed("qq", {"a", "b"})})});
    CHECK(found[1].role == "attributes");
    CHECK(found[1].columns.empty());
    CHECK(says(found[1].roleReasons, "inspect.table_idle"));
  }
  SECTION("of no layer here") {
    const auto found = looks({parcels, surveyedFile("tax.csv", "None", 2, {surveyed("qq", {"a", "b"})})});
    CHECK(found[1].role == "none");
    CHECK(says(found[1].roleReasons, "inspect.table_alone"));
    CHECK(found[1].columns.empty());
  }
}

TEST_CASE("Who says where a layer lies is told") {
  auto layer = surveyedPolygons("a.geojson", 40, {surveyedKeys("CAPAKEY", 40)}, {217000, 180000, 217100, 180100});
  SECTION("inferred, without a system") {
    layer.layers[0].crs = {};
    const auto found = looks({layer});
    CHECK(found[0].crsOrigin == "inferred");
    CHECK(found[0].crs.definition() == "EPSG:31370");
    CHECK_FALSE(found[0].crsReasons.empty());
    CHECK_FALSE(says(found[0].crsReasons, "recognise.crs_others"));  // nothing else fits as well
  }
  SECTION("inferred, when metres stand where degrees are said") {
    layer.layers[0].crs = gis::Crs::parse("EPSG:4326").value();
    const auto found = looks({layer});
    CHECK(found[0].crs.definition() == "EPSG:31370");
    CHECK(says(found[0].crsReasons, "recognise.crs_no_degrees"));
  }
  SECTION("by the names of columns") {
    const auto found = looks({surveyedFile(
        "parks.csv", "None", 100,
        {surveyedKeys("naam", 100), surveyedNumbers("lon", 5.0, 5.5), surveyedNumbers("lat", 50.8, 51.2)})});
    CHECK(found[0].crsOrigin == "columns");
    CHECK(found[0].crs.definition() == "EPSG:4326");
  }
}

TEST_CASE("What a plan cannot name has no role, and why is told") {
  const auto found = looks({surveyedPolygons("a.gpkg", 40, {surveyedKeys("perceel\xEB", 40)})});
  CHECK(found[0].role == "none");
  CHECK(says(found[0].roleReasons, "recognise.not_utf8"));
  CHECK(found[0].crsOrigin == "declared");
}
