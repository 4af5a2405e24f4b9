// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Findings that only density makes are accepted, and meet the next delivery.

#include <algorithm>

#include "src/questions/density/density.h"
#include "src/world/acceptances.h"
#include "src/world/correct_plot.h"
#include "tests/src/support/answer_reading.h"
#include "tests/src/support/drawn_land.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;

namespace {

/// A park whose establishments count jobs, in a municipality that counts something.
DrawnLand counting(const std::string& unitOfMunicipality) {
  DrawnLand land;
  land.map(Role::parks, {"AA"})
      .map(Role::plots, {"pp"}, {{'p', {{"in_use", "inGebruik"}, {"built", "bebouwd"}}}})
      .map(Role::municipalities, {"MM"}, {{'M', {{"jobs", "100"}, {"unit", unitOfMunicipality}}}})
      .wkt(Role::establishments, {{"POINT(5 5)", {{"jobs", "10"}, {"unit", "jobs"}}}});
  return land;
}

answer::Answer ask(const DrawnLand& land, const plan::Plan& plan, const questions::DensityOptions& options = {}) {
  gis::Memo memo;
  gis::Progress progress;
  auto result = questions::density(land.world(), plan, options, memo, progress);
  if (!result) throw std::runtime_error(result.error().what.id);
  return std::move(*result);
}

plan::Plan accepting(const DrawnLand& land) {
  plan::Acceptance said;
  said.rule = "jobs.other_unit";
  said.reason = "there are no others";
  said.question = "density";
  const auto plan = world::acceptAsFound(land.plan(), said, ask(land, land.plan()).findings);
  if (!plan) throw std::runtime_error(plan.error().what.id);
  return *plan;
}

bool isAccepted(const answer::Answer& answer) {
  return std::ranges::any_of(answer.findings,
                             [](const auto& one) { return one.rule == "jobs.other_unit" && one.accepted; });
}

}  // namespace

TEST_CASE("A finding of density is accepted as it is", "[density][acceptances]") {
  const DrawnLand land = counting("persons");
  const auto same = ask(land, accepting(land));
  CHECK(isAccepted(same));
  CHECK(findingsOf(same, "acceptance.changed") == 0);
  CHECK(findingsOf(same, "acceptance.vanished") == 0);
}

TEST_CASE("Where an accepted finding of density says something else it is undecided again", "[density][acceptances]") {
  const auto changed = ask(counting("fte"), accepting(counting("persons")));
  CHECK(findingsOf(changed, "jobs.other_unit") == 1);
  CHECK_FALSE(isAccepted(changed));
  CHECK(findingsOf(changed, "acceptance.changed") == 1);
}

TEST_CASE("An accepted finding of density that is gone is told, where all was asked", "[density][acceptances]") {
  const plan::Plan plan = accepting(counting("persons"));
  CHECK(findingsOf(ask(counting("jobs"), plan), "acceptance.vanished") == 1);
  questions::DensityOptions one;
  one.parks = {"A"};
  CHECK(findingsOf(ask(counting("jobs"), plan, one), "acceptance.vanished") == 0);
}
