// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/fold.h"

#include "tests/src/world/rows.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

plan::ColumnBinding by(std::string how, std::optional<double> above = {}) {
  plan::ColumnBinding binding;
  binding.fold = std::move(how);
  binding.above = above;
  return binding;
}

/// All rows are one group.
std::string folded(const gis::Column& column, const plan::ColumnBinding& binding) {
  world::RowGroups groups;
  for (std::uint32_t row = 0; row < column.size(); ++row) groups.rows.push_back(row);
  groups.starts.push_back(column.size());
  const auto result = world::fold(column, binding, groups);
  return result ? shown(*result) : result.error().what.id;
}

}  // namespace

TEST_CASE("any is Kleene's or") {
  const auto any = [](std::initializer_list<Text> values) { return folded(texts("built", values), by("any")); };
  SECTION("yes if any row says yes, even beside an unknown one") {
    CHECK(any({"onbebouwd", "bebouwd", {}}) == "bebouwd");
  }
  SECTION("missing if nobody says yes and one is unknown") { CHECK(any({"onbebouwd", {}}) == "-"); }
  SECTION("no if all say no") { CHECK(any({"onbebouwd", "onbebouwd"}) == "onbebouwd"); }
  SECTION("another word is an error") { CHECK(any({"half"}) == "join.any_not_yes_no"); }
}

TEST_CASE("max and sum are of the numbers that are there") {
  SECTION("sum") { CHECK(folded(numbers("jobs", {1, {}, 2}), by("sum")) == "3"); }
  SECTION("max") { CHECK(folded(numbers("jobs", {1, 5, 2}), by("max")) == "5"); }
  SECTION("missing only if all are") { CHECK(folded(numbers("jobs", {{}, {}}), by("sum")) == "-"); }
  SECTION("a threshold is applied to the result") {
    CHECK(folded(numbers("built", {30, 30}), by("sum", 50)) == "bebouwd");
    CHECK(folded(numbers("built", {30, 30}), by("max", 50)) == "onbebouwd");
  }
  SECTION("what is no count becomes text") {
    world::RowGroups groups{{0, 1}, {0, 2}};
    const auto result = world::fold(numbers("name", {1, 2}), by("max"), groups);
    CHECK(result->type() == gis::ColumnType::text);
  }
}

TEST_CASE("list gives the distinct values in order") {
  SECTION("distinct and sorted") { CHECK(folded(texts("function", {"c", "a", {}, "c"}), by("list")) == "a|c"); }
  SECTION("values that are lists are taken apart") {
    CHECK(folded(texts("function", {"c|a", "b"}), by("list")) == "a|b|c");
  }
  SECTION("missing only if all are") { CHECK(folded(texts("function", {{}, {}}), by("list")) == "-"); }
  SECTION("a count is no list") { CHECK(folded(numbers("jobs", {1}), by("list")) == "join.fold_not_number"); }
}

TEST_CASE("Without a stated fold the rows of a key must agree") {
  CHECK(folded(texts("owner", {"x", "x"}), by("")) == "x");
  CHECK(folded(texts("owner", {"x", "y"}), by("")) == "join.fold_missing");
  CHECK(folded(texts("owner", {"x", {}}), by("")) == "join.fold_missing");
}
