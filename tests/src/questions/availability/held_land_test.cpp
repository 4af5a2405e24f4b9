// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>

#include "gis/base/file.h"
#include "src/questions/availability/availability.h"
#include "src/text/language.h"
#include "tests/src/support/answer_reading.h"
#include "tests/src/support/drawn_land.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;

namespace {

Attributes idle(const std::string& offer, const std::string& restriction) {
  Attributes plot{{"in_use", "nietInGebruik"}, {"built", "onbebouwd"}, {"restriction", restriction}};
  if (!offer.empty()) plot["availability"] = offer;
  return plot;
}

/// Ten plots of 100 m² in a row, park A with the first six and park B with the others.
DrawnLand heldLand() {
  DrawnLand land;
  land.map(Role::parks, {"AAAAAABBBB"})
      .map(Role::plots, {"abcdefghij"},
           {{'a', idle("aangeboden", "reservegrond")},
            {'b', idle("optie", "none")},
            {'c', idle("aangeboden", "bevriezingDoorEigenaar")},
            {'d', idle("nietAangeboden", "bevriezingDoorOverheid_waterproblematiek")},
            {'e', idle("aangeboden", "none")},
            {'f', idle("nietAangeboden", "none")},
            {'g', idle("nietAangeboden", "juridischeProcedure")},
            {'h', idle("nietAangeboden", "herzieningBestemming")},
            {'i', idle("optie", "reservegrond")},
            {'j', idle("", "none")}});
  return land;
}

answer::Answer ask(const DrawnLand& land, const plan::Plan& plan, const questions::AvailabilityOptions& options = {}) {
  gis::Memo memo;
  gis::Progress progress;
  auto result = questions::availability(land.world(), plan, options, memo, progress);
  REQUIRE(result);
  return std::move(*result);
}

/// All columns of a table that say how land is held, added up.
double heldInParts(const answer::Table& table, const std::vector<answer::Cell>& row) {
  double sum = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (table.columns[i].id.rfind("held_", 0) != 0 || table.columns[i].id == "held_m2") continue;
    const auto* part = std::get_if<double>(&row[i]);
    REQUIRE(part != nullptr);
    sum += *part;
  }
  return sum;
}

bool hasColumn(const answer::Table& table, const std::string& id) {
  return std::ranges::any_of(table.columns, [&](const answer::Column& column) { return column.id == id; });
}

answer::Column::Show showOf(const answer::Table& table, const std::string& id) {
  const auto found = std::ranges::find(table.columns, id, &answer::Column::id);
  REQUIRE(found != table.columns.end());
  return found->show;
}

}  // namespace

TEST_CASE("Trap 3: reserve, option and frozen land is not market supply - rows of its own", "[trap]") {
  const DrawnLand land = heldLand();
  const auto answer = ask(land, land.plan());
  CHECK(figure(answer, "plan", 0, "held_m2") == 700);
  CHECK(figure(answer, "plan", 0, "offered_m2") == 100);
  CHECK(figure(answer, "plan", 0, "free_m2") == 100);
  SECTION("each way of being held stands apart; what is held twice counts once, under option first") {
    CHECK(figure(answer, "plan", 0, "held_option_m2") == 200);
    CHECK(figure(answer, "plan", 0, "held_reserve_m2") == 100);
    CHECK(figure(answer, "plan", 0, "held_frozen_by_owner_m2") == 100);
    CHECK(figure(answer, "plan", 0, "held_frozen_by_government_m2") == 100);
    CHECK(figure(answer, "plan", 0, "held_legal_procedure_m2") == 100);
    CHECK(figure(answer, "plan", 0, "held_rezoning_m2") == 100);
    CHECK_FALSE(hasColumn(tableOf(answer, "plan"), "held_unknown_m2"));
  }
  SECTION("so it does per park, and the parts add up to what is held in every row and in the total") {
    CHECK(figure(answer, "parks", 0, "held_m2") == 400);
    CHECK(figure(answer, "parks", 0, "held_option_m2") == 100);
    CHECK(figure(answer, "parks", 0, "held_rezoning_m2") == 0);
    CHECK(figure(answer, "parks", 1, "held_m2") == 300);
    CHECK(figure(answer, "parks", 1, "held_option_m2") == 100);
    CHECK(figure(answer, "parks", 1, "held_rezoning_m2") == 100);
    const answer::Table& parks = tableOf(answer, "parks");
    CHECK(heldInParts(parks, parks.rows[0]) == Approx(400));
    CHECK(heldInParts(parks, parks.rows[1]) == Approx(300));
    CHECK(heldInParts(parks, parks.total) == Approx(700));
  }
  SECTION("land of which nobody knows whether it is held is unknown, and no part of it") {
    CHECK(figure(answer, "plan", 0, "unknown_m2") == 100);
    CHECK(figure(answer, "plan", 0, "residual_m2") == 0);
  }
  SECTION("an answer about one park prints only the ways in which land is held there; machines get all") {
    questions::AvailabilityOptions options;
    options.parks = {"A"};
    const auto one = ask(land, land.plan(), options);
    CHECK(showOf(tableOf(one, "parks"), "held_reserve_m2") == answer::Column::Show::always);
    CHECK(showOf(tableOf(one, "parks"), "held_rezoning_m2") == answer::Column::Show::machineOnly);
  }
}

