// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/answer/reference.h"

#include <algorithm>

#include "src/answer/row_references.h"
#include "tests/support/catch.h"
#include "tests/support/rapidcheck.h"

using namespace hectare;
using answer::Answer;
using answer::Cell;
using answer::parseReference;
using answer::Reference;
using answer::ReferenceGround;

namespace {

const std::string letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

Reference anyReference() {
  return {*rc::gen::inRange<std::uint8_t>(0, 32), *rc::gen::inRange<std::uint32_t>(0, 1U << 30U),
          *rc::gen::inRange<std::uint16_t>(0, 1U << 15U), *rc::gen::inRange<std::uint8_t>(0, 32)};
}

/// Two parks, given in this order, with a total.
Answer twoParks(bool swapped) {
  answer::Table parks{"parks", {"table.parks"}, {}, {}, {}};
  parks.columns = {{"park_id", {"column.park_id"}},
                   {"park", {"column.park"}},
                   {"gross_m2", {"column.gross_m2"}, gis::Unit::squareMetre}};
  parks.rows = {{std::string("01"), std::string("Noord"), 4.0}, {std::string("02"), std::string("Zuid"), 2.0}};
  if (swapped) std::swap(parks.rows[0], parks.rows[1]);
  parks.total = {Cell(), Cell(), 6.0};
  Answer answer;
  answer.tables.push_back(std::move(parks));
  return answer;
}

std::string refOf(const Answer& answer, std::size_t row) {
  return std::get<std::string>(answer.tables.front().rows[row].back());
}

}  // namespace

TEST_CASE("A reference is twelve characters that are typed back by hand", "[reference]") {
  const Reference reference{7, 123456789, 4321, 17};
  const std::string text = answer::toText(reference);
  REQUIRE(text.size() == 14);
  CHECK(text[4] == '-');
  CHECK(text[9] == '-');
  CHECK(text.find_first_of("ILOU") == std::string::npos);

  rc::prop("whatever it is of, in lower case, with blanks or nothing between the groups", [] {
    const Reference some = anyReference();
    std::string typed = answer::toText(some);
    RC_ASSERT(parseReference(typed).value() == some);
    std::ranges::transform(typed, typed.begin(), [](char c) { return static_cast<char>(std::tolower(c)); });
    std::ranges::replace(typed, '-', ' ');
    RC_ASSERT(parseReference(typed).value() == some);
    std::erase(typed, ' ');
    std::ranges::replace(typed, '0', 'o');
    std::ranges::replace(typed, '1', 'l');
    RC_ASSERT(parseReference(typed).value() == some);
  });
}

TEST_CASE("One wrong character or two swapped ones are noticed, always", "[reference]") {
  rc::prop("and the reference that was meant is among the near ones", [] {
    const Reference meant = anyReference();
    std::string text = answer::toText(meant);
    std::erase(text, '-');
    const auto nearHas = [&](const std::string& typed) {
      const auto near = answer::nearReferences(typed);
      return std::ranges::find(near, meant) != near.end();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
      for (const char other : letters) {
        std::string typed = text;
        typed[i] = other;
        if (typed == text) continue;
        RC_ASSERT_FALSE(parseReference(typed).has_value());
        RC_ASSERT(nearHas(typed));
      }
      for (std::size_t j = 0; j < i; ++j) {
        std::string typed = text;
        std::swap(typed[i], typed[j]);
        if (typed == text) continue;
        RC_ASSERT_FALSE(parseReference(typed).has_value());
        if (j + 1 == i) RC_ASSERT(nearHas(typed));
      }
    }
  });
}

TEST_CASE("What is no reference is told why", "[reference]") {
  CHECK(parseReference("7K2Q").error().what.id == "reference.length");
  CHECK(parseReference("7K2Q-M9XD-4TBU").error().what.id == "reference.character");
  CHECK(parseReference("").error().kind == gis::ErrorKind::usage);
}

TEST_CASE("A reference names its row whatever the order of the rows", "[reference]") {
  const ReferenceGround ground{"availability", "data", "settings"};
  Answer first = twoParks(false);
  Answer second = twoParks(true);
  addReferences(first, ground);
  addReferences(second, ground);
  CHECK(first.tables.front().columns.back().id == "ref");
  CHECK(refOf(first, 0) == refOf(second, 1));
  CHECK(refOf(first, 1) == refOf(second, 0));
  CHECK(refOf(first, 0) != refOf(first, 1));
  CHECK(first.tables.front().total.back() == second.tables.front().total.back());
  const auto found = answer::findReferred(second, parseReference(refOf(first, 1)).value());
  REQUIRE(found.size() == 1);
  CHECK(found.front().cells == second.tables.front().rows.data());

  SECTION("another figure or another name of the park does not matter") {
    Answer later = twoParks(false);
    later.tables.front().rows[0][1] = std::string("Noord-West");
    later.tables.front().rows[0][2] = 5.0;
    addReferences(later, ground);
    CHECK(refOf(later, 0) == refOf(first, 0));
  }
  SECTION("other data, other settings, another question: told apart") {
    Answer later = twoParks(false);
    addReferences(later, {"availability", "other data", "settings"});
    const auto before = parseReference(refOf(first, 0)).value();
    const auto after = parseReference(refOf(later, 0)).value();
    CHECK(before.sameRow(after));
    CHECK(before.data != after.data);
    CHECK(before.settings == after.settings);
    Answer other = twoParks(false);
    addReferences(other, {"availability", "data", "other settings"});
    const auto set = parseReference(refOf(other, 0)).value();
    CHECK(before.sameRow(set));
    CHECK(before.settings != set.settings);
    CHECK_FALSE(before.sameRow(answer::ReferenceMaker({"density", "data", "settings"}).make("parks")));
  }
}

TEST_CASE("Rows that are called the same bear different references", "[reference]") {
  Answer answer = twoParks(false);
  answer.tables.front().rows[1][0] = std::string("01");
  addReferences(answer, {"f", "d", "s"});
  CHECK(refOf(answer, 0) != refOf(answer, 1));
}
