// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/demo/limburg_dc.h"

#include <set>

#include "gis/geometry/point_in_polygon.h"
#include "src/demo/demo_plan.h"
#include "src/demo/make_layers.h"
#include "tests/support/catch.h"

using namespace hectare;

namespace {

struct Made {
  demo::Layout layout;
  demo::Layers layers;
  demo::CampusOverlays campus;
};

Made made() {
  gis::Progress progress;
  demo::Layout layout = demo::makeLayout({}, demo::readGazetteer().value());
  demo::Layers layers = demo::makeLayers(layout, 0, progress).value();
  REQUIRE(demo::hasCampusOverlays(layout));
  demo::CampusOverlays campus = demo::makeCampusOverlays(layout, layers);
  return {std::move(layout), std::move(layers), std::move(campus)};
}

bool anyContains(const gis::FeatureTable& table, gis::Coord place) {
  for (std::size_t row = 0; row < table.size(); ++row) {
    if (gis::contains(table.geometry, row, place)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("The terrain lies under both campuses, between heights that Diepenbeek may have", "[demo]") {
  const Made demo = made();
  const gis::RasterWindow& terrain = demo.campus.terrain;
  const gis::Column& names = *demo.layers.parks.find("naam");
  int found = 0;
  for (std::size_t row = 0; row < demo.layers.parks.size(); ++row) {
    if (names.text(row) != "Health Campus" && names.text(row) != "Bouwcampus") continue;
    ++found;
    CHECK(terrain.land.contains(demo.layers.parks.geometry.box(row)));
  }
  CHECK(found == 2);
  CHECK(terrain.cellWidth() == 4);
  CHECK(terrain.cellHeight() == 4);
  REQUIRE(terrain.bands[0].size() ==
          static_cast<std::size_t>(terrain.columns) * static_cast<std::size_t>(terrain.rows));
  const auto [lowest, highest] = std::ranges::minmax(terrain.bands[0]);
  CHECK(lowest > 20);
  CHECK(highest < 80);
  CHECK(highest - lowest > 5);
}

TEST_CASE("Around the campuses stand trees beside buildings, not in them, and sensors of which one is silent",
          "[demo]") {
  const Made demo = made();
  CHECK(demo.campus.buildingHeights.size() > 50);
  CHECK(demo.campus.trees.size() > 100);
  std::size_t inside = 0;
  for (std::size_t row = 0; row < demo.campus.trees.size(); ++row) {
    const gis::Box place = demo.campus.trees.geometry.box(row);
    if (anyContains(demo.campus.buildingHeights, {place.minX, place.minY})) ++inside;
  }
  CHECK(inside == 0);
  for (std::size_t row = 0; row < demo.campus.paths.size(); ++row) {
    CHECK(demo.campus.paths.geometry.kind(row) == gis::GeometryKind::line);
  }
  std::size_t silent = 0;
  const gis::Column& dust = *demo.campus.sensors.find("fijnstof");
  for (std::size_t row = 0; row < dust.size(); ++row) silent += dust.missing(row) ? 1 : 0;
  CHECK(dust.size() >= 10);
  CHECK(silent == 1);
}

TEST_CASE("The demo's plan draws every overlay, with columns that are there", "[demo]") {
  const Made demo = made();
  const plan::Plan plan = demo::demoPlan("limburg.hectare");
  std::set<std::string> drawn;
  for (const plan::Source& source : plan.sources) {
    if (source.role != plan::Role::overlay) continue;
    CHECK_FALSE(source.attribution.empty());
    drawn.insert(source.layer);
    for (const gis::FeatureTable* table :
         {&demo.campus.buildingHeights, &demo.campus.paths, &demo.campus.trees, &demo.campus.sensors}) {
      if (table->name != source.layer) continue;
      for (const auto& [ours, binding] : source.columns) {
        INFO(source.name << " " << ours);
        CHECK(table->find(binding.column) != nullptr);
      }
    }
  }
  CHECK(drawn == std::set<std::string>{"", "building_heights", "paths", "sensors", "trees"});
  CHECK(demo::demoPlan("limburg.hectare", false).sources.size() + 5 == plan.sources.size());
}