TEST_CASE("Trap 3: option, reserve and frozen land is told under each scheme that knows it", "[trap]") {
  const DrawnLand land = heldLand();
  const auto check = [&](const std::string& scheme) {
    const auto answer = ask(land, land.plan(scheme));
    CHECK(figure(answer, "plan", 0, "held_m2") == 700);
    CHECK(figure(answer, "plan", 0, "held_option_m2") == 200);
    CHECK(figure(answer, "plan", 0, "held_reserve_m2") == 100);
    const answer::Table& parks = tableOf(answer, "parks");
    CHECK(heldInParts(parks, parks.total) == Approx(700));
    return answer;
  };
  SECTION("IBIS counts reserve and frozen land as issuable later") {
    const auto ibis = check("ibis");
    CHECK(figure(ibis, "plan", 0, "option_m2") == 200);
    CHECK(figure(ibis, "plan", 0, "issuable_later_m2") == 500);
    CHECK(figure(ibis, "plan", 0, "issuable_now_m2") == 200);
  }
  SECTION("buildable lands count it as buildable") {
    CHECK(figure(check("buildable-lands"), "plan", 0, "buildable_m2") == 900);
  }
  SECTION("the cadastre cannot know it: nothing is told, not zero") {
    DrawnLand parcels;
    parcels.map(Role::parks, {"AA"}).map(Role::parcels, {"ab"}, {{'a', {{"built", "onbebouwd"}}}});
    const auto cadastre = ask(parcels, parcels.plan("cadastre-only"));
    CHECK_FALSE(figure(cadastre, "plan", 0, "held_m2"));
    CHECK_FALSE(hasColumn(tableOf(cadastre, "plan"), "held_option_m2"));
  }
  SECTION("side by side all say the same, and the cadastre nothing") {
    questions::AvailabilityOptions options;
    options.scheme = "vlaio,ibis,buildable-lands,cadastre-only";
    const auto all = ask(land, land.plan(), options);
    for (std::size_t row = 0; row < 3; ++row) CHECK(figure(all, "schemes", row, "held_m2") == 700);
    CHECK_FALSE(figure(all, "schemes", 3, "held_m2"));
  }
}

TEST_CASE("Trap 3: a scheme that does not say how land is held has a figure for that", "[trap]") {
  const auto data = text::dataFolder();
  REQUIRE(data);
  auto rules = gis::readFile(*data / "rules" / "vlaio.toml");
  REQUIRE(rules);
  const std::string reserve = "held_as = \"reserve\"\n";
  const auto at = rules->find(reserve);
  REQUIRE(at != std::string::npos);
  rules->erase(at, reserve.size());
  const TempFolder folder;
  folder.write("own.toml", *rules);
  const DrawnLand land = heldLand();
  plan::Plan plan = land.plan("own.toml");
  plan.file = folder.path() / "plan.hectare";
  const auto answer = ask(land, plan);
  CHECK(figure(answer, "plan", 0, "held_m2") == 700);
  CHECK(figure(answer, "plan", 0, "held_unknown_m2") == 100);
  CHECK_FALSE(hasColumn(tableOf(answer, "plan"), "held_reserve_m2"));
  const answer::Table& parks = tableOf(answer, "parks");
  CHECK(heldInParts(parks, parks.total) == Approx(700));
}

TEST_CASE("Parcels and pieces say how they are held", "[availability]") {
  const DrawnLand land = heldLand();
  questions::AvailabilityOptions options;
  options.by = questions::AvailabilityOptions::By::parcel;
  options.classes = {"held"};
  options.pieces = true;
  const auto answer = ask(land, land.plan(), options);
  const answer::Table& parcels = tableOf(answer, "parcels");
  REQUIRE(parcels.rows.size() == 7);
  for (const auto& row : parcels.rows) CHECK(heldInParts(parcels, row) == Approx(100));
  CHECK(hectare::tests::text(answer, "parcels", 0, "parcel_id") == "a");
  CHECK(figure(answer, "parcels", 0, "held_reserve_m2") == 100);
  CHECK(figure(answer, "parcels", 1, "held_option_m2") == 100);
  REQUIRE(answer.layers.size() == 1);
  const answer::Table& pieces = answer.layers[0].table;
  REQUIRE(pieces.rows.size() == 7);
  REQUIRE(hasColumn(pieces, "held_as"));
  const auto heldAs = std::ranges::find(pieces.columns, std::string("held_as"), &answer::Column::id);
  const auto column = static_cast<std::size_t>(heldAs - pieces.columns.begin());
  std::size_t underOption = 0;
  for (const auto& row : pieces.rows) underOption += row[column] == answer::Cell(std::string("option")) ? 1 : 0;
  CHECK(underOption == 2);
}

