// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/correction.h"

#include "src/plan/plan_file.h"
#include "src/plan/verbs_corrections.h"
#include "src/plan/verbs_sources.h"
#include "tests/support/catch.h"

using namespace hectare;
using plan::Plan;

namespace {

const std::string text = R"plan(format = 1
crs = "EPSG:31370"
[[source]]
role = "plots"
path = "p"
[[source]]
role = "parks"
path = "p"
[[correction]]
id = "P"
place = { x = 5, y = 2, area_m2 = 50 }
set = { in_use = "nietInGebruik" }
reason = "r"
source = "s"
date = 2026-03-01
author = "a"
)plan";

Plan parsed(const std::string& toml) {
  auto result = plan::parsePlan(toml, "p.hectare");
  if (!result) FAIL(result.error().what.id << " " << result.error().where);
  return *result;
}

std::string failure(const std::string& toml) {
  const auto result = plan::parsePlan(toml, "p.hectare");
  return result ? "none" : result.error().what.id + " " + result.error().where;
}

std::string replaced(const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return std::string(text).replace(at, from.size(), to);
}

plan::Correction correcting(const std::string& id, std::map<std::string, std::string> set) {
  plan::Correction c;
  c.id = id;
  c.place = {{5, 2}, 50};
  c.set = std::move(set);
  c.reason = c.source = c.author = "x";
  c.date = "2026-04-01";
  return c;
}

}  // namespace

TEST_CASE("A correction says what it corrects, why, and who says so", "[plan][corrections]") {
  const Plan p = parsed(text);
  REQUIRE(p.corrections.size() == 1);
  CHECK(p.corrections[0].id == "P");
  CHECK(p.corrections[0].place.areaM2 == 50);
  CHECK(p.corrections[0].set.at("in_use") == "nietInGebruik");
  CHECK(plan::correctedSource(p, p.corrections[0])->name == "plots");
  for (const char* line : {"reason = \"r\"\n", "source = \"s\"\n", "date = 2026-03-01\n", "author = \"a\"\n"}) {
    CHECK(failure(replaced(line, "")).starts_with("error.missing_key"));
  }
}

TEST_CASE("A correction says in which coordinate system its place is; without a word it is the plan's",
          "[plan][corrections]") {
  CHECK(parsed(text).corrections.at(0).crs.empty());
  CHECK(parsed(replaced("id = \"P\"", "id = \"P\"\ncrs = \"EPSG:3812\"")).corrections.at(0).crs == "EPSG:3812");
}

TEST_CASE("A correction that cannot be meant is refused where it stands", "[plan][corrections]") {
  CHECK(failure(replaced("in_use =", "in_uze =")) == "plan.unknown_fact p.hectare:12:18");
  CHECK(failure(replaced("id =", "layer = \"plotz\"\nid =")) == "plan.unknown_source p.hectare:10:9");
  CHECK(failure(replaced("id =", "layer = \"parks\"\nid =")) == "plan.not_correctable p.hectare:10:9");
  CHECK(failure(replaced("\"plots\"", "\"parcels\"")).starts_with("plan.correction_of_what"));
  CHECK(failure(replaced("area_m2 = 50", "area_m2 = 0")).starts_with("plan.no_area"));
  CHECK(failure(text + "was = { built = \"bebouwd\" }\n").starts_with("plan.was_without_set"));
  CHECK(failure(text + "outline = \"POLYGON((0 0,1 0,1 1,0 0))\"\n").starts_with("plan.place_outside"));
  CHECK(plan::removeSource(parsed(text), "plots").error().what.id == "plan.correction_of_what");
  SECTION("parcels are corrected only in whether they are built") {
    const std::string parcels = "[[source]]\nrole = \"parcels\"\npath = \"p\"\n[[correction]]\nlayer = \"parcels\"";
    CHECK(failure(replaced("[[correction]]", parcels)).starts_with("plan.unknown_fact"));
  }
}

TEST_CASE("A plot is corrected again: the newer word replaces the older of the same fact", "[plan][corrections]") {
  const Plan p = parsed(text);
  auto both = plan::addCorrection(p, correcting("P", {{"function", "wonen"}}));
  REQUIRE(both);
  CHECK(both->corrections.size() == 2);
  auto again = correcting("P", {{"in_use", "inGebruik"}});
  again.layer = "plots";  // the same source, said in another way
  const auto replacing = plan::addCorrection(*both, again);
  REQUIRE(replacing);
  REQUIRE(replacing->corrections.size() == 2);
  CHECK(replacing->corrections[0].set.count("function") == 1);
  CHECK(replacing->corrections[1].set.at("in_use") == "inGebruik");
  CHECK(plan::addCorrection(p, correcting("P", {{"level", "local"}})).error().what.id == "plan.unknown_fact");
  CHECK(plan::addCorrection(p, correcting("P", {})).error().what.id == "plan.empty");
}

TEST_CASE("Corrections of a plot are taken out of the plan", "[plan][corrections]") {
  const Plan p = parsed(text);
  const auto without = plan::removeCorrection(p, "", "P");
  REQUIRE(without);
  CHECK(without->corrections.empty());
  CHECK(plan::rewritePlan(text, *without).value() == text.substr(0, text.find("[[correction]]")));
  const auto none = plan::removeCorrection(p, "", "p");
  REQUIRE_FALSE(none);
  CHECK(none.error().kind == gis::ErrorKind::notFound);
  CHECK(std::get<std::string>(none.error().hint.args[0].second) == "P");
}
