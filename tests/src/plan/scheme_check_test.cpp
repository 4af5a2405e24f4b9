// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/scheme_check.h"

#include "src/text/language.h"
#include "tests/support/catch.h"

using namespace hectare;

namespace {

/// A scheme with the classes street, used and rest, one fact with codes and one without.
const std::string head = R"(format = 1
id = "own"
title = "t"
source = "s"
unit = "plots"
[codes]
in_use = ["inGebruik", "nietInGebruik"]
[[class]]
id = "street"
title = "Streets"
like = "public"
[[class]]
id = "used"
title = "Used"
like = "occupied"
[[class]]
id = "rest"
title = "The rest"
like = "unknown"
[[measure]]
id = "net"
gross_minus = ["street"]
)";

std::string rule(const std::string& id, const std::string& landClass, const std::string& when = {}) {
  return "[[rule]]\nid = \"" + id + "\"\nclass = \"" + landClass + "\"\nwhy = \"w\"\n" + when + "\n";
}

const std::string street = rule("street", "street", "when.covered_by = { is_not = [\"unit\"] }");
const std::string used = rule("used", "used", "when.in_use = \"inGebruik\"");
const std::string rest = rule("rest", "rest");

gis::Error failure(const std::string& text) {
  const auto scheme = plan::parseScheme(text, "own.toml");
  return scheme ? gis::Error{} : scheme.error();
}

std::string said(const std::string& text, const char* lang = "en") {
  const auto language = text::Language::load(lang);
  REQUIRE(language);
  const auto scheme = plan::parseScheme(text, "own.toml");
  return scheme ? std::string() : language->render(scheme.error().what);
}

std::string unknownIs(const std::string& when) { return rule("rest", "rest", "when.in_use = { " + when + " }"); }

}  // namespace

TEST_CASE("The schemes that come with the program give all land one class", "[scheme]") {
  const auto ids = plan::schemeIds();
  REQUIRE(ids);
  CHECK(*ids == std::vector<std::string>{"buildable-lands", "cadastre-only", "ibis", "vlaio"});
  for (const std::string& id : *ids) {
    const auto scheme = plan::findScheme(id, {});
    REQUIRE(scheme);
    CHECK(plan::findSchemeProblems(*scheme).empty());
  }
}

TEST_CASE("A scheme that leaves land without a class is refused with an example of such land", "[scheme]") {
  CHECK(failure(head + street + used + rest).what.id.empty());
  SECTION("of a value that no rule names") {
    const std::string text = head + street + used + unknownIs("missing = true");
    CHECK(
        said(text) ==
        "The last rule, rest, has conditions, and leaves land without a class: for example land in a plot, not in use");
    CHECK(said(text, "nl") ==
          "De laatste regel, rest, heeft voorwaarden en laat grond zonder klasse: bijvoorbeeld grond in een "
          "gebruiksperceel, niet in gebruik");
    CHECK(failure(text).where.starts_with("own.toml:"));
  }
  SECTION("of what nobody knows") {
    CHECK(said(head + street + used + unknownIs("is_not = [\"inGebruik\"]")) ==
          "The last rule, rest, has conditions, and leaves land without a class: for example land in a plot, of which "
          "nobody knows whether it is in use");
  }
  SECTION("in no plot") {
    const std::string inPlots = rule("rest", "rest", "when.covered_by = \"unit\"");
    const std::string onlyPublic = rule("street", "street", "when.covered_by = { is_not = [\"unit\", \"public\"] }");
    CHECK(
        said(head + onlyPublic + used + inPlots) ==
        "The last rule, rest, has conditions, and leaves land without a class: for example land in no plot, covered by "
        "public land");
  }
  SECTION("of a code that no list names") {
    const std::string forest = rule("forest", "used", "when.function = \"bos\"");
    CHECK(said(head + street + used + forest + rule("rest", "rest", "when.function = { missing = true }")) ==
          "The last rule, rest, has conditions, and leaves land without a class: for example land in a plot, not in "
          "use, with another function");
  }
  SECTION("but conditions that leave nothing over are no fault") {
    CHECK(failure(head + street + used + unknownIs("unless = [\"inGebruik\"]")).what.id.empty());
  }
}

