// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/jobs/linear_bounds.h"

#include "tests/support/catch.h"

using namespace hectare::jobs;

TEST_CASE("Bounds of a table of two by two of which the sums are known are those of Fréchet") {
  // a b | 10        max(0, 10 + 12 - 15) <= a <= min(10, 12)
  // c d | 5
  // 12 3
  LinearBounds table(4);
  table.addSum({0, 1}, 10);
  table.addSum({2, 3}, 5);
  table.addSum({0, 2}, 12);
  const std::size_t last = table.addSum({1, 3}, 3);
  CHECK(table.most({0}).value == Approx(10));
  CHECK(table.least({0}).value == Approx(7));
  CHECK(table.least({0, 3}).value == Approx(7 + 0));
  SECTION("a sum that is forgotten binds no more") {
    table.forgetSum(last);
    table.forgetSum(0);
    CHECK_FALSE(table.most({1}).bounded);
    CHECK(table.most({0}).value == Approx(12));
  }
}

TEST_CASE("What nothing is known of can be anything but negative") {
  LinearBounds free(1);
  CHECK_FALSE(free.most({0}).bounded);
  CHECK(free.least({0}).value == 0);
}
