// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/hint_crs.h"

#include "tests/src/world/rows.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

/// A list whose rows lie as `wkt` says, of a CRS that nobody says.
world::World loadedFrom(const TempFolder& folder, const std::string& wkt, bool swapped = false) {
  folder.write("parcels.csv", "nr;wkt\n1;" + wkt + "\n");
  plan::Plan plan;
  plan.file = folder / "test.hectare";
  plan.crs = "EPSG:31370";
  plan::Source source;
  source.name = "parcels";
  source.role = plan::Role::parcels;
  source.paths = {"parcels.csv"};
  source.geometry = plan::PlaceColumns{};
  source.geometry->wkt = "wkt";
  source.columns["id"].column = "nr";
  source.axesSwapped = swapped;
  plan.sources = {source};
  gis::Progress silent;
  auto loaded = world::load(plan, nullptr, silent);
  REQUIRE(loaded);
  REQUIRE(loaded->entries[0].error);
  CHECK(loaded->entries[0].error->what.id == "world.crs_missing");
  return std::move(*loaded);
}

std::string argument(const gis::Message& message, const std::string& name) {
  for (const auto& [key, value] : message.args) {
    const auto* text = std::get_if<std::string>(&value);
    if (key == name && text != nullptr) return *text;
  }
  return {};
}

}  // namespace

TEST_CASE("The hint of a missing CRS names the system that places the layer at home") {
  const TempFolder folder;
  SECTION("Lambert 72") {
    const auto world = loadedFrom(folder, "POLYGON ((218000 180000, 218100 180000, 218100 180100, 218000 180000))");
    const gis::Message& hint = world.entries[0].error->hint;
    CHECK(hint.id == "crs_guess.hint");
    CHECK(argument(hint, "crs") == "EPSG:31370");
  }
  SECTION("Lambert 2008") {
    const auto world = loadedFrom(folder, "POLYGON ((718000 680000, 718100 680000, 718100 680100, 718000 680000))");
    CHECK(argument(world.entries[0].error->hint, "crs") == "EPSG:3812");
  }
  SECTION("degrees with their axes exchanged: the axes are a part of the proposal") {
    const char* const exchanged = "POLYGON ((50.93 5.34, 50.93 5.35, 50.94 5.35, 50.93 5.34))";
    const auto world = loadedFrom(folder, exchanged);
    CHECK(argument(world.entries[0].error->hint, "guess").find("axes = \"swapped\"") != std::string::npos);
    const auto told = loadedFrom(folder, exchanged, true);
    CHECK(argument(told.entries[0].error->hint, "crs") == "EPSG:4326");
    CHECK(argument(told.entries[0].error->hint, "guess").find("axes") == std::string::npos);
  }
  SECTION("nowhere: the hint stays the general one") {
    const auto world = loadedFrom(folder, "POLYGON ((9e8 9e8, 9.1e8 9e8, 9.1e8 9.1e8, 9e8 9e8))");
    CHECK(world.entries[0].error->hint.id == "world.crs_missing_hint");
  }
}
