// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/asking/atlas_items.h"

#include "tests/src/support/drawn_land.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;

namespace {

/// Park B lies in both municipalities; C in the second, along the border of the first.
DrawnLand borderLand() {
  DrawnLand land;
  land.map(Role::parks, {"AA.BBBCC"})
      .map(Role::municipalities, {"mmmmmnnn", "mmmmmnnn"})
      .map(Role::plots, {"pp.qqqrr"}, {{'p', {{"in_use", "nietInGebruik"}}}});
  return land;
}

std::vector<asking::AtlasItem> itemsBy(const std::string& by, const DrawnLand& land) {
  gis::Memo memo;
  gis::Progress progress;
  const plan::Plan plan = land.plan();
  const asking::Rehearsal of{land.world(), plan, memo, progress};
  const auto answer = asking::answerBy(by, of);
  REQUIRE(answer);
  auto items = asking::atlasItems(by, **answer, land.world());
  REQUIRE(items);
  return std::move(*items);
}

}  // namespace

TEST_CASE("An atlas by park has a page per park", "[asking]") {
  std::vector<std::string> parks;
  for (const auto& item : itemsBy("park", borderLand())) {
    parks.push_back(item.park);
    CHECK(item.parks == std::vector<std::string>{item.id});
    CHECK_FALSE(item.extent);
  }
  CHECK(parks == std::vector<std::string>{"A", "B", "C"});
}

TEST_CASE("A page of a municipality tells the parks of which land lies in it, not those that touch it", "[asking]") {
  const auto items = itemsBy("municipality", borderLand());
  REQUIRE(items.size() == 2);
  CHECK(items[0].id == "m");
  CHECK(items[0].parks == std::vector<std::string>{"A", "B"});
  CHECK(items[1].parks == std::vector<std::string>{"B", "C"});
  // The whole of park B is shown on both pages.
  REQUIRE(items[0].extent);
  REQUIRE(items[1].extent);
  CHECK(items[0].extent->maxX > items[1].extent->minX);
}
