// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/jobs/size_class.h"

#include "tests/support/catch.h"

using namespace hectare::jobs;

TEST_CASE("Size classes are read as lists write them") {
  for (const char* text :
       {"10-19", "10 - 19", "10 tot 19", "10 t.e.m. 19", "van 10 tot en met 19", "10–19 werknemers"}) {
    INFO(text);
    CHECK(readSizeClass(text) == Range{10, 19});
  }
  CHECK(readSizeClass("< 5") == Range{0, 4});
  CHECK(readSizeClass("minder dan 5") == Range{0, 4});
  CHECK(readSizeClass("7") == Range{7, 7});
  CHECK(readSizeClass("1.000 - 1.999") == Range{1000, 1999});
}

TEST_CASE("An open size class has no upper end, and counts with its lower one") {
  for (const char* text : {"1000+", "1000 en meer", ">= 1000", "1.000 of meer"}) {
    INFO(text);
    CHECK(readSizeClass(text) == Range{1000, std::nullopt});
  }
  CHECK(readSizeClass("> 999") == Range{1000, std::nullopt});
  CHECK(Range{1000, std::nullopt}.mid() == 1000);
  CHECK(Range{10, 19}.mid() == 14.5);
}

TEST_CASE("What is no size class is unknown") {
  for (const char* text : {"groot", "", "19-10", "-5", "10-19-20", "klasse 3", "10 of 19"}) {
    INFO(text);
    CHECK_FALSE(readSizeClass(text));
  }
}
