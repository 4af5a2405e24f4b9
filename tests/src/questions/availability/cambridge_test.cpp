// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <map>
#include <string>

#include "gis/base/file.h"
#include "src/plan/plan_file.h"
#include "src/questions/availability/availability.h"
#include "src/questions/zoning/zoning.h"
#include "src/world/world.h"
#include "tests/src/support/answer_reading.h"
#include "tests/support/catch.h"
#include "tests/support/real_data.h"
#include "tests/support/source_folder.h"

using namespace hectare;
using namespace hectare::tests;

// Expected hectares: computed from the same files by an independent program, rounded to 0.01 ha or better.

namespace {

constexpr double toleranceHa = 0.02;

const std::string head = R"(format = 1
name = "Cambridge"
crs = "EPSG:26986"
scheme = "cadastre-only"
)";

const std::string base = R"(
[[source]]
role = "parcels"
path = "ASSESSING_ParcelsFY2014.topojson"
crs = "EPSG:4326"
columns.id = "ML"

[[source]]
role = "parks"
path = "CDD_CommercialDistricts.geojson"
columns.id = "DistName"
columns.name = "DistName"

[[source]]
role = "constraint"
name = "open space"
path = "RECREATION_OpenSpace.geojson"
priority = 1

[[source]]
role = "constraint"
name = "flood"
path = "FEMA_FloodPlains100Year.geojson"
priority = 2
)";

const std::string roads = R"(
[[source]]
role = "public"
path = "BASEMAP_Roads.topojson"
crs = "EPSG:4326"
)";

const std::string assessors = R"(
[[source]]
role = "attributes"
name = "assessors"
path = "TaxFY14.csv"
join = { source = "parcels", on = "ML", key = "ML" }
columns.built = { column = "TotalAppraisedImprovements", above = 0, fold = "any" }
)";

const std::string zoningSource = R"(
[[source]]
role = "zoning"
path = "CDD_ZoningDistricts.geojson"
columns.code = "ZONE_TYPE"
)";

struct Loaded {
  plan::Plan plan;
  world::World world;
};

/// Paths in the plan start at its file, which need not exist.
Loaded load(const std::string& text) {
  auto plan = plan::parsePlan(text, realData("cambridge") / "cambridge.hectare");
  if (!plan) FAIL(plan.error().what.id << " " << plan.error().where);
  gis::Progress progress;
  auto world = world::load(*plan, nullptr, progress);
  REQUIRE(world);
  for (const auto& entry : world->entries) {
    if (entry.error) FAIL(entry.name << ": " << entry.error->what.id << " " << entry.error->where);
  }
  return {std::move(*plan), std::move(*world)};
}

answer::Answer availability(const Loaded& loaded) {
  gis::Memo memo;
  gis::Progress progress;
  auto result = questions::availability(loaded.world, loaded.plan, {}, memo, progress);
  if (!result) FAIL(result.error().what.id);
  return std::move(*result);
}

double hectares(std::optional<double> squareMetres) { return squareMetres.value_or(-1) / 10'000; }

double totalHa(const answer::Answer& answer, const std::string& landClass) {
  return hectares(total(answer, "parks", landClass + "_m2"));
}

/// Hectares of a district whose name contains `part`.
double districtHa(const answer::Answer& answer, const std::string& part, const std::string& landClass) {
  const std::size_t rows = tableOf(answer, "parks").rows.size();
  for (std::size_t r = 0; r < rows; ++r) {
    if (text(answer, "parks", r, "park").find(part) != std::string::npos) {
      return hectares(figure(answer, "parks", r, landClass + "_m2"));
    }
  }
  return -1;
}

Approx about(double ha) { return Approx(ha).margin(toleranceHa); }

void checkClosed(const answer::Answer& answer) {
  CHECK(answer.closed);
  for (std::size_t r = 0; r < tableOf(answer, "parks").rows.size(); ++r) {
    CHECK(std::abs(*figure(answer, "parks", r, "residual_m2")) < 1.0);
  }
}

}  // namespace

