// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/check/check.h"

#include "tests/src/support/answer_reading.h"
#include "tests/src/support/drawn_land.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;

namespace {

answer::Answer ask(const world::World& world, const plan::Plan& plan) {
  gis::Memo memo;
  gis::Progress progress;
  auto result = questions::check(world, plan, {}, memo, progress);
  REQUIRE(result);
  return std::move(*result);
}

/// Two plots that overlap, one of unknown code.
DrawnLand dirty() {
  DrawnLand land;
  land.map(Role::parks, {"AAAA"})
      .wkt(Role::plots, {{"POLYGON((0 0,30 0,30 10,0 10,0 0))", {{"in_use", "misschien"}}},
                         {"POLYGON((20 0,40 0,40 10,20 10,20 0))", {{"in_use", "inGebruik"}}}});
  return land;
}

}  // namespace

TEST_CASE("Findings are counted by severity and rule, the gravest first", "[check]") {
  const DrawnLand land = dirty();
  world::World world = land.world();
  gis::Finding note{"reader.note", gis::Severity::note, "plots", {}, {}, {}, {}, {}, {}, false, {}};
  world.findings.push_back(note);
  const auto answer = ask(world, land.plan());
  const answer::Table& table = tableOf(answer, "findings");
  REQUIRE(table.rows.size() == 3);
  CHECK(text(answer, "findings", 0, "rule") == "scheme.unknown_code");
  CHECK(text(answer, "findings", 1, "rule") == "reader.note");
  CHECK(text(answer, "findings", 2, "rule") == "units.counted_once");
  CHECK(std::get<gis::Message>(table.rows[0][0]).id == "severity.warning");
  CHECK(std::get<gis::Message>(table.rows[2][0]).id == "severity.note");
  CHECK(sum(answer, "findings", "count") == 3);
  CHECK(answer.findings.size() == 3);
}

TEST_CASE("What a person accepted is counted as such", "[check]") {
  const DrawnLand land = dirty();
  plan::Plan plan = land.plan();
  plan.accepted.push_back({"scheme.unknown_code", {}, {}, "measured on the spot", {}, {}});
  const auto answer = ask(land.world(), plan);
  CHECK(figure(answer, "findings", 0, "accepted") == 1);
  CHECK(figure(answer, "findings", 1, "accepted") == 0);
}

TEST_CASE("A source that cannot be read is a finding, and the question still answers", "[check]") {
  const DrawnLand land = dirty();
  world::World world = land.world();
  const auto add = [&](const std::string& name, Role role) {
    world.entries.push_back(
        {name, role, name, nullptr, gis::Error{gis::ErrorKind::unreadable, {"io.not_found"}, name + ".gpkg", {}}});
  };
  add("flood", Role::constraint);
  add("rights", Role::rights);
  const auto answer = ask(world, land.plan());
  std::size_t errors = 0;
  for (const gis::Finding& finding : answer.findings) errors += finding.severity == gis::Severity::error ? 1U : 0U;
  CHECK(errors == 2);
  CHECK(std::get<gis::Message>(tableOf(answer, "findings").rows[0][0]).id == "severity.error");
}

TEST_CASE("Land that cannot be cut is a finding", "[check]") {
  DrawnLand land;
  land.map(Role::parks, {"AAAA"});
  const auto answer = ask(land.world(), land.plan());
  CHECK(findingsOf(answer, "land.not_cut") == 1);
}
