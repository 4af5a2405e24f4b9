// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/day.h"

#include "tests/support/catch.h"

using hectare::gis::dayOf;

TEST_CASE("A date is understood as people and programs write it") {
  for (const char* text : {"2024-12-31", "2024/12/31", "20241231", "31/12/2024", "31-12-2024", "31.12.2024",
                           "2024-12-31T23:59:00Z", "2024/12/31 00:00:00", " 2024-12-31 "}) {
    INFO(text);
    CHECK(dayOf(text) == "2024-12-31");
  }
  CHECK(dayOf("1/2/2024") == "2024-02-01");
}

TEST_CASE("What is no day of the calendar is no date") {
  for (const char* text :
       {"", "2024", "2023-02-29", "31/31/2024", "12/31/24", "2024-13-01", "onbekend", "2024-1x-01"}) {
    INFO(text);
    CHECK_FALSE(dayOf(text).has_value());
  }
}
