// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/place_layers.h"

#include "src/world/new_plan.h"
#include "tests/src/world/surveys.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

/// Parcels in degrees, of which the file says that they are.
gis::Survey inDegrees(gis::Box extent) {
  gis::Survey survey;
  survey.files = {surveyedPolygons("Adp.shp", 40, {surveyedKeys("CAPAKEY", 40)}, extent)};
  gis::SurveyLayer& layer = survey.files[0].layers[0];
  layer.crs = gis::Crs::parse("EPSG:4326").value();
  layer.sample = {{extent.minX, extent.minY}, {extent.maxX, extent.maxY}};
  return survey;
}

world::NewPlan planOf(const gis::Survey& survey) {
  const auto recognised = world::recognise(survey, {});
  REQUIRE(recognised);
  auto made = world::newPlan(survey, *recognised, {"test.hectare", {}, {}, {}}, text::Language::load("en").value());
  REQUIRE(made);
  return std::move(*made);
}

gis::SurveyRaster grid(gis::Box extent) {
  gis::SurveyRaster raster;
  raster.extent = extent;
  return raster;
}

}  // namespace

TEST_CASE("Latitude before longitude is noticed: so it lies in the Indian Ocean, the other way round in Limburg") {
  const auto made = planOf(inDegrees({50.90, 5.30, 50.91, 5.32}));
  CHECK(hasRule(made.findings, "recognise.axes_exchanged"));
  REQUIRE(made.plan.sources.size() == 1);
  CHECK(made.plan.sources[0].axesSwapped);
  CHECK(std::ranges::count(made.plan.sources[0].unsure, "axes") == 1);
  CHECK(made.plan.crs == planOf(inDegrees({5.30, 50.90, 5.32, 50.91})).plan.crs);
}

TEST_CASE("Longitude before latitude is as it should be, at home and elsewhere") {
  for (const gis::Box& extent : {gis::Box{5.30, 50.90, 5.32, 50.91}, gis::Box{-71.16, 42.35, -71.06, 42.40}}) {
    const auto made = planOf(inDegrees(extent));
    CHECK_FALSE(hasRule(made.findings, "recognise.axes_exchanged"));
    CHECK_FALSE(made.plan.sources[0].axesSwapped);
  }
}

TEST_CASE("Of a grid without CRS the system that would place it is known, and nothing takes it unasked") {
  const auto guesses = world::guessRasterCrs(grid({216580, 198160, 217520, 198580}), {});
  REQUIRE(guesses);
  REQUIRE_FALSE(guesses->empty());
  CHECK(guesses->front().crs == "EPSG:31370");
  CHECK(guesses->front().fit == world::CrsFit::atHome);
  CHECK(world::guessRasterCrs(grid({}), {})->empty());

  gis::Survey survey = inDegrees({5.30, 50.90, 5.32, 50.91});
  gis::SurveyFile file;
  file.path = "hoogte.asc";
  file.raster = grid({216580, 198160, 217520, 198580});
  survey.files.push_back(file);
  const auto made = planOf(survey);
  const auto told = std::ranges::find(made.findings, "recognise.crs_unknown", &gis::Finding::rule);
  REQUIRE(told != made.findings.end());
  CHECK(told->severity == gis::Severity::error);
  CHECK(told->fix.id == "recognise.raster_crs_fix");
  CHECK(made.plan.sources.back().crs.empty());
}
