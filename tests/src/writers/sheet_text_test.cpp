// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/sheet_text.h"

#include "src/writers/sheet_date.h"
#include "tests/src/writers/sample_answer.h"
#include "tests/support/catch.h"

using namespace hectare;
using writers::SheetNames;

TEST_CASE("Characters are counted as a workbook counts them") {
  CHECK(writers::sheetLength("Genk") == 4);
  CHECK(writers::sheetLength("Beëindigd") == 9);
  CHECK(writers::sheetLength("😀") == 2);
  CHECK(writers::sheetPrefix("a😀b", 2) == "a");
  CHECK(writers::sheetPrefix("a😀b", 3) == "a😀");
  CHECK(writers::sheetPrefix("ab", 9) == "ab");
}

TEST_CASE("Names of sheets fit, are allowed and differ") {
  SheetNames names;
  CHECK(names.add("Per bedrijventerrein") == "Per bedrijventerrein");
  CHECK(names.add("per bedrijventerrein") == "per bedrijventerrein (2)");
  CHECK(names.add("Van bruto naar vrij: deze terreinen samen") == "Van bruto naar vrij");
  CHECK(names.add("Rechten/plichten [a*b?]") == "Rechten-plichten -a-b--");
  CHECK(names.add("'quoted'") == "quoted");
  CHECK(names.add("") == "-");
  CHECK(names.add(":") == "- (2)");
  CHECK(names.add("History") != "History");
  const std::string longName = "Bestemmingen van alle bedrijventerreinen in Limburg";
  CHECK(names.add(longName) == "Bestemmingen van alle");
  CHECK(names.add(longName) == "Bestemmingen van alle (2)");
  CHECK(names.add(std::string(40, 'x')) == std::string(31, 'x'));
  CHECK(names.add(std::string(40, 'x')) == std::string(27, 'x') + " (2)");
}

TEST_CASE("Dates are days of the calendar, counted as a workbook counts them") {
  CHECK(writers::sheetDay("1900-03-01") == 61.0);
  CHECK(writers::sheetDay("2025-01-01") == 45658.0);
  CHECK_FALSE(writers::sheetDay("1900-02-28"));
  CHECK_FALSE(writers::sheetDay("2025-02-30"));
  CHECK_FALSE(writers::sheetDay("2025-1-1"));
  CHECK_FALSE(writers::sheetDay("20250-1-01"));
  CHECK(writers::datePattern(tests::language("nl")) == "dd/mm/yyyy");
  CHECK(writers::datePattern(tests::language("en")) == "yyyy-mm-dd");
}
