// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/check/check.h"

#include "src/world/acceptances.h"
#include "src/world/apply_corrections.h"
#include "tests/src/support/answer_reading.h"
#include "tests/src/support/drawn_land.h"
#include "tests/src/support/made_correction.h"
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
      .wkt(Role::plots, {{"POLYGON((0 0,30 0,30 10,0 10,0 0))", {{"in_use", "misschien"}, {"restriction", "none"}}},
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

TEST_CASE("Every correction is listed with what became of it, those that do not hold as well", "[check][corrections]") {
  const DrawnLand land = dirty();
  plan::Plan plan = land.plan();
  const world::Layer& plots = *land.world().entries[1].layer;
  plan.corrections = {madeCorrection(plots, "1", {{"in_use", "inGebruik"}}),
                      madeCorrection(plots, "2", {{"in_use", "nietInGebruik"}})};
  plan.corrections[1].place = {{900, 900}, 100, ""};
  plan.corrections[1].id = "9";
  world::World world = land.world();
  world::correctWorld(plan, nullptr, world);
  const auto answer = ask(world, plan);
  REQUIRE(tableOf(answer, "corrections").rows.size() == 2);
  CHECK(text(answer, "corrections", 0, "correction_state") == "applied");
  CHECK(text(answer, "corrections", 1, "correction_state") == "vanished");
  CHECK(findingsOf(answer, "correction.vanished") == 1);
  CHECK(findingsOf(answer, "scheme.unknown_code") == 0);  // what the source says of plot 1 does not count any more
}

TEST_CASE("An acceptance that does not hold as it did is a finding", "[check]") {
  const DrawnLand land = dirty();
  plan::Plan plan = land.plan();
  plan.accepted.push_back({"scheme.unknown_code", {}, {}, "measured on the spot", {}, {}});
  for (const gis::Finding& finding : ask(land.world(), plan).findings) {
    if (finding.rule == "scheme.unknown_code") plan.accepted[0].said.push_back(world::saidBy(finding));
  }
  CHECK(figure(ask(land.world(), plan), "findings", 0, "accepted") == 1);
  plan.accepted[0].said[0] = "subject='perhaps'";
  const auto changed = ask(land.world(), plan);
  CHECK(findingsOf(changed, "acceptance.changed") == 1);
  plan.accepted[0].rule = "geometry.invalid";
  CHECK(findingsOf(ask(land.world(), plan), "acceptance.vanished") == 1);
}
