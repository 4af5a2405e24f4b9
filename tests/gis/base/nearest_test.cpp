// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/nearest.h"

#include "tests/support/catch.h"

using hectare::gis::nearest;

TEST_CASE("The nearest known word is what a person most likely meant") {
  const std::vector<std::string> known{"sources", "scheme", "targets", "accepted"};
  SECTION("one letter forgotten, one too many, one wrong, two swapped") {
    CHECK(nearest("sorces", known) == "sources");
    CHECK(nearest("schemme", known) == "scheme");
    CHECK(nearest("tergets", known) == "targets");
    CHECK(nearest("shceme", known) == "scheme");
  }
  SECTION("capitals do not count") { CHECK(nearest("SCHEME", known) == "scheme"); }
  SECTION("a word that is like none of them has no nearest") {
    CHECK(nearest("polygon", known).empty());
    CHECK(nearest("", known).empty());
    CHECK(nearest("scheme", {}).empty());
  }
  SECTION("of two that are as near the first is taken") { CHECK(nearest("bat", {"cat", "hat"}) == "cat"); }
}
