// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/answer/reference.h"

#include <algorithm>

#include "src/answer/asked_code.h"
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

TEST_CASE("What was asked stands behind the twelve characters, and is typed back with them", "[reference]") {
  Reference reference{7, 123456789, 4321, 17};
  const std::string bare = answer::toText(reference);
  reference.asked = "M2000D5PB2APE2JR";
  CHECK(answer::toText(reference) == bare + "-M2000D5-PB2A-PE2J-R");
  CHECK(parseReference(bare + "-M2000D5-PB2A-PE2J-R").value() == reference);
  CHECK(parseReference(bare + " m2ooo d5 pb2ape2jr").value() == reference);
  CHECK_FALSE(parseReference(bare).value() == reference);
  CHECK(parseReference(bare).value().sameRow(reference));

  SECTION("hyphens of a word processor and blanks that do not break are hyphens and blanks") {
    CHECK(parseReference("7K2Q\u2011M9XD\u20134TBC").error().what.id == "reference.check");
    std::string typed = bare;
    typed.replace(4, 1, "\u2011").replace(typed.rfind('-'), 1, "\u00A0");
    CHECK(parseReference(typed).value().sameRow(reference));
  }
  SECTION("a character of several bytes is told whole") {
    const auto error = parseReference("7K2Q-M9XD-4TB\u00e9").error();
    CHECK(error.what.id == "reference.character");
    CHECK(std::get<std::string>(error.what.args.back().second) == "\u00e9");
  }
}

TEST_CASE("A code says options, numbers and names, or it is none", "[reference]") {
  const auto code = answer::parseAskedCode("M1000D5PB2AQ12RY2025");
  REQUIRE(code);
  REQUIRE(code->parts.size() == 5);
  CHECK(code->parts[0].letter == 'M');
  CHECK(code->parts[0].value == "1000.5");
  CHECK(code->parts[1].value == "B2A");
  CHECK(code->parts[2].value == "12");
  CHECK(code->parts[3].value.empty());
  CHECK(code->parts[4].value == "2025");
  for (const char* none : {"A", "M", "PB2", "RZ", "M1D2D3", "Y"}) {
    INFO(none);
    CHECK_FALSE(answer::parseAskedCode(none));
  }
  CHECK(answer::askedOption('R')->option == "--room");
  CHECK(answer::askedOption("--by") == nullptr);
  CHECK(answer::askedOption("") == nullptr);
  CHECK(answer::nameCode("L007", 3) == "B2A");  // its SHA-256 begins with 5895db: 01011 00010 01010
  CHECK(answer::nameCode("L007", 2) == "B2");
}
