// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/world.h"

#include "src/world/compare_layers.h"
#include "tests/src/world/rows.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

world::Entry entry(world::Layer layer, const std::string& name) {
  layer.name = name;
  const plan::Role role = layer.role;
  return {name, role, "key of " + name, std::make_shared<const world::Layer>(std::move(layer)), std::nullopt};
}

world::Entry broken(const std::string& name, plan::Role role) {
  return {name, role, "key", nullptr, gis::Error{gis::ErrorKind::unreadable, {"io.broken"}, "file", {"io.hint"}}};
}

const char* const here = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";
const char* const away = "POLYGON ((1000 0, 1010 0, 1010 10, 1000 10, 1000 0))";

world::Layer dated(world::Layer layer, const std::string& date) {
  layer.provenance.push_back({"file " + date, "l", "hash" + date, date, 1, {}, {}, {}});
  return layer;
}

}  // namespace

TEST_CASE("Layers are asked by role") {
  world::World world;
  world.entries.push_back(entry(layer({here}, plan::Role::parks), "one"));
  world.entries.push_back(entry(layer({here}, plan::Role::parks), "two"));
  world.entries.push_back(broken("zoning", plan::Role::zoning));
  SECTION("in the plan's order") {
    const auto parks = world.layers(plan::Role::parks);
    REQUIRE(parks);
    REQUIRE(parks->size() == 2);
    CHECK(parks->front()->name == "one");
  }
  SECTION("none is no error") { CHECK(world.layers(plan::Role::plots)->empty()); }
  SECTION("one that could not be read is the error of its role alone") {
    CHECK(world.layers(plan::Role::zoning).error().kind == gis::ErrorKind::unreadable);
  }
}

TEST_CASE("All findings stand in a fixed order, with what people accepted") {
  world::World world;
  auto parks = layer({here}, plan::Role::parks);
  parks.findings.push_back({"geometry.invalid", gis::Severity::warning, "parks", "7", {}, {}, {}, {}, {}, false, {}});
  parks.findings.push_back({"geometry.invalid", gis::Severity::warning, "parks", "8", {}, {}, {}, {}, {}, false, {}});
  world.entries.push_back(broken("zoning", plan::Role::zoning));
  world.entries.push_back(entry(std::move(parks), "parks"));
  world.findings.push_back({"world.layers_apart", gis::Severity::error, "plots", {}, {}, {}, {}, {}, {}, false, {}});

  plan::Plan plan;
  plan.accepted.push_back({"geometry.invalid", "parks", "8", "looked at it", "me", "2026-01-31"});
  plan.accepted.push_back({"world.layers_apart", "", "", "on purpose", "me", "2026-01-31"});
  const auto findings = world.allFindings(plan);
  REQUIRE(findings.size() == 4);
  CHECK(findings[0].rule == "source.unreadable");
  CHECK(findings[0].severity == gis::Severity::error);
  CHECK(findings[0].text.id == "io.broken");
  CHECK(findings[0].fix.id == "io.hint");
  CHECK_FALSE(findings[1].accepted);
  CHECK(findings[2].accepted);
  CHECK(findings[2].acceptedReason == "looked at it");
  CHECK(findings[3].accepted);
}

TEST_CASE("The world's key changes with any entry") {
  world::World world;
  world.entries.push_back(entry(layer({here}, plan::Role::parks), "one"));
  const auto before = world.key();
  CHECK(world.key() == before);
  world.entries.front().key = "other";
  CHECK(world.key() != before);
}

TEST_CASE("Layers are held side by side") {
  world::World world;
  SECTION("those that do not meet the parks at all must be decided") {
    world.entries.push_back(entry(layer({here}, plan::Role::parks), "parks"));
    world.entries.push_back(entry(layer({away}), "parcels"));
    world.entries.push_back(entry(layer({here, away}, plan::Role::zoning), "zoning"));
    const auto findings = world::compareLayers(world);
    REQUIRE(countOf(findings, "world.layers_apart") == 1);
    CHECK(findings.front().layer == "parcels");
    CHECK(findings.front().severity == gis::Severity::error);
  }
  SECTION("differing dates are a note, unknown ones too") {
    world.entries.push_back(entry(dated(layer({here}, plan::Role::parks), "2026-01-31"), "parks"));
    world.entries.push_back(entry(dated(layer({here}), "2014-06-30"), "parcels"));
    world.entries.push_back(entry(dated(layer({here}), ""), "more parcels"));
    const auto findings = world::compareLayers(world);
    CHECK(argument(findings, "world.dates_differ", "first") == "2014-06-30");
    CHECK(argument(findings, "world.dates_differ", "last") == "2026-01-31");
    CHECK(argument(findings, "world.date_unknown", "source") == "more parcels");
  }
  SECTION("one date is nothing to say") {
    world.entries.push_back(entry(dated(layer({here}, plan::Role::parks), "2026-01-31"), "parks"));
    CHECK(world::compareLayers(world).empty());
  }
}
