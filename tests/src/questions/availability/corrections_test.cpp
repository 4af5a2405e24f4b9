// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What corrections do to an answer, and what they leave alone.

#include <algorithm>

#include "src/land/ledger.h"
#include "src/questions/availability/availability.h"
#include "src/world/apply_corrections.h"
#include "src/writers/writers.h"
#include "tests/src/support/answer_reading.h"
#include "tests/src/support/made_correction.h"
#include "tests/src/support/random_land.h"
#include "tests/support/rapidcheck.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;

namespace {

const Attributes freePlot = {{"in_use", "nietInGebruik"}, {"built", "onbebouwd"}, {"availability", "nietAangeboden"}};

/// Parks A and B of 800 m²; p and q lie in A, r in B, all free; the same land is cadastral parcel 1 to 3.
DrawnLand drawn() {
  DrawnLand land;
  land.map(Role::parks, {"AAAABBBB", "AAAABBBB"})
      .map(Role::plots, {"ppqqrrr.", "ppqqrrr."}, {{'p', freePlot}, {'q', freePlot}, {'r', freePlot}})
      .map(Role::parcels, {"11223333", "11223333"});
  return land;
}

const world::Layer& layerOf(const world::World& world, Role role) {
  return *std::find_if(world.entries.begin(), world.entries.end(), [&](const auto& e) {
            return e.role == role;
          })->layer;
}

answer::Answer ask(const DrawnLand& land, const plan::Plan& plan, const questions::AvailabilityOptions& options = {}) {
  world::World world = land.world();
  world::correctWorld(plan, nullptr, world);
  gis::Memo memo;
  gis::Progress progress;
  auto result = questions::availability(world, plan, options, memo, progress);
  if (!result) throw std::runtime_error(result.error().what.id);
  return std::move(*result);
}

bool hasTable(const answer::Answer& answer, const std::string& id) {
  return std::any_of(answer.tables.begin(), answer.tables.end(), [&](const auto& table) { return table.id == id; });
}

plan::Plan optioned(const DrawnLand& land) {
  plan::Plan plan = land.plan();
  plan.corrections = {madeCorrection(layerOf(land.world(), Role::plots), "q", {{"availability", "optie"}})};
  return plan;
}

questions::AvailabilityOptions byParcel() {
  questions::AvailabilityOptions options;
  options.by = questions::AvailabilityOptions::By::parcel;
  options.pieces = true;
  return options;
}

}  // namespace

TEST_CASE("A corrected plot is counted as the planner says, and the answer lists it", "[availability][corrections]") {
  const DrawnLand land = drawn();
  const auto answer = ask(land, optioned(land), byParcel());
  CHECK(figure(answer, "plan", 0, "held_m2") == 400);
  CHECK(figure(answer, "plan", 0, "free_m2") == 1000);
  REQUIRE(tableOf(answer, "corrections").rows.size() == 1);
  CHECK(tests::text(answer, "corrections", 0, "plot_id") == "q");
  CHECK(tests::text(answer, "corrections", 0, "fact") == "availability");
  CHECK(tests::text(answer, "corrections", 0, "source_says") == "nietAangeboden");
  CHECK(tests::text(answer, "corrections", 0, "corrected_value") == "optie");
  CHECK(tests::text(answer, "corrections", 0, "correction_state") == "applied");
  CHECK(tests::text(answer, "corrections", 0, "reason") == "the hall is empty");
  CHECK(tests::text(answer, "corrections", 0, "correction_source") == "visit");
  CHECK(tests::text(answer, "corrections", 0, "date") == "2026-03-01");
  CHECK(tests::text(answer, "corrections", 0, "author") == "planning office");
}

TEST_CASE("Parcels and pieces of corrected plots say so", "[availability][corrections]") {
  const DrawnLand land = drawn();
  const auto answer = ask(land, optioned(land), byParcel());
  const auto isCorrected = [](const answer::Table& table, const std::string& id) {
    const auto column = [&](const std::string& name) {
      const auto it =
          std::find_if(table.columns.begin(), table.columns.end(), [&](const auto& c) { return c.id == name; });
      return static_cast<std::size_t>(it - table.columns.begin());
    };
    for (const auto& row : table.rows) {
      if (row[column("parcel_id")] == answer::Cell(id)) return row.at(column("corrected")) == answer::Cell("yes");
    }
    throw std::runtime_error("no " + id);
  };
  for (const answer::Table* table : {&tableOf(answer, "parcels"), &answer.layers.at(0).table}) {
    CHECK(isCorrected(*table, "q"));
    CHECK_FALSE(isCorrected(*table, "p"));
    for (const auto& row : table->rows) CHECK(row.size() == table->columns.size());
  }
  CHECK(tableOf(answer, "parcels").total.size() == tableOf(answer, "parcels").columns.size());
}