TEST_CASE("A scheme that gives land two classes is refused with an example of such land", "[scheme]") {
  SECTION("by a rule that comes after one that takes all of its land") {
    const std::string late = rule("late", "rest", "when.in_use = \"inGebruik\"\nwhen.built = \"bebouwd\"");
    CHECK(said(head + street + used + late + rest) ==
          "late would give land the class rest, but used has made all of it used before: for example land in a plot, "
          "in use, built");
  }
  SECTION("by several rules that take it together") {
    const std::string late = rule("late", "street", "when.in_use = { known = true }");
    const std::string idle = rule("idle", "rest", "when.in_use = \"nietInGebruik\"");
    CHECK(failure(head + street + used + idle + late + rest).what.id == "scheme.two_classes");
  }
  SECTION("by a rule without conditions that is not the last") {
    CHECK(said(head + street + rule("all", "used") + rest) ==
          "The rule all has no conditions, so that it takes all land: rest and what follows is never asked");
  }
  SECTION("but a rule that only says again what is so already is no fault") {
    const std::string again = rule("again", "used", "when.in_use = \"inGebruik\"\nwhen.built = \"bebouwd\"");
    CHECK(failure(head + street + used + again + rest).what.id.empty());
  }
  SECTION("and several values at once are thought of") {
    // Land whose functions are wonen and economie meets the second rule; only wonen, the first.
    const std::string first = rule("a", "used", "when.function = { is = [\"wonen\"], is_not = [\"economie\"] }");
    const std::string second = rule("b", "rest", "when.function = \"wonen\"");
    CHECK(failure(head + street + first + second + rest).what.id.empty());
  }
}

TEST_CASE("A rule that no land can meet is refused", "[scheme]") {
  CHECK(
      failure(head + street + used + rule("x", "rest", "when.in_use = { is = [\"inGebruik\"], missing = true }") + rest)
          .what.id == "scheme.no_land");
  SECTION("land outside plots has no status") {
    const std::string outside = "when.covered_by = { is_not = [\"unit\"] }\nwhen.in_use = \"inGebruik\"";
    CHECK(failure(head + rule("x", "used", outside) + street + used + rest).what.id == "scheme.no_land");
  }
  SECTION("parcels are not known to be in use") {
    const std::string parcels = std::string(head).replace(head.find("\"plots\""), 7, "\"parcels\"");
    CHECK(failure(parcels + street + used + rest).what.id == "scheme.no_land");
  }
}

TEST_CASE("A measure that counts land twice is refused with an example of such land", "[scheme]") {
  const auto measure = [](const std::string& id, const std::string& text) {
    return "[[measure]]\nid = \"" + id + "\"\n" + text + "\n";
  };
  const std::string rules = street + used + rest;
  CHECK(said(head + rules + measure("issuable", "sum = [\"used\", \"used\"]")) ==
        "The measure issuable counts the class used twice: for example land in a plot, in use");
  CHECK(failure(head + rules + measure("issuable", "gross_minus = [\"street\", \"street\"]")).what.id ==
        "scheme.counted_twice");
  CHECK(failure(head + rules + measure("net", "sum = [\"used\"]")).what.id == "scheme.doubled_measure");
  CHECK(failure(head + rules + measure("used", "sum = [\"rest\"]")).what.id == "scheme.measure_is_class");
  CHECK(failure(head + rules + measure("used", "sum = [\"used\"]")).what.id.empty());
  const std::string columns = "columns = [\"street\", \"used\", \"used\", \"rest\"]\n";
  CHECK(failure(std::string(head).insert(head.find("[codes]"), columns) + rules).what.id == "scheme.doubled_column");
}

TEST_CASE("A scheme whose rules tell too much apart to be checked says so and does not hang", "[scheme]") {
  std::string rules;
  // Each rule halves the land in a way of its own: 2^40 kinds of land.
  for (int i = 0; i < 40; ++i) {
    const std::string n = std::to_string(i);
    rules +=
        rule("r" + n, i % 2 == 0 ? "used" : "rest",
             "when.function = [\"f" + n + "\"]\nwhen.restriction = [\"r" + n + "\"]\nwhen.zone = [\"z" + n + "\"]");
  }
  const auto found = failure(head + street + rules + rest);
  CHECK((found.what.id.empty() || found.what.id == "scheme.too_many_cases"));
}
