// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Findings that only availability makes are accepted, and meet the next delivery.

#include <algorithm>

#include "src/questions/availability/availability.h"
#include "src/world/acceptances.h"
#include "src/world/correct_plot.h"
#include "tests/src/support/answer_reading.h"
#include "tests/src/support/drawn_land.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;

namespace {

/// Two parks; of which of them the source says the level is up to the delivery.
DrawnLand delivery(const Attributes& a, const Attributes& b) {
  DrawnLand land;
  land.map(Role::parks, {"AABB"}, {{'A', a}, {'B', b}}).map(Role::plots, {"ppqq"});
  return land;
}

const Attributes silent = {{"name", "Noord"}};
const Attributes regional = {{"name", "Noord"}, {"level", "regional"}};

plan::Plan withTarget(const DrawnLand& land) {
  plan::Plan plan = land.plan();
  plan::Target target;
  target.name = "2030";
  target.areaM2 = 100;
  target.kinds = {"free"};
  target.levels = {"regional"};
  target.measure = "net";
  target.source = "a decision";
  plan.targets = {target};
  return plan;
}

questions::AvailabilityOptions sure() {
  questions::AvailabilityOptions options;
  options.uncertainty = true;
  return options;
}

answer::Answer ask(const DrawnLand& land, const plan::Plan& plan, const questions::AvailabilityOptions& options = {}) {
  gis::Memo memo;
  gis::Progress progress;
  auto result = questions::availability(land.world(), plan, options, memo, progress);
  if (!result) throw std::runtime_error(result.error().what.id);
  return std::move(*result);
}

plan::Plan accepting(const std::string& rule, const plan::Plan& plan, const answer::Answer& answer) {
  plan::Acceptance said;
  said.rule = rule;
  said.reason = "seen";
  said.question = "availability";
  const auto next = world::acceptAsFound(plan, said, answer.findings);
  if (!next) throw std::runtime_error(next.error().what.id + next.error().where);
  return *next;
}

std::size_t acceptedOf(const answer::Answer& answer, const std::string& rule) {
  return static_cast<std::size_t>(std::ranges::count_if(
      answer.findings, [&](const gis::Finding& one) { return one.rule == rule && one.accepted; }));
}

}  // namespace

TEST_CASE("Findings of availability are accepted, and meet a new delivery", "[availability][acceptances]") {
  const std::string rule = "target.level_unknown";
  const DrawnLand then = delivery(silent, regional);
  const plan::Plan plan = accepting(rule, withTarget(then), ask(then, withTarget(then)));
  SECTION("the same ones stay accepted") {
    const auto answer = ask(then, plan);
    CHECK(acceptedOf(answer, rule) == 1);
    CHECK(findingsOf(answer, "acceptance.changed") + findingsOf(answer, "acceptance.vanished") == 0);
  }
  SECTION("another park without level is undecided, and the change is told") {
    const auto answer = ask(delivery(silent, silent), plan);
    CHECK(findingsOf(answer, rule) == 2);
    CHECK(acceptedOf(answer, rule) == 1);
    CHECK(findingsOf(answer, "acceptance.changed") == 1);
  }
  SECTION("when all levels are known the acceptance can go") {
    CHECK(findingsOf(ask(delivery(regional, regional), plan), "acceptance.vanished") == 1);
  }
  SECTION("a question about one park cannot tell that anything is gone") {
    questions::AvailabilityOptions one;
    one.parks = {"B"};
    CHECK(findingsOf(ask(delivery(regional, regional), plan, one), "acceptance.vanished") == 0);
  }
}

TEST_CASE("Of a finding that only --uncertainty looks for nothing is said without it", "[availability][acceptances]") {
  const std::string rule = "uncertainty.accuracy_unknown";
  const DrawnLand then = delivery(silent, silent);
  const plan::Plan plan = accepting(rule, then.plan(), ask(then, then.plan(), sure()));
  DrawnLand now;
  now.map(Role::parks, {"AABB"}).accuracy(0.5).map(Role::plots, {"ppqq"}).accuracy(0.5);
  CHECK(findingsOf(ask(now, plan, sure()), "acceptance.vanished") == 1);
  CHECK(findingsOf(ask(now, plan), "acceptance.vanished") == 0);
}
