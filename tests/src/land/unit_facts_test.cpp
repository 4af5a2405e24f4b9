// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/unit_facts.h"

#include "src/plan/scheme.h"
#include "tests/src/support/drawn_land.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using land::UnitFact;
using plan::Role;

namespace {

struct Gathered {
  land::LandSources sources;
  land::UnitFacts facts;
  gis::Findings findings;

  [[nodiscard]] const std::string& of(std::uint32_t unit, UnitFact fact) const {
    return facts.value(fact, facts.of(unit)[static_cast<std::size_t>(fact)]);
  }
};

Gathered gather(const DrawnLand& land, const std::string& schemeId, double minShare = 0.05) {
  const auto scheme = plan::findScheme(schemeId, {});
  REQUIRE(scheme);
  auto sources = land::collectSources(land.world(), *scheme);
  REQUIRE(sources);
  gis::Findings findings;
  gis::Progress silent;
  auto facts = land::UnitFacts::gather(*sources, *scheme, minShare, findings, silent);
  REQUIRE(facts);
  return {std::move(*sources), std::move(*facts), std::move(findings)};
}

/// A parcel of 100 m² with a building of `m2` square metres on it, beside a parcel without.
DrawnLand twoParcels(int m2) {
  DrawnLand land;
  land.map(Role::parks, {"AA"}).map(Role::parcels, {"pq"});
  land.wkt(Role::buildings, {{"POLYGON((0 0," + std::to_string(m2) + " 0," + std::to_string(m2) + " 1,0 1,0 0))", {}}});
  return land;
}

}  // namespace

TEST_CASE("A parcel is built from the share that its buildings must cover") {
  CHECK(gather(twoParcels(4), "cadastre-only").of(0, UnitFact::built) == "onbebouwd");
  CHECK(gather(twoParcels(5), "cadastre-only").of(0, UnitFact::built) == "bebouwd");
  CHECK(gather(twoParcels(5), "cadastre-only").of(1, UnitFact::built) == "onbebouwd");
  CHECK(gather(twoParcels(4), "cadastre-only", 0.04).of(0, UnitFact::built) == "bebouwd");
  SECTION("a share of nothing still asks for a building") {
    CHECK(gather(twoParcels(4), "cadastre-only", 0).of(1, UnitFact::built) == "onbebouwd");
  }
}

TEST_CASE("Buildings over one another cover once") {
  DrawnLand land;
  land.map(Role::parks, {"A"}).map(Role::parcels, {"p"});
  land.wkt(Role::buildings,
           {{"POLYGON((0 0,4 0,4 1,0 1,0 0))", {}}, {"POLYGON((0 0,4 0,4 1,0 1,0 0))", {{"id", "again"}}}});
  const Gathered gathered = gather(land, "cadastre-only");
  const auto share = land::builtShare(gathered.sources.units[0], gathered.sources.buildings);
  REQUIRE(share);
  CHECK(*share == Approx(0.04));
}

TEST_CASE("What a layer says of being built is not measured") {
  DrawnLand land;
  land.map(Role::parks, {"AA"}).map(Role::parcels, {"pq"}, {{'p', {{"built", "onbebouwd"}}}});
  land.wkt(Role::buildings, {{"POLYGON((0 0,20 0,20 10,0 10,0 0))", {}}});
  const Gathered gathered = gather(land, "cadastre-only");
  CHECK(gathered.of(0, UnitFact::built) == "onbebouwd");
  CHECK(gathered.of(1, UnitFact::built).empty());
}

TEST_CASE("A code that the scheme does not know is missing, with one finding per code") {
  DrawnLand land;
  land.map(Role::parks, {"AAA"})
      .map(Role::plots, {"pqr"},
           {{'p', {{"in_use", "misschien"}}}, {'q', {{"in_use", "misschien"}}}, {'r', {{"in_use", "inGebruik"}}}});
  const Gathered gathered = gather(land, "vlaio");
  CHECK(gathered.of(0, UnitFact::inUse).empty());
  CHECK(gathered.of(2, UnitFact::inUse) == "inGebruik");
  REQUIRE(gathered.findings.size() == 1);
  CHECK(gathered.findings[0].rule == "scheme.unknown_code");
  CHECK(gathered.findings[0].subject == "misschien");
  SECTION("of several functions one that is unknown makes all unknown") {
    DrawnLand several;
    several.map(Role::parks, {"A"}).map(Role::plots, {"p"}, {{'p', {{"function", "economie|geen"}}}});
    CHECK(gather(several, "vlaio").of(0, UnitFact::function).empty());
  }
}

TEST_CASE("No restriction on record is none, other facts that are missing stay so") {
  DrawnLand land;
  land.map(Role::parks, {"AA"}).map(Role::plots, {"pq"}, {{'q', {{"restriction", "teSaneren"}}}});
  const Gathered gathered = gather(land, "vlaio");
  CHECK(gathered.of(0, UnitFact::restriction) == "none");
  CHECK(gathered.of(0, UnitFact::availability).empty());
  CHECK(gathered.of(1, UnitFact::restriction) == "teSaneren");
  SECTION("units with the same facts are of one kind") {
    CHECK(gathered.facts.kindCount() == 2);
    CHECK(gathered.facts.kind(0) != gathered.facts.kind(1));
  }
}
