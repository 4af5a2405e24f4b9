// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/asking/asked_form.h"

#include "tests/src/support/drawn_land.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using asking::AskedForm;

TEST_CASE("The text of a form tells forms apart, whatever their values hold", "[asking]") {
  const AskedForm plain{"availability", true, {}, {}};
  const AskedForm park{"availability", true, {}, {{"--park", {"01"}}}};
  const AskedForm two{"availability", true, {}, {{"--park", {"01", "02"}}}};
  const AskedForm sly{"availability", true, {}, {{"--park", {"01 2:02"}}}};
  std::vector<std::string> texts;
  for (const AskedForm& form : {plain, park, two, sly}) texts.push_back(asking::formText(form, "vlaio"));
  texts.push_back(asking::formText(plain, "ibis"));
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) CHECK(texts[i] != texts[j]);
  }
}

TEST_CASE("A form is asked under the plan's scheme, under its own, or under none", "[asking]") {
  plan::Plan plan;
  plan.scheme = "ibis";
  CHECK(asking::schemeId({"availability", true, {}, {}}, plan) == "ibis");
  CHECK(asking::schemeId({"availability", true, "vlaio", {}}, plan) == "vlaio");
  CHECK(asking::schemeId({"zoning", false, {}, {}}, plan).empty());
}

TEST_CASE("What references start from changes with the scheme that is named, and not with one that is not",
          "[asking]") {
  DrawnLand land;
  land.map(plan::Role::parks, {"AA"}).map(plan::Role::plots, {"pp"}, {{'p', {{"in_use", "nietInGebruik"}}}});
  const plan::Plan plan = land.plan();
  const auto settings = [&](const std::string& scheme) {
    return asking::groundOf({"availability", true, scheme, {}}, plan, land.world()).settings;
  };
  CHECK(settings("") == settings("vlaio"));
  CHECK(settings("ibis") != settings("vlaio"));
}
