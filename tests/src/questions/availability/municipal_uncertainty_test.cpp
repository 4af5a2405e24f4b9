// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "src/questions/availability/availability.h"
#include "src/questions/explain/explain.h"
#include "tests/src/support/answer_reading.h"
#include "tests/src/support/drawn_land.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;

namespace {

const Attributes freePlot = {{"in_use", "nietInGebruik"}, {"built", "onbebouwd"}, {"availability", "nietAangeboden"}};

/// Two parks of 100 m square known to 0.5 m. A lies in m; B has its western half in m, its eastern in n.
DrawnLand drawn() {
  DrawnLand land(50);
  land.map(Role::parks, {"AA..BB", "AA..BB"})
      .accuracy(0.5)
      .map(Role::plots, {"pp..qq", "pp..qq"}, {{'p', freePlot}, {'q', freePlot}})
      .accuracy(0.5)
      .map(Role::municipalities, {"mmmmmn", "mmmmmn"})
      .accuracy(0.5);
  return land;
}

answer::Answer ask(bool inFull) {
  gis::Memo memo;
  gis::Progress progress;
  questions::AvailabilityOptions options;
  options.by = questions::AvailabilityOptions::By::municipality;
  options.uncertainty = inFull;
  auto result = questions::availability(drawn().world(), drawn().plan(), options, memo, progress);
  REQUIRE(result);
  return std::move(*result);
}

/// 1/4 · 0.5² · 4 corners · diagonal²
double varianceOf(double width, double height) { return 0.25 * (width * width + height * height); }

}  // namespace

TEST_CASE("Municipalities have a ± of their own, squares by hand", "[availability][uncertainty]") {
  const auto answer = ask(false);
  REQUIRE(text(answer, "municipalities", 0, "municipality_id") == "m");
  const double whole = varianceOf(100, 100);
  const double half = varianceOf(50, 100);
  CHECK(*figure(answer, "municipalities", 0, "gross_pm_m2") == Approx(std::sqrt(whole + half)).epsilon(1e-5));
  CHECK(*figure(answer, "municipalities", 1, "gross_pm_m2") == Approx(std::sqrt(half)).epsilon(1e-5));
  CHECK(*figure(answer, "municipalities", 1, "net_pm_m2") == Approx(std::sqrt(half)).epsilon(1e-5));
  // The total is that of the parks: what B loses in m it wins in n.
  CHECK(*total(answer, "municipalities", "gross_pm_m2") == Approx(std::sqrt(2 * whole)).epsilon(1e-5));
  CHECK(*figure(answer, "parks", 1, "gross_pm_m2") == Approx(70.7107).epsilon(1e-5));
}

TEST_CASE("With --uncertainty every figure of a municipality has its ±", "[availability][uncertainty]") {
  const auto answer = ask(true);
  const answer::Table& table = tableOf(answer, "municipalities_uncertainty");
  REQUIRE_FALSE(table.rows.empty());
  bool found = false;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const bool free = std::get<gis::Message>(table.rows[r][2]).id == "figure.free";
    if (!free || text(answer, table.id, r, "municipality_id") != "n") continue;
    found = true;
    CHECK(figure(answer, table.id, r, "area_m2") == 5000);
    CHECK(*figure(answer, table.id, r, "plus_minus_m2") == Approx(std::sqrt(varianceOf(50, 100))).epsilon(1e-5));
  }
  CHECK(found);
}

TEST_CASE("An explained park tells how far its areas may be off, as its ledger does", "[explain][uncertainty]") {
  gis::Memo memo;
  gis::Progress progress;
  const auto whole = questions::explain(drawn().world(), drawn().plan(), {"B", "", {}}, memo, progress);
  REQUIRE(whole);
  CHECK(figure(*whole, "land_uncertainty", 0, "area_m2") == 10000);
  CHECK(*figure(*whole, "land_uncertainty", 0, "plus_minus_m2") == Approx(70.7107).epsilon(1e-5));
  const auto free = questions::explain(drawn().world(), drawn().plan(), {"B", "free", {}}, memo, progress);
  REQUIRE(free);
  CHECK(tableOf(*free, "land_uncertainty").rows.size() == 1);
  CHECK(*figure(*free, "land_uncertainty", 0, "plus_minus_m2") == Approx(70.7107).epsilon(1e-5));
}