TEST_CASE("Cambridge without building information", "[real][availability]") {
  const auto answer = availability(load(head + base));
  CHECK(tableOf(answer, "parks").rows.size() == 9);
  CHECK(totalHa(answer, "gross") == about(414.232));
  CHECK(totalHa(answer, "public") == about(8.061));
  CHECK(totalHa(answer, "constrained") == about(59.912));
  CHECK(totalHa(answer, "unknown") == about(346.259));
  CHECK(districtHa(answer, "Alewife", "gross") == about(128.820));
  CHECK(districtHa(answer, "Alewife", "public") == about(0.688));
  CHECK(districtHa(answer, "Alewife", "constrained") == about(39.758));
  CHECK(districtHa(answer, "Alewife", "unknown") == about(88.374));
  CHECK(districtHa(answer, "Kendall", "gross") == about(87.330));
  CHECK(districtHa(answer, "Kendall", "unknown") == about(81.848));
  CHECK(districtHa(answer, "East Cambridge", "gross") == about(81.821));
  CHECK(districtHa(answer, "East Cambridge", "unknown") == about(63.312));
  checkClosed(answer);
}

TEST_CASE("Cambridge with roads as public land", "[real][large][availability]") {
  const auto answer = availability(load(head + base + roads));
  CHECK(totalHa(answer, "public") == about(73.58));
  CHECK(totalHa(answer, "constrained") == about(56.84));
  CHECK(totalHa(answer, "unknown") == about(283.81));
  checkClosed(answer);
}

TEST_CASE("Cambridge with the assessors' table", "[real][large][availability]") {
  const auto answer = availability(load(head + base + roads + assessors));
  CHECK(totalHa(answer, "public") == about(73.58));
  CHECK(totalHa(answer, "occupied") == about(241.60));
  CHECK(totalHa(answer, "constrained") == about(32.59));
  CHECK(totalHa(answer, "free") + totalHa(answer, "remnant") == about(36.14));
  CHECK(totalHa(answer, "unknown") == about(30.32));
  checkClosed(answer);
  SECTION("remnants are split off the free land, and nothing else") {
    const auto split =
        availability(load(head + "[remnant]\nmin_area_m2 = 1000\nmin_width_m = 10\n" + base + roads + assessors));
    CHECK(totalHa(split, "remnant") > 0);
    CHECK(totalHa(split, "free") + totalHa(split, "remnant") == about(36.14));
    CHECK(totalHa(split, "unknown") == about(30.32));
  }
}

TEST_CASE("Cambridge's zoning within parcels, each square metre once", "[real][large][zoning]") {
  const auto loaded = load(head + base + zoningSource);
  gis::Memo memo;
  gis::Progress progress;
  const auto result = questions::zoning(loaded.world, loaded.plan, {}, memo, progress);
  REQUIRE(result);
  std::map<std::string, double> inParcels;
  const answer::Table& table = tableOf(*result, "zoning");
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    if (!std::holds_alternative<std::string>(table.rows[r][0])) continue;
    inParcels[text(*result, "zoning", r, "zoning_code")] = hectares(figure(*result, "zoning", r, "in_parcels_m2"));
  }
  CHECK(inParcels["C-1"] == about(727.73));
  CHECK(inParcels["OS"] == about(335.05));
  CHECK(inParcels["C-3"] == about(115.69));
}

TEST_CASE("Cambridge under buildable-lands and cadastre-only: ledgers that close", "[real][large][availability]") {
  const std::filesystem::path file = std::filesystem::path(sourceFolder()) / "tests/oracle/cambridge.hectare";
  auto content = gis::readFile(file);
  REQUIRE(content);
  const std::string here = "@DATA@/";
  for (auto at = content->find(here); at != std::string::npos; at = content->find(here))
    content->erase(at, here.size());
  const auto loaded = load(*content);
  gis::Memo memo;
  gis::Progress progress;
  questions::AvailabilityOptions options;
  options.scheme = "buildable-lands";
  const auto buildable = questions::availability(loaded.world, loaded.plan, options, memo, progress);
  REQUIRE(buildable);
  checkClosed(*buildable);
  options.scheme = "cadastre-only";
  const auto cadastre = questions::availability(loaded.world, loaded.plan, options, memo, progress);
  REQUIRE(cadastre);
  checkClosed(*cadastre);
  CHECK(totalHa(*buildable, "gross") == about(414.232));
  CHECK(totalHa(*cadastre, "gross") == about(414.232));
  // Public land is the same but for plots that serve infrastructure; constraints take no land that is in use.
  CHECK(totalHa(*cadastre, "public") == about(73.58));
  CHECK(totalHa(*buildable, "public") > totalHa(*cadastre, "public"));
  CHECK(totalHa(*buildable, "buildable") > 0);
  CHECK(totalHa(*buildable, "net_buildable") == about(totalHa(*buildable, "buildable") * 0.75));
  CHECK_FALSE(total(*buildable, "parks", "issuable_m2"));
}
