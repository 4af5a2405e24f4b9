// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/arguments.h"

#include "tests/support/catch.h"

using namespace hectare;
using Paths = std::vector<std::filesystem::path>;

TEST_CASE("The window takes a plan or files, and few options") {
  CHECK(desk::argumentsOf({"a.hectare"}).paths == Paths{"a.hectare"});
  CHECK(desk::argumentsOf({"--help"}).help);
  CHECK(desk::argumentsOf({"-h"}).help);
  CHECK(desk::argumentsOf({"--version"}).version);
  CHECK(desk::argumentsOf({"a.gpkg", "--hlep", "-x"}).unknown == "--hlep");
  CHECK(desk::argumentsOf({"--", "--help", "-x"}).paths == Paths{"--help", "-x"});
  SECTION("those of Qt are left to it") {
    const auto given = desk::argumentsOf({"-platform", "offscreen", "--style=fusion", "-reverse", "a.hectare"});
    CHECK(given.unknown.empty());
    CHECK(given.paths == Paths{"a.hectare"});
  }
}
