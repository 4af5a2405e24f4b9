// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/table/feature_table.h"

#include "tests/support/catch.h"

using namespace hectare::gis;

TEST_CASE("Values of a column are missing, text or numbers") {
  Column text("id", ColumnType::text);
  text.addText("0137");
  text.addMissing();
  text.addText("");
  text.addText("12 ha");
  text.addText("1,5");
  text.addText("nan");

  SECTION("text keeps its zeros and the empty text is not a missing one") {
    CHECK(text.asText(0) == "0137");
    CHECK_FALSE(text.asText(1));
    CHECK(text.asText(2) == "");
    CHECK(text.missing(1));
  }
  SECTION("text is a number only when it is wholly one") {
    CHECK(text.asNumber(0) == 137);
    for (const std::size_t row : {1U, 2U, 3U, 4U, 5U}) CHECK_FALSE(text.asNumber(row));
  }
  SECTION("numbers are shown without needless digits") {
    Column real("area", ColumnType::real);
    real.addReal(0.1);
    real.addReal(12);
    CHECK(real.asText(0) == "0.1");
    CHECK(real.asText(1) == "12");
    Column integer("n", ColumnType::integer);
    integer.addInteger(-9007199254740993);
    CHECK(integer.asText(0) == "-9007199254740993");
    CHECK_FALSE(integer.asBoolean(0));
  }
  SECTION("booleans are booleans") {
    Column built("built", ColumnType::boolean);
    built.addBoolean(true);
    built.addMissing();
    CHECK(built.asBoolean(0) == true);
    CHECK(built.asNumber(0) == 1);
    CHECK(built.asText(0) == "true");
    CHECK_FALSE(built.asBoolean(1));
  }
}

TEST_CASE("Columns of a table are found by their exact name") {
  FeatureTable table;
  table.columns.emplace_back("CAPAKEY", ColumnType::text);
  CHECK(table.find("CAPAKEY") == &table.columns[0]);
  CHECK(table.find("capakey") == nullptr);
}
