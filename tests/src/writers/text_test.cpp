// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>
#include <sstream>

#include "src/writers/display_width.h"
#include "src/writers/writers.h"
#include "tests/src/writers/sample_answer.h"
#include "tests/support/catch.h"

using namespace hectare;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

int widest(const std::string& text) {
  std::istringstream lines(text);
  int result = 0;
  for (std::string line; std::getline(lines, line);) result = std::max(result, writers::displayWidth(line));
  return result;
}

answer::Answer small() {
  answer::Answer result;
  result.question = "zoning";
  result.tables = {{"zoning", {}, {}, {}, {}}};
  result.tables[0].columns = {{"zoning_code", {}, gis::Unit::none, {}},
                              {"in_parks_m2", {}, gis::Unit::squareMetre, {}}};
  return result;
}

}  // namespace

TEST_CASE("A table for people is in hectares, with unknown as a dash and a total under a rule") {
  answer::Answer answer = small();
  answer.tables[0].rows = {{"1000", 12345678.9}, {"0180", answer::Cell()}};
  answer.tables[0].total = {answer::Cell(), 12345678.9};
  CHECK(has(writers::toText(answer, tests::language("nl"), {80, false, true}),
            "Per bestemmingscode\n"
            "Bestemmingscode  Binnen terreinen\n"
            "                               ha\n"
            "─────────────────────────────────\n"
            "1000                     1.234,57\n"
            "0180                            –\n"
            "─────────────────────────────────\n"
            "Totaal                   1.234,57\n"));
  CHECK(has(writers::toText(answer, tests::language("en"), {80, false, true}), "Total            1,234.57\n"));
}

TEST_CASE("No line is wider than asked, at any width, in either language") {
  for (const char* code : {"en", "nl"}) {
    const auto language = tests::language(code);
    for (int width = 60; width <= 200; width += 7) {
      INFO(code << " " << width);
      CHECK(widest(writers::toText(tests::sampleAnswer(), language, {width, false, true})) <= width);
    }
  }
}

TEST_CASE("The ledger falls from gross, and its sums stand on the ground") {
  const std::string text = writers::toText(tests::sampleAnswer(), tests::language("en"), {100, false, true});
  CHECK(has(text, "  Gross                    153.46 ha  100.0 %  ██████████████████████████████\n"));
  CHECK(has(text, "− Public                    29.46 ha   19.2 %                          ▓▓▓▓▓▓\n"));
  CHECK(has(text, "= Net                      124.00 ha   80.8 %  ████████████████████████\n"));
  CHECK(has(text, "Not known under this scheme: Held\n"));
}

TEST_CASE("Marks stand above everything else") {
  answer::Answer answer = tests::sampleAnswer();
  answer.closed = false;
  const std::string text = writers::toText(answer, tests::language("nl"), {120, false, true});
  CHECK(text.find("NIET DEFINITIEF") < text.find("ILLUSTRATIEF"));
  CHECK(text.find("ILLUSTRATIEF") < text.find("Bruto"));
}

TEST_CASE("Errors come before warnings, and no rule takes more than twenty lines") {
  answer::Answer answer = tests::sampleAnswer();
  for (int i = 0; i < 30; ++i) answer.findings.push_back(answer.findings[0]);
  const std::string text = writers::toText(answer, tests::language("en"), {120, false, true});
  CHECK(has(text, "Findings: 1 error, 32 warnings\n"));
  CHECK(text.find("plots.unknown_status") < text.find("geometry.invalid"));
  CHECK(has(text, "and 12 more"));
  CHECK_FALSE(has(writers::toText(answer, tests::language("en"), {120, false, false}), "geometry.invalid"));
}

TEST_CASE("What is not a number is unknown, what is nearly zero is zero, and names stay on their line") {
  answer::Answer answer = small();
  answer.tables[0].rows = {{"a\nb\x1b[2J", std::numeric_limits<double>::quiet_NaN()}, {"c", -0.001}};
  const std::string text = writers::toText(answer, tests::language("en"), {80, false, true});
  CHECK(has(text, "a b [2J"));
  CHECK_FALSE(has(text, "nan"));
  CHECK_FALSE(has(text, "-0.00"));
}

TEST_CASE("A table without rows says so") {
  CHECK(has(writers::toText(small(), tests::language("nl"), {80, false, true}), "(geen rijen)"));
}

TEST_CASE("Colour is only used when asked") {
  CHECK_FALSE(has(writers::toText(tests::sampleAnswer(), tests::language("en"), {100, false, true}), "\x1b["));
  CHECK(has(writers::toText(tests::sampleAnswer(), tests::language("en"), {100, true, true}),
            "\x1b[1mPer business park"));
}
