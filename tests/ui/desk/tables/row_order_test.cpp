// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tables/row_order.h"

#include "tests/support/catch.h"

using namespace hectare;
using Rows = std::vector<std::uint32_t>;

namespace {

answer::Table parks() {
  return {"parks",
          {"said"},
          {{"park", {"said"}}, {"gross_m2", {"said"}, gis::Unit::squareMetre}},
          {{std::string("Park 10"), 5.0},
           {std::string("park 2"), {}},
           {std::string("Zuid"), 20.0},
           {answer::Cell(), 1.0},
           {std::string("Álken"), 5.0}},
          {}};
}

Rows ordered(const desk::RowChoice& choice) {
  const auto language = text::Language::load("nl");
  REQUIRE(language);
  gis::Progress progress;
  return desk::orderedRows(parks(), choice, *language, progress);
}

class Cancelled : public gis::Progress {
  [[nodiscard]] bool cancelled() const override { return true; }
};

}  // namespace

TEST_CASE("Figures are sorted by value, and what nobody knows is last either way", "[desk]") {
  CHECK(ordered({1, false, ""}) == Rows{3, 0, 4, 2, 1});
  CHECK(ordered({1, true, ""}) == Rows{2, 0, 4, 3, 1});
}

TEST_CASE("Names are sorted as people do: 2 before 10, accents and capitals beside their letters", "[desk]") {
  CHECK(ordered({0, false, ""}) == Rows{4, 1, 0, 2, 3});
  CHECK(ordered({0, true, ""}) == Rows{2, 0, 1, 4, 3});
}

TEST_CASE("A filter keeps rows whose texts hold it, in upper or lower case", "[desk]") {
  CHECK(ordered({std::nullopt, false, "PARK"}) == Rows{0, 1});
  CHECK(ordered({1, true, " zu "}) == Rows{2});
  CHECK(ordered({std::nullopt, false, "10  park"}) == Rows{0});  // each word, wherever it stands
  CHECK(ordered({std::nullopt, false, "park zuid"}).empty());
}

TEST_CASE("A filter finds figures as they are shown", "[desk]") {
  answer::Table table = parks();
  table.rows = {{std::string("Noord"), 139500.0}, {std::string("Plot 13,95"), 1.0}, {std::string("Zuid"), 12340000.0}};
  gis::Progress progress;
  const auto found = [&](const char* language, const char* filter) {
    return desk::orderedRows(table, {std::nullopt, false, filter}, *text::Language::load(language), progress);
  };
  CHECK(found("nl", "13,95") == Rows{0, 1});
  CHECK(found("nl", "13.95").empty());
  CHECK(found("en", "13.95") == Rows{0});
  CHECK(found("nl", "noord 13,9") == Rows{0});  // each word, wherever it stands
  CHECK(found("nl", "1.234") == Rows{2});
  CHECK(found("nl", "139500").empty());
}

TEST_CASE("A cancelled sort gives no rows", "[desk]") {
  const auto language = text::Language::load("en");
  Cancelled progress;
  CHECK(desk::orderedRows(parks(), {1, false, ""}, *language, progress).empty());
}
