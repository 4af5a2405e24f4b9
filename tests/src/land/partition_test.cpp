// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/partition.h"

#include <fstream>
#include <sstream>

#include "src/land/ledger.h"
#include "tests/src/support/drawn_land.h"
#include "tests/support/catch.h"
#include "tests/support/source_folder.h"
#include "tests/support/temp_folder.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;

namespace {

std::string cadastreOnly() {
  std::ifstream file(sourceFolder() + "/data/rules/cadastre-only.toml");
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

/// One park of 4 cells, half of it one parcel of which nobody knows whether it is built.
DrawnLand halfUnknown() {
  DrawnLand land;
  land.map(Role::parks, {"AAAA"}).map(Role::parcels, {"pp.."}, {{'p', {}}});
  return land;
}

std::shared_ptr<const land::Partition> cut(const world::World& world, const plan::Plan& plan, gis::Memo& memo) {
  gis::Progress progress;
  auto result = land::cutLand(world, plan, {}, memo, progress);
  REQUIRE(result);
  return *result;
}

}  // namespace

TEST_CASE("A scheme that was edited is not answered from the one before") {
  const DrawnLand land = halfUnknown();
  const TempFolder folder;
  plan::Plan plan = land.plan();
  plan.file = folder.path() / "p.hectare";
  plan.scheme = "own.toml";
  gis::Memo memo;
  const world::World world = land.world();

  folder.write("own.toml", cadastreOnly());
  const auto before = cut(world, plan, memo);
  CHECK(cut(world, plan, memo) == before);
  folder.write("own.toml", replaced(cadastreOnly(), "why = \"built\"", "why = \"there is a building\""));
  const auto after = cut(world, plan, memo);
  CHECK(after != before);
  CHECK(after->scheme.rules[2].why == "there is a building");
}

TEST_CASE("Land that was cut outlives the world that it was cut from") {
  std::shared_ptr<const land::Partition> kept;
  {
    const DrawnLand land = halfUnknown();
    gis::Memo memo;
    kept = cut(land.world(), land.plan("cadastre-only"), memo);
  }
  CHECK(kept->sources.parks[0].id() == "A");
  CHECK(kept->sources.parks[0].layer->table.size() == 1);
}
