// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Real layers with their dirt: what is told of them, and what areas they have.

#include "gis/geometry/area.h"
#include "src/world/world.h"
#include "tests/src/world/rows.h"
#include "tests/support/catch.h"
#include "tests/support/real_data.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

plan::Source source(plan::Role role, const std::string& file, const std::string& layer = {}) {
  plan::Source made;
  made.role = role;
  made.paths = {realData(file).string()};
  made.layer = layer;
  made.name = plan::defaultName(made);
  return made;
}

world::World loaded(std::vector<plan::Source> sources, const std::string& crs = "EPSG:31370") {
  plan::Plan plan;
  plan.crs = crs;
  plan.sources = std::move(sources);
  gis::Progress progress;
  auto world = world::load(plan, nullptr, progress);
  REQUIRE(world);
  return std::move(*world);
}

double hectares(const world::Layer& layer) {
  double sum = 0;
  for (std::size_t row = 0; row < layer.table.size(); ++row) sum += gis::area(layer.table.geometry, row);
  return sum / 10'000;
}

}  // namespace

TEST_CASE("Ten municipalities of 2014 are repaired and named", "[real]") {
  auto municipalities =
      source(plan::Role::municipalities, "be_municipalities_2014/municipalities-belgium-2014.geojson");
  municipalities.columns["id"].column = "name";
  const auto world = loaded({municipalities});
  REQUIRE(world.entries.front().layer);
  const auto& findings = world.entries.front().layer->findings;
  CHECK(countOf(findings, "geometry.self_intersection") == 10);
  for (const gis::Finding& finding : findings) {
    if (finding.rule != "geometry.self_intersection") continue;
    CHECK_FALSE(finding.subject.empty());
    CHECK(finding.place);
    CHECK(finding.areaBeforeM2.value_or(0) > 0);
    CHECK(finding.areaAfterM2.value_or(0) == Approx(*finding.areaBeforeM2).epsilon(0.01));
  }
  CHECK(countOf(findings, "coverage.overlap") > 0);
}

TEST_CASE("The municipalities of 2011 are a clean coverage under codes from before 2019", "[real]") {
  auto municipalities = source(plan::Role::municipalities, "statbel_2011/be_admin_munty_2011.gpkg", "municipality");
  municipalities.columns["id"].column = "CD_MUNTY_REFNIS";
  const auto world = loaded({municipalities});
  REQUIRE(world.entries.front().layer);
  const auto& findings = world.entries.front().layer->findings;
  CHECK(countOf(findings, "coverage.overlap") == 0);
  CHECK(countOf(findings, "coverage.gap") == 0);
  CHECK(argument(findings, "nis.vintage", "until") == "2019-01-01");
}

TEST_CASE("A quarter of Prague is refused in web Mercator and measured right in Krovak", "[real]") {
  const auto sources = std::vector{source(plan::Role::plots, "prague/bubenec.gpkg", "plots"),
                                   source(plan::Role::buildings, "prague/bubenec.gpkg", "buildings")};
  plan::Plan mercator;
  mercator.crs = "EPSG:3857";
  mercator.sources = sources;
  gis::Progress progress;
  const auto refused = world::load(mercator, nullptr, progress);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == gis::ErrorKind::refused);
  CHECK_FALSE(refused.error().hint.empty());
  const auto world = loaded(sources, "EPSG:5514");
  REQUIRE(world.readable());
  CHECK(hectares(*world.entries[0].layer) == Approx(27.889).margin(0.001));
  CHECK(hectares(*world.entries[1].layer) == Approx(4.318).margin(0.001));
  CHECK(world.entries[0].layer->provenance.front().accuracyM);
}

TEST_CASE("The areas that GRB states are those of its parcels", "[real]") {
  auto parcels = source(plan::Role::parcels, "grb_parcels/Adp_Full.gml");
  parcels.columns["area_m2"].column = "OPPERVL";
  const auto world = loaded({parcels});
  REQUIRE(world.entries.front().layer);
  CHECK(countOf(world.entries.front().layer->findings, "area.stored_differs") == 0);
}

TEST_CASE("Buildings without a CRS are not placed, and the hint names the system that fits", "[real]") {
  const auto world = loaded({source(plan::Role::buildings, "grb_buildings/gebouw_ALL.zip")});
  REQUIRE(world.entries.front().error);
  CHECK(world.entries.front().error->what.id == "world.crs_missing");
  const gis::Message& hint = world.entries.front().error->hint;
  REQUIRE(hint.id == "crs_guess.hint");
  CHECK(std::get<std::string>(hint.args.back().second) == "EPSG:31370");
}

TEST_CASE("Brownfields 0137 and 137 are two", "[real]") {
  plan::Source sites = source(plan::Role::overlay, "stoke/register_sites.csv");
  sites.crs = "EPSG:4326";
  sites.geometry = plan::PlaceColumns{"lon", "lat", ""};
  sites.columns["id"].column = "site_reference";
  const auto world = loaded({sites}, "EPSG:27700");
  REQUIRE(world.entries.front().layer);
  CHECK(world.entries.front().layer->table.size() == 352);
  CHECK(subjects(world.entries.front().layer->findings, "table.id_zeros").find("0137, 137") != std::string::npos);
}
