// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/acceptances.h"

#include "src/world/world.h"
#include "tests/src/world/rows.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

gis::Finding bowTie(const std::string& subject, double beforeM2, double afterM2) {
  gis::Finding finding;
  finding.rule = "geometry.invalid";
  finding.severity = gis::Severity::error;
  finding.layer = "parcels";
  finding.subject = subject;
  finding.text = {"geometry.invalid", {{"defect", std::string("a bow tie; twice")}}};
  finding.place = gis::Coord{218000.4, 180000};
  finding.areaBeforeM2 = beforeM2;
  finding.areaAfterM2 = afterM2;
  return finding;
}

plan::Acceptance accepting(const gis::Findings& findings) {
  plan::Acceptance acceptance;
  acceptance.rule = "geometry.invalid";
  acceptance.reason = "seen";
  for (const gis::Finding& finding : findings) acceptance.said.push_back(world::saidBy(finding));
  return acceptance;
}

plan::Plan planWith(const plan::Acceptance& acceptance) {
  plan::Plan plan;
  plan.accepted = {acceptance};
  return plan;
}

/// The findings of a later delivery, with acceptances applied and told.
gis::Findings later(const plan::Plan& plan, gis::Findings findings) {
  world::applyAcceptances(findings, plan);
  world::tellAcceptances(plan, findings);
  return findings;
}

}  // namespace

TEST_CASE("What a finding says is one line that a person can read", "[acceptances]") {
  CHECK(world::saidBy(bowTie("0137", 100, 87.5)) ==
        "subject='0137'; defect='a bow tie; twice'; before=100; after=87.5; x=218000; y=180000");
}

TEST_CASE("An accepted finding that is the same in a new delivery stays accepted", "[acceptances]") {
  const plan::Plan plan = planWith(accepting({bowTie("0137", 100, 87.5)}));
  gis::Findings now = later(plan, {bowTie("0137", 100, 87.5)});
  REQUIRE(now.size() == 1);
  CHECK(now[0].accepted);
  CHECK(now[0].acceptedReason == "seen");
  SECTION("a hundredth more is the same") { CHECK(later(plan, {bowTie("0137", 100.9, 87.5)})[0].accepted); }
}

TEST_CASE("An accepted finding that says something else is undecided again", "[acceptances]") {
  const plan::Plan plan = planWith(accepting({bowTie("0137", 100, 87.5)}));
  const gis::Findings now = later(plan, {bowTie("0137", 100, 50)});
  REQUIRE(now.size() == 2);
  CHECK_FALSE(now[0].accepted);
  CHECK(now[1].rule == "acceptance.changed");
  CHECK(argument(now, "acceptance.changed", "then").find("after=87.5") != std::string::npos);
  CHECK(argument(now, "acceptance.changed", "now").find("after=50") != std::string::npos);
}

TEST_CASE("An acceptance of all findings of a rule does not cover one that came later", "[acceptances]") {
  const plan::Plan plan = planWith(accepting({bowTie("0137", 100, 90), bowTie("137", 50, 40)}));
  const gis::Findings now = later(plan, {bowTie("0137", 100, 90), bowTie("137", 50, 40), bowTie("138", 50, 40)});
  CHECK(now[0].accepted);
  CHECK(now[1].accepted);
  CHECK_FALSE(now[2].accepted);  // the same figures, but another parcel
  CHECK(countOf(now, "acceptance.changed") == 1);
}

TEST_CASE("A defect that is gone is told, so that its acceptance can go, too", "[acceptances]") {
  const plan::Plan plan = planWith(accepting({bowTie("0137", 100, 90), bowTie("137", 50, 40)}));
  const gis::Findings none = later(plan, {});
  REQUIRE(none.size() == 1);
  CHECK(none[0].rule == "acceptance.vanished");
  CHECK(none[0].severity == gis::Severity::note);
  CHECK(none[0].fix.id == "acceptance.vanished_fix");
  const gis::Findings one = later(plan, {bowTie("137", 50, 40)});
  CHECK(one[0].accepted);
  CHECK(one[1].fix.id == "acceptance.partly_vanished_fix");
}

TEST_CASE("An acceptance that does not say what was accepted holds for whatever is found", "[acceptances]") {
  plan::Acceptance old = accepting({});
  old.subject = "0137";
  const gis::Findings now = later(planWith(old), {bowTie("0137", 100, 50), bowTie("137", 1, 1)});
  REQUIRE(now.size() == 2);
  CHECK(now[0].accepted);
  CHECK_FALSE(now[1].accepted);
  CHECK(later(planWith(old), {}).empty());
}

TEST_CASE("Of what a question was not asked to look for nothing is said, nor of what another question finds",
          "[acceptances]") {
  plan::Plan plan = planWith(accepting({bowTie("0137", 100, 90)}));
  plan.accepted.front().question = "availability";
  gis::Findings found;
  world::tellAcceptances(plan, found);
  world::tellAcceptances(plan, found, "density");
  world::tellAcceptances(plan, found, "availability", {"geometry.invalid"});
  CHECK(found.empty());
  world::tellAcceptances(plan, found, "availability");
  CHECK(countOf(found, "acceptance.vanished") == 1);
}
