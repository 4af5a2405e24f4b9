// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/typed_number.h"

#include "tests/support/catch.h"

using namespace hectare;

TEST_CASE("Numbers are read as people of a language write them") {
  const auto dutch = *text::Language::load("nl");
  const auto english = *text::Language::load("en");
  CHECK(desk::typedNumber("1.234,5", dutch) == 1234.5);
  CHECK(desk::typedNumber("1,234.5", english) == 1234.5);
  CHECK(desk::typedNumber("0,05", dutch) == 0.05);
  CHECK(desk::typedNumber(" 5 000 ", dutch) == 5000.0);
  CHECK(desk::typedNumber("1.000", dutch) == 1000.0);
  CHECK(desk::typedNumber("1.000", english) == 1.0);
  SECTION("the other decimal mark, where it can mean nothing else") {
    CHECK(desk::typedNumber("0.05", dutch) == 0.05);
    CHECK(desk::typedNumber("0,05", english) == 0.05);
  }
  SECTION("what is no number") {
    for (const char* words : {"", "five", "1,2,3", "1.2.3", "inf", "nan", "12m"}) {
      INFO(words);
      CHECK_FALSE(desk::typedNumber(words, dutch));
    }
  }
}

TEST_CASE("Numbers are shown as they would be typed") {
  const auto dutch = *text::Language::load("nl");
  CHECK(desk::shownNumber(0.05, dutch) == "0,05");
  CHECK(desk::shownNumber(5000, dutch) == "5000");
  CHECK(desk::shownNumber(12.3456789, dutch) == "12,345679");
  CHECK(desk::typedNumber(desk::shownNumber(1234.5, dutch), dutch) == 1234.5);
}