TEST_CASE("Answers that a correction does not touch say nothing of it", "[availability][corrections]") {
  const DrawnLand land = drawn();
  const plan::Plan plan = optioned(land);
  SECTION("another park") {
    questions::AvailabilityOptions options;
    options.parks = {"B"};
    CHECK_FALSE(hasTable(ask(land, plan, options), "corrections"));
  }
  SECTION("a scheme that counts parcels, not plots") {
    questions::AvailabilityOptions options;
    options.scheme = "cadastre-only";
    CHECK_FALSE(hasTable(ask(land, plan, options), "corrections"));
  }
  SECTION("a correction that is not applied touches nothing") {
    plan::Plan lost = plan;
    lost.corrections[0].place = {{1000, 1000}, 5, ""};
    lost.corrections[0].id = "gone";
    const auto answer = ask(land, lost, byParcel());
    CHECK_FALSE(hasTable(answer, "corrections"));
    CHECK(findingsOf(answer, "correction.vanished") == 1);
  }
}

TEST_CASE("Several schemes side by side list a correction once", "[availability][corrections]") {
  const DrawnLand land = drawn();
  questions::AvailabilityOptions options;
  options.scheme = "vlaio,ibis,cadastre-only";
  CHECK(tableOf(ask(land, optioned(land), options), "corrections").rows.size() == 1);
}

TEST_CASE("A parcel is corrected in whether it is built; all others are still measured",
          "[availability][corrections]") {
  DrawnLand land;
  land.map(Role::parks, {"AAAA"}).map(Role::parcels, {"1122"}).map(Role::buildings, {"b..."});
  plan::Plan plan = land.plan("cadastre-only");
  CHECK(figure(ask(land, plan), "plan", 0, "occupied_m2") == 200);
  plan.corrections = {madeCorrection(layerOf(land.world(), Role::parcels), "2", {{"built", "bebouwd"}})};
  CHECK(figure(ask(land, plan), "plan", 0, "occupied_m2") == 400);
  plan.corrections = {madeCorrection(layerOf(land.world(), Role::parcels), "1", {{"built", "onbebouwd"}})};
  const auto torn = ask(land, plan);
  CHECK(figure(torn, "plan", 0, "occupied_m2") == 0);
  CHECK(figure(torn, "plan", 0, "free_m2") == 400);
  CHECK(figure(torn, "plan", 0, "unknown_m2") == 0);
}

namespace {

plan::Correction anyCorrection(const world::Layer& plots) {
  const auto row = *rc::gen::inRange<std::size_t>(0, plots.table.size());
  const std::vector<std::pair<std::string, std::string>> all = {
      {"in_use", "inGebruik"},     {"in_use", "nietInGebruik"}, {"built", "bebouwd"},
      {"function", "wonen"},       {"availability", "optie"},   {"restriction", "waterproblematiek"},
      {"function", "no such use"}, {"built", "onbebouwd"}};
  const auto set = *rc::gen::elementOf(all);
  auto made = madeCorrection(plots, std::string(plots.table.find("id")->text(row)), {set});
  made.date = *rc::gen::element<std::string>("2026-01-01", "2026-02-01");
  if (*rc::gen::inRange(0, 4) == 0) made.id = "another";
  if (*rc::gen::inRange(0, 4) == 0) made.place.inside.x += 50;
  if (*rc::gen::inRange(0, 4) == 0) made.place.outline.clear();
  return made;
}

std::vector<double> grosses(const answer::Answer& answer) {
  std::vector<double> all;
  const answer::Table& parks = tableOf(answer, "parks");
  for (std::size_t row = 0; row < parks.rows.size(); ++row) all.push_back(*figure(answer, "parks", row, "gross_m2"));
  return all;
}

std::string bytes(const answer::Answer& answer) {
  static const hectare::text::Language english = hectare::text::Language::load("en").value();
  return writers::toJson(answer, english);
}

}  // namespace

TEST_CASE("Corrections never change gross, nor does their order in the file; without them all is as before",
          "[availability][corrections]") {
  CHECK(rc::check([] {
    const RandomLand any(*rc::gen::arbitrary<std::uint32_t>(), *rc::gen::inRange(1, 10));
    const DrawnLand land = any.drawn();
    plan::Plan plan = any.plan("vlaio");
    const auto before = ask(land, plan);
    const world::Layer& plots = layerOf(land.world(), Role::plots);
    const int count = *rc::gen::inRange(0, 8);
    for (int i = 0; i < count; ++i) plan.corrections.push_back(anyCorrection(plots));
    const auto corrected = ask(land, plan);
    RC_ASSERT(grosses(corrected) == grosses(before));
    RC_ASSERT(corrected.closed == before.closed);
    plan::Plan other = plan;
    std::reverse(other.corrections.begin(), other.corrections.end());
    RC_ASSERT(bytes(ask(land, other)) == bytes(corrected));
    plan.corrections.clear();
    RC_ASSERT(bytes(ask(land, plan)) == bytes(before));
  }));
}
