// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/own_files.h"

#include <filesystem>

#include "src/plan/plan_file.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace hectare;
using namespace hectare::tests;

TEST_CASE("What a plan stands on is not written over, by whatever name it is called") {
  const TempFolder folder;
  const auto file = folder.write("p.hectare", R"(format = 1
crs = "EPSG:31370"

[[source]]
role = "parks"
name = "parks"
path = "data/parks.gpkg"

[[source]]
role = "parcels"
name = "parcels"
path = "data/all.zip/parcels.shp"

[[source]]
role = "overlay"
name = "far"
path = "https://example.org/far.geojson"
)");
  folder.write("data/parks.gpkg", "parks");
  folder.write("data/all.zip", "PK");
  std::filesystem::create_symlink(folder / "data/parks.gpkg", folder / "link.gpkg");
  const auto plan = plan::readPlan(file);
  REQUIRE(plan);
  const auto told = [&](const std::filesystem::path& target) {
    const gis::Status status = world::refuseOwnFiles(*plan, target);
    return status ? std::string() : status.error().what.id;
  };
  CHECK(told(file) == "own_file.plan");
  CHECK(told(folder / "data/../p.hectare") == "own_file.plan");
  CHECK(told(folder / "data/parks.gpkg") == "own_file.source");
  CHECK(told(folder / "link.gpkg") == "own_file.source");
  CHECK(told(folder / "data/all.zip") == "own_file.source");
  std::filesystem::remove(folder / "data/parks.gpkg");
  CHECK(told(folder / "data/parks.gpkg") == "own_file.source");  // it may come back
  CHECK(told(folder / "data/map.gpkg").empty());
  CHECK(told(folder / "far.geojson").empty());
}
