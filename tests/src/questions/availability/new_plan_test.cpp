// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/new_plan.h"

#include <cmath>
#include <cstdlib>
#include <filesystem>

#include "gis/io/survey.h"
#include "src/plan/plan_file.h"
#include "src/questions/availability/availability.h"
#include "src/world/read_keys.h"
#include "src/world/world.h"
#include "tests/src/support/answer_reading.h"
#include "tests/support/catch.h"
#include "tests/support/real_data.h"
#include "tests/support/temp_folder.h"

namespace fs = std::filesystem;
using namespace hectare;
using namespace hectare::tests;

// Plans made from files alone give the figures of plans written by hand. Expected hectares of the real city: computed
// from the same files by an independent program.

namespace {

plan::Plan planOf(const std::vector<fs::path>& files, world::NewPlanOptions options) {
  gis::Progress progress;
  const auto survey = gis::survey(files, {}, progress);
  if (!survey) FAIL(survey.error().what.id << " " << survey.error().where);
  world::RecogniseOptions recognising;
  recognising.readKeys = world::readKeysFromFiles(progress);
  const auto recognised = world::recognise(*survey, recognising);
  REQUIRE(recognised);
  const auto language = text::Language::load("en");
  REQUIRE(language);
  auto made = world::newPlan(*survey, *recognised, options, *language);
  if (!made) FAIL(made.error().what.id << " " << made.error().where);
  return std::move(made->plan);
}

answer::Answer availabilityOf(const plan::Plan& plan) {
  gis::Progress progress;
  gis::Memo memo;
  const auto world = world::load(plan, nullptr, progress);
  REQUIRE(world);
  for (const auto& entry : world->entries) {
    if (entry.error) FAIL(entry.name << ": " << entry.error->what.id << " " << entry.error->where);
  }
  auto result = questions::availability(*world, plan, {}, memo, progress);
  if (!result) FAIL(result.error().what.id);
  return std::move(*result);
}

const std::vector<std::string>& classes() {
  static const std::vector<std::string> names = {"gross", "public",  "occupied", "constrained",
                                                 "free",  "remnant", "unknown"};
  return names;
}

double m2(const answer::Answer& answer, const std::string& landClass) {
  return total(answer, "parks", landClass + "_m2").value_or(-1);
}

Approx about(double ha) { return Approx(ha * 10'000).margin(200); }

/// Two options: in which system the plan is, and in which those files are that declare none.
world::NewPlanOptions cityOptions(const fs::path& folder) {
  world::NewPlanOptions options;
  options.file = folder / "city.hectare";
  options.crs = "EPSG:26986";
  options.sourceCrs = {{"", "EPSG:4326"}};
  return options;
}

/// The layers that are accounted, without those that are only shown.
const std::vector<std::string>& cityFiles() {
  static const std::vector<std::string> names = {"ASSESSING_ParcelsFY2014.topojson", "CDD_CommercialDistricts.geojson",
                                                 "RECREATION_OpenSpace.geojson", "FEMA_FloodPlains100Year.geojson",
                                                 "BASEMAP_Roads.topojson"};
  return names;
}

const std::string table = "TaxFY14.csv";

struct Format {
  std::string driver;
  std::string extension;
};

std::vector<fs::path> written(const Format& format, const fs::path& folder) {
  std::vector<fs::path> files;
  for (const std::string& name : cityFiles()) {
    const fs::path from = realData("cambridge") / name;
    const fs::path to = folder / (from.stem().string() + format.extension);
    const std::string command = "ogr2ogr -f \"" + format.driver + "\" -a_srs EPSG:4326 -nlt PROMOTE_TO_MULTI '" +
                                to.string() + "' '" + from.string() + "' 2>/dev/null";
    REQUIRE(std::system(command.c_str()) == 0);
    files.push_back(to);
  }
  fs::copy_file(realData("cambridge") / table, folder / table);
  files.push_back(folder / table);
  return files;
}

}  // namespace

TEST_CASE("A plan made from the files of a real city gives the ledger of the plan written by hand",
          "[real][large][new]") {
  const TempFolder folder;
  const auto plan = planOf({realData("cambridge")}, cityOptions(folder.path()));
  CHECK(plan.find("parks") != nullptr);
  const auto answer = availabilityOf(plan);
  CHECK(m2(answer, "gross") == about(414.232));
  CHECK(m2(answer, "public") == about(73.58));
  CHECK(m2(answer, "occupied") == about(241.60));
  CHECK(m2(answer, "constrained") == about(32.59));
  CHECK(m2(answer, "free") + m2(answer, "remnant") == about(36.14));
  CHECK(m2(answer, "unknown") == about(30.32));
  CHECK(answer.closed);
}

TEST_CASE("The same city in five formats has the same hectares to 1 m²", "[real][large][new]") {
  if (std::system("ogr2ogr --version >/dev/null 2>&1") != 0) {
    WARN("ogr2ogr is not installed: nothing was compared");
    return;
  }
  std::vector<Format> formats{{"GPKG", ".gpkg"}, {"ESRI Shapefile", ".shp"}};
#ifndef __SANITIZE_ADDRESS__  // a city takes minutes there; each format has tests of its own
  formats.insert(formats.end(), {{"FlatGeobuf", ".fgb"}, {"GeoJSON", ".geojson"}, {"GML", ".gml"}});
#endif
  std::optional<answer::Answer> first;
  for (const Format& format : formats) {
    INFO(format.driver);
    const TempFolder folder;
    const auto answer = availabilityOf(planOf(written(format, folder.path()), cityOptions(folder.path())));
    CHECK(m2(answer, "occupied") == about(241.60));
    if (!first) first = answer;
    for (const std::string& landClass : classes()) {
      INFO(landClass);
      CHECK(std::abs(m2(answer, landClass) - m2(*first, landClass)) < 1.0);
    }
  }
}
