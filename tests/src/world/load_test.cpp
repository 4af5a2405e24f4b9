// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "tests/src/support/made_correction.h"
#include "tests/src/world/rows.h"
#include "tests/support/catch.h"
#include "tests/support/real_data.h"
#include "tests/support/temp_folder.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

/// A square of GeoJSON near Hasselt, in degrees, `step` thousandths of a degree to the east.
std::string feature(const std::string& id, int step) {
  const auto x = [&](int more) { return "5.3" + std::to_string(400 + step + more); };
  return R"({"type":"Feature","properties":{"nr":")" + id + R"("},"geometry":{"type":"Polygon","coordinates":[[[)" +
         x(0) + ",50.930],[" + x(1) + ",50.930],[" + x(1) + ",50.931],[" + x(0) + ",50.931],[" + x(0) + ",50.930]]]}}";
}

std::string collection(const std::string& features) {
  return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

plan::Source source(const std::string& name, plan::Role role, std::vector<std::string> paths) {
  plan::Source made;
  made.name = name;
  made.role = role;
  made.paths = std::move(paths);
  if (role != plan::Role::attributes) made.columns["id"].column = "nr";
  return made;
}

plan::Plan planIn(const TempFolder& folder) {
  plan::Plan plan;
  plan.file = folder / "test.hectare";
  plan.crs = "EPSG:31370";
  return plan;
}

world::World loaded(const plan::Plan& plan, const world::World* before = nullptr) {
  gis::Progress silent;
  auto result = world::load(plan, before, silent);
  REQUIRE(result);
  return std::move(*result);
}

}  // namespace

TEST_CASE("A plan's sources become layers") {
  const TempFolder folder;
  folder.write("parks.geojson", collection(feature("P", 0) + "," + feature("Q", 3)));
  folder.write("north.geojson", collection(feature("0137", 0)));
  folder.write("south.geojson", collection(feature("137", 1)));
  folder.write("table.csv", "nr,jobs\n0137,3\n0137,4\n9,1\n");
  plan::Plan plan = planIn(folder);
  plan.sources = {source("parks", plan::Role::parks, {"parks.geojson"}),
                  source("parcels", plan::Role::parcels, {"north.geojson", "south.geojson"})};

  SECTION("several files are one layer in the plan's CRS") {
    const auto world = loaded(plan);
    REQUIRE(world.entries[1].layer);
    const auto& parcels = *world.entries[1].layer;
    CHECK(shown(parcels, "id") == "0137 137");
    CHECK(parcels.table.crs.definition() == "EPSG:31370");
    CHECK(parcels.table.geometry.box().minX == Approx(218000).margin(2000));
    REQUIRE(parcels.provenance.size() == 2);
    CHECK(parcels.provenance[1].source == "south.geojson");
    CHECK(parcels.provenance[1].crs == "EPSG:4326");
    CHECK_FALSE(parcels.provenance[1].crsOperation.empty());
    CHECK(parcels.index.query(parcels.table.geometry.box(0)).size() == 2);
  }
  SECTION("a table is joined by key, and its rows are folded") {
    auto table = source("table", plan::Role::attributes, {"table.csv"});
    table.join = plan::Join{"parcels", "nr", "nr"};
    table.columns["jobs"].column = "jobs";
    table.columns["jobs"].fold = "sum";
    plan.sources.push_back(table);
    const auto world = loaded(plan);
    REQUIRE(world.entries[1].layer);
    CHECK(shown(*world.entries[1].layer, "jobs") == "7 -");
    plan.sources.back().paths = {"gone.csv"};
    CHECK(loaded(plan).entries[1].error.has_value());
  }
  SECTION("one that cannot be read is an error of its own; the others are there") {
    plan.sources[1].paths.push_back("gone.geojson");
    const auto world = loaded(plan);
    CHECK(world.entries[0].layer);
    REQUIRE(world.entries[1].error);
    CHECK(world.entries[1].error->kind == gis::ErrorKind::notFound);
    CHECK(world.allFindings(plan).back().severity != gis::Severity::error);
  }
  SECTION("a column that is not there is an error that lists those that are") {
    plan.sources[1].columns["owner"].column = "nrr";
    const auto world = loaded(plan);
    REQUIRE(world.entries[1].error);
    CHECK(world.entries[1].error->kind == gis::ErrorKind::notFound);
    CHECK_FALSE(world.entries[1].error->hint.empty());
  }
  SECTION("the CRS of file and plan conflict") {
    plan.sources[1].crs = "EPSG:31370";
    CHECK(loaded(plan).entries[1].error->what.id == "world.crs_conflict");
  }
  SECTION("what is unchanged is shared with the world before") {
    const auto before = loaded(plan);
    plan.sources[1].columns["name"].column = "nr";
    const auto after = loaded(plan, &before);
    CHECK(after.entries[0].layer == before.entries[0].layer);
    CHECK(after.entries[1].layer != before.entries[1].layer);
    CHECK(after.key() != before.key());
    folder.write("parks.geojson", collection(feature("P", 0)));
    CHECK(loaded(plan, &after).entries[0].layer != after.entries[0].layer);
  }
  SECTION("a correction changes the key of its layer alone; the layer of the source is read once") {
    const auto plain = loaded(plan);
    plan::Plan corrected = plan;
    corrected.corrections = {madeCorrection(*plain.entries[1].layer, "0137", {{"built", "bebouwd"}})};
    const auto world = loaded(corrected, &plain);
    CHECK(world.entries[0].layer == plain.entries[0].layer);
    CHECK(world.entries[1].uncorrected == plain.entries[1].layer);
    CHECK(shown(*world.entries[1].layer, "built") == "bebouwd -");
    CHECK(world.key() != plain.key());
    const auto again = loaded(corrected, &world);
    CHECK(again.entries[1].layer == world.entries[1].layer);
    CHECK(again.entries[1].uncorrected == plain.entries[1].layer);
    const auto without = loaded(plan, &again);
    CHECK(without.entries[1].layer == plain.entries[1].layer);
    CHECK(without.key() == plain.key());
  }
  SECTION("filters keep rows; parks without any are an error") {
    plan.sources[0].filters.push_back({"nr", {"Q"}, {}, {}, {}});
    CHECK(shown(*loaded(plan).entries[0].layer, "id") == "Q");
    plan.sources[0].filters[0].in = {"X"};
    CHECK(loaded(plan).entries[0].error->what.id == "source.no_parks");
  }
}

