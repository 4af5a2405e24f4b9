// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/parameters.h"

#include "src/land/ledger.h"
#include "tests/src/support/drawn_land.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;

namespace {

/// 200 m² of free land.
DrawnLand freeLand() {
  DrawnLand land;
  land.map(Role::parks, {"AA"})
      .map(Role::plots, {"aa"},
           {{'a',
             {{"in_use", "nietInGebruik"},
              {"built", "onbebouwd"},
              {"availability", "nietAangeboden"},
              {"restriction", "none"}}}});
  return land;
}

gis::Result<std::shared_ptr<const land::Partition>> cut(const DrawnLand& land, const plan::Plan& plan) {
  gis::Memo memo;
  gis::Progress progress;
  return land::cutLand(land.world(), plan, {}, memo, progress);
}

std::size_t findingsOf(const land::Partition& partition, const std::string& rule) {
  return static_cast<std::size_t>(
      std::ranges::count(partition.findings, rule, [](const gis::Finding& finding) { return finding.rule; }));
}

}  // namespace

TEST_CASE("A parameter that the plan states holds instead of the scheme's, in sums as well") {
  const DrawnLand drawn = freeLand();
  plan::Plan plan = drawn.plan("buildable-lands");
  const auto net = [&] {
    const auto partition = cut(drawn, plan);
    REQUIRE(partition);
    const auto area = land::ledgerOf(**partition, 0).measure((*partition)->scheme, "net_buildable");
    REQUIRE(area);
    return *area;
  };
  CHECK(net() == Approx(150));
  plan.parameters["right_of_way_share"] = 0.3;
  CHECK(net() == Approx(140));
}

TEST_CASE("A share that is no share is refused, and a parameter that nobody asks for is told") {
  const DrawnLand drawn = freeLand();
  plan::Plan plan = drawn.plan("buildable-lands");
  SECTION("25 is not 25 per cent") {
    plan.parameters["right_of_way_share"] = 25;
    const auto partition = cut(drawn, plan);
    REQUIRE_FALSE(partition);
    CHECK(partition.error().what.id == "land.no_share");
  }
  SECTION("below nothing") {
    plan.parameters["built_min_share"] = -0.1;
    CHECK_FALSE(cut(drawn, plan));
  }
  SECTION("a mistyped name") {
    plan.parameters["right_of_way_shore"] = 0.3;
    const auto partition = cut(drawn, plan);
    REQUIRE(partition);
    CHECK(findingsOf(**partition, "parameters.unused") == 1);
  }
  SECTION("what the program itself asks for is no surprise") {
    plan.parameters["storey_height_m"] = 3.5;
    const auto partition = cut(drawn, plan);
    REQUIRE(partition);
    CHECK(findingsOf(**partition, "parameters.unused") == 0);
  }
}