TEST_CASE("A remnant of held land is a remnant, and held no more", "[availability]") {
  const auto data = text::dataFolder();
  REQUIRE(data);
  auto rules = gis::readFile(*data / "rules" / "vlaio.toml");
  REQUIRE(rules);
  const std::string before = "remnant_of = [\"offered\", \"free\"]";
  const auto at = rules->find(before);
  REQUIRE(at != std::string::npos);
  rules->replace(at, before.size(), "remnant_of = [\"held\"]");
  const TempFolder folder;
  folder.write("own.toml", *rules);
  const DrawnLand land = heldLand();
  plan::Plan plan = land.plan("own.toml");
  plan.file = folder.path() / "plan.hectare";
  // Of the held land a to d touch one another (400 m²), and g, h and i do (300 m²).
  plan.remnant = {350, 0, plan::RemnantRule::Join::park};
  const auto answer = ask(land, plan);
  CHECK(figure(answer, "plan", 0, "remnant_m2") == 300);
  CHECK(figure(answer, "plan", 0, "held_m2") == 400);
  CHECK(figure(answer, "plan", 0, "held_option_m2") == 100);
  CHECK(heldInParts(tableOf(answer, "parks"), tableOf(answer, "parks").total) == Approx(400));
}

TEST_CASE("Restrictions that no plots state leave what hangs on them unknown, not zero", "[availability]") {
  DrawnLand land;
  const Attributes plot{{"in_use", "nietInGebruik"}, {"built", "onbebouwd"}};
  Attributes option = plot;
  option["availability"] = "optie";
  Attributes offered = plot;
  offered["availability"] = "aangeboden";
  land.map(Role::parks, {"AAA"}).map(Role::plots, {"ab."}, {{'a', option}, {'b', offered}});
  const auto answer = ask(land, land.plan());
  CHECK(figure(answer, "plan", 0, "held_option_m2") == 100);
  CHECK_FALSE(figure(answer, "plan", 0, "held_reserve_m2"));
  CHECK_FALSE(figure(answer, "plan", 0, "held_frozen_by_owner_m2"));
  CHECK(findingsOf(answer, "units.no_restrictions") == 1);
  const auto ibis = ask(land, land.plan("ibis"));
  CHECK(figure(ibis, "plan", 0, "held_option_m2") == 100);
  CHECK_FALSE(figure(ibis, "plan", 0, "held_m2"));
  CHECK(findingsOf(ask(heldLand(), heldLand().plan()), "units.no_restrictions") == 0);
  SECTION("so do offers leave the premises on offer") {
    DrawnLand silent;
    silent.map(Role::parks, {"AA"})
        .map(Role::plots, {"a."}, {{'a', {{"in_use", "nietInGebruik"}, {"built", "bebouwd"}}}});
    CHECK_FALSE(figure(ask(silent, silent.plan()), "plan", 0, "offered_premises_m2"));
    CHECK(figure(answer, "plan", 0, "offered_premises_m2") == 0);
  }
}

TEST_CASE("Classes are asked for by their common names, whatever a scheme calls them", "[availability]") {
  const DrawnLand land = heldLand();
  questions::AvailabilityOptions options;
  options.by = questions::AvailabilityOptions::By::parcel;
  options.classes = {"free"};
  options.pieces = true;
  const auto answer = ask(land, land.plan("ibis"), options);
  // Issuable now is like free: what is offered and what is free.
  CHECK(tableOf(answer, "parcels").rows.size() == 2);
  REQUIRE(answer.layers.size() == 1);
  CHECK(answer.layers[0].table.rows.size() == 2);
}

TEST_CASE("Side by side no scheme's deductions pass for those of all", "[availability]") {
  DrawnLand land = heldLand();
  land.map(Role::constraint, {"xxxxxxxxxx"});
  questions::AvailabilityOptions options;
  CHECK(hasColumn(tableOf(ask(land, land.plan(), options), "constraints"), "taken_out_m2"));
  options.scheme = "vlaio,ibis";
  const auto both = ask(land, land.plan(), options);
  CHECK_FALSE(hasColumn(tableOf(both, "constraints"), "taken_out_m2"));
  for (const auto& row : tableOf(both, "constraints").rows) {
    CHECK(row.size() == tableOf(both, "constraints").columns.size());
  }
}

TEST_CASE("Two parks of one identifier are both meant by it", "[availability]") {
  DrawnLand land;
  land.map(Role::parks, {"AABBB"}, {{'A', {{"id", "137"}}}, {'B', {{"id", "137"}}}}).map(Role::plots, {"abcde"});
  questions::AvailabilityOptions options;
  options.parks = {"137"};
  const auto answer = ask(land, land.plan(), options);
  CHECK(tableOf(answer, "parks").rows.size() == 2);
  CHECK(figure(answer, "plan", 0, "gross_m2") == 500);
}
