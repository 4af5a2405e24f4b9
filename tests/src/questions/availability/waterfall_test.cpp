// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/availability/waterfall.h"

#include <algorithm>

#include "src/questions/availability/availability.h"
#include "src/text/language.h"
#include "src/writers/waterfall_steps.h"
#include "tests/src/support/answer_reading.h"
#include "tests/src/support/drawn_land.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;

namespace {

/// "gross − public = net …": sums with their sign =.
std::string way(const std::string& scheme) {
  const auto found = plan::findScheme(scheme, {});
  REQUIRE(found);
  const answer::Chart chart = questions::waterfall(*found, "plan");
  std::string text;
  for (const std::string& id : chart.columns) {
    const bool sum = std::ranges::count(chart.subtotals, id) > 0;
    if (!text.empty()) text += sum ? " = " : " - ";
    text += id.substr(0, id.size() - 3);
  }
  return text;
}

}  // namespace

TEST_CASE("A waterfall names a measure where its own land is left, and ends at what is free", "[availability]") {
  CHECK(way("vlaio") ==
        "gross - public = net - occupied - occupied_other - vacant_built - constrained - remnant - unknown = issuable "
        "- unserviced - held - offered = free");
  // Net of IBIS is without housing and what is not known; nothing of it is called free, but issuable now comes to it.
  CHECK(way("ibis") ==
        "gross - public - housing - unknown = net - issued = issuable - option - issuable_later = issuable_now");
  // Net buildable is less a share for rights of way: no land on the way, so it stands behind it.
  CHECK(way("buildable-lands") ==
        "gross - public = net - developed - redevelopable - constrained - unknown = buildable = net_buildable");
  CHECK(way("cadastre-only") == "gross - public = net - occupied - constrained - remnant - unknown = free");
}

TEST_CASE("What a waterfall says is left is what it has not taken away", "[availability]") {
  DrawnLand land;
  land.map(Role::parks, {"AAAAAAAAAA"})
      .map(Role::plots, {".bcdefghi."},
           {{'b', {{"in_use", "inGebruik"}, {"function", "economie"}}},
            {'c', {{"in_use", "inGebruik"}, {"function", "wonen"}}},
            {'d', {{"in_use", "nietInGebruik"}, {"built", "bebouwd"}}},
            {'e', {{"in_use", "nietInGebruik"}, {"built", "onbebouwd"}, {"availability", "optie"}}},
            {'f', {{"in_use", "nietInGebruik"}, {"built", "onbebouwd"}, {"availability", "aangeboden"}}},
            {'g', {{"in_use", "nietInGebruik"}, {"built", "onbebouwd"}, {"availability", "nietAangeboden"}}},
            {'h', {{"built", "onbebouwd"}}}})
      .map(Role::parcels, {"kkkkkllll."}, {{'k', {{"built", "bebouwd"}}}, {'l', {{"built", "onbebouwd"}}}});
  const auto language = text::Language::load("en");
  REQUIRE(language);
  for (const std::string scheme : {"vlaio", "ibis", "buildable-lands", "cadastre-only"}) {
    INFO(scheme);
    questions::AvailabilityOptions options;
    options.scheme = scheme;
    gis::Memo memo;
    gis::Progress progress;
    const auto answer = questions::availability(land.world(), plan::Plan{}, options, memo, progress);
    REQUIRE(answer);
    const answer::Table& table = tableOf(*answer, "plan");
    const auto steps = writers::waterfallSteps(answer->charts.front(), table, table.rows.front(), *language);
    std::string signs;
    for (const auto& step : steps) signs += step.sum ? (step.sign == "=" ? "=" : ".") : "-";
    INFO(signs);
    CHECK(signs.starts_with(".-"));
    CHECK(signs.find("=") != std::string::npos);
    // Only the share of buildable lands is no land that is left.
    CHECK(std::ranges::count(signs, '.') == (scheme == "buildable-lands" ? 2 : 1));
  }
}
