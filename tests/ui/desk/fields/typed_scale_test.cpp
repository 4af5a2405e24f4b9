// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/typed_scale.h"

#include "tests/support/catch.h"

using namespace hectare;

TEST_CASE("A scale is read however its thousands are marked") {
  for (const char* same : {"25000", "25.000", "25,000", "25 000", "25'000", "1:25000", "1:25.000", "1 : 25,000",
                           "1/25000", "1 / 25.000", "1:25\u202f000"}) {
    INFO(same);
    CHECK(desk::typedScale(same) == 25000.0);
  }
  CHECK(desk::typedScale("1:1") == 1.0);
  CHECK(desk::typedScale("1.000.000.000") == 1e9);
}

TEST_CASE("What is no scale, or none of a map, is not made into one") {
  for (const char* words : {"", "abc", "1:", "-5000", "0", "0.5", "500.5", "25.000,5", "25,000.5", "25.00", "1e12",
                            "1e4", "2.000.000.000", "2:5000", "1:2:3", "5000 m"}) {
    INFO(words);
    CHECK_FALSE(desk::typedScale(words));
  }
}
