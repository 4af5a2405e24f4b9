// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/verbs_names.h"

#include "tests/support/catch.h"

using namespace hectare;

namespace {

plan::Plan planWithTwo() {
  plan::Plan made;
  made.name = "Old";
  made.crs = "EPSG:31370";
  made.targets = {{"first", 10000, "gross", {}, {}, "", ""}, {"second", 20000, "net", {}, {}, "", ""}};
  plan::Sheet sheet;
  sheet.name = "one";
  made.sheets.push_back(sheet);
  sheet.name = "two";
  made.sheets.push_back(sheet);
  return made;
}

}  // namespace

TEST_CASE("A plan gets another name, but never none", "[plan]") {
  const auto named = plan::setPlanName(planWithTwo(), "New");
  REQUIRE(named);
  CHECK(named->name == "New");
  CHECK_FALSE(plan::setPlanName(planWithTwo(), ""));
}

TEST_CASE("A target changes where it stands, its name included", "[plan]") {
  const plan::Plan before = planWithTwo();
  plan::Target target = before.targets.front();
  target.name = "renamed";
  target.areaM2 = 5;
  const auto changed = plan::changeTarget(before, "first", target);
  REQUIRE(changed);
  REQUIRE(changed->targets.size() == 2);
  CHECK(changed->targets.front() == target);
  SECTION("not to the name of another") {
    target.name = "second";
    const auto refused = plan::changeTarget(before, "first", target);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().what.id == "naming.taken");
  }
  SECTION("not one that is not there, nor against the rules of a plan") {
    CHECK(plan::changeTarget(before, "third", target).error().kind == gis::ErrorKind::notFound);
    target.measure = "both";
    CHECK(plan::changeTarget(before, "first", target).error().kind == gis::ErrorKind::invalid);
  }
}

TEST_CASE("A sheet gets another name", "[plan]") {
  const auto renamed = plan::renameSheet(planWithTwo(), "two", "three");
  REQUIRE(renamed);
  CHECK(renamed->sheets[1].name == "three");
  CHECK_FALSE(plan::renameSheet(planWithTwo(), "two", "one"));
  CHECK_FALSE(plan::renameSheet(planWithTwo(), "two", ""));
}