TEST_CASE("A plan whose own CRS is unfit fails as a whole") {
  const TempFolder folder;
  gis::Progress silent;
  for (const char* unfit : {"EPSG:4326", "EPSG:3857", "nonsense"}) {
    plan::Plan plan = planIn(folder);
    plan.crs = unfit;
    CHECK_FALSE(world::load(plan, nullptr, silent));
  }
}

TEST_CASE("Parcels of Cambridge", "[real]") {
  plan::Plan plan;
  plan.crs = "EPSG:26986";
  auto parcels =
      source("parcels", plan::Role::parcels, {realData("cambridge/ASSESSING_ParcelsFY2014.topojson").string()});
  parcels.columns["id"].column = "ML";
  plan.sources = {parcels};

  SECTION("the TopoJSON declares no CRS") { CHECK(loaded(plan).entries[0].error->what.id == "world.crs_missing"); }
  SECTION("13,116 parcels, 37 invalid in the file's own coordinates; the assessors' table joined by ML") {
    plan.sources[0].crs = "EPSG:4326";
    auto table = source("assessors", plan::Role::attributes, {realData("cambridge/TaxFY14.csv").string()});
    table.join = plan::Join{"parcels", "ML", "ML"};
    table.columns["built"] = {"TotalAppraisedImprovements", 0.0, {}, "any", {}};
    plan.sources.push_back(table);
    const auto world = loaded(plan);
    REQUIRE(world.entries[0].layer);
    const auto& layer = *world.entries[0].layer;
    CHECK(layer.provenance[0].features == 13116);
    CHECK(layer.table.size() == 13115);  // 238-80 is a ring of three points: no polygon
    CHECK(subjects(layer.findings, "geometry.empty") == "238-80");
    std::set<std::string> repaired;
    for (const gis::Finding& finding : layer.findings) {
      if (finding.text.id.starts_with("repair.")) repaired.insert(finding.subject);
    }
    CHECK(repaired.size() == 37);
    // A GIS that overlays all with all gives 0.687 ha; the largest 50 are told one by one, the rest as a sum.
    double overlaps = 0;
    for (const gis::Finding& finding : layer.findings) {
      if (finding.rule == "coverage.overlap") overlaps += finding.areaBeforeM2.value_or(0);
    }
    CHECK(overlaps == Approx(6'870).epsilon(0.01));
    CHECK(countOf(layer.findings, "coverage.overlap") == 51);
    CHECK(argument(layer.findings, "table.id_missing", "count") == "1");
    const auto count = [&](const std::string& rule) { return argument(layer.findings, rule, "count"); };
    CHECK(count("join.key_empty") == "1");
    CHECK(count("join.key_without_row") == "133");  // with the empty key: 134 parcels without a row
    CHECK(count("join.several_rows") == "2165");
  }
}
