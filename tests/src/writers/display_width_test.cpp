// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/display_width.h"

#include "tests/support/catch.h"

using namespace hectare::writers;

TEST_CASE("Texts are measured in columns of a terminal") {
  CHECK(displayWidth("België ± 3 m² €") == 15);
  CHECK(displayWidth("e\xCC\x81") == 1);  // e and a combining acute
  CHECK(displayWidth("漢字") == 4);
  CHECK(padLeft("m²", 4) == "  m²");
  CHECK(padRight("–", 3) == "–  ");
}

TEST_CASE("Bytes that are no UTF-8 are replaced, never passed on") {
  CHECK(validUtf8("industrie\xEBn") == "industrie\xEF\xBF\xBDn");
  CHECK(validUtf8("caf\xC3") == "caf\xEF\xBF\xBD");
  CHECK(validUtf8("België €") == "België €");
  CHECK(validUtf8("\xED\xA0\x80").find('\xED') == std::string::npos);  // a surrogate
}

TEST_CASE("What is printed stays on its line and cannot steer the terminal") {
  CHECK(printable("a\nb\tc") == "a b c");
  CHECK(printable("\x1b[31mred") == " [31mred");
}

TEST_CASE("Lines are broken at blanks and behind hyphens") {
  using Lines = std::vector<std::string>;
  CHECK(wrap("Bezet (niet-economisch)", 12) == Lines{"Bezet (niet-", "economisch)"});
  CHECK(wrap("Bedrijventerrein", 6) == Lines{"Bedrij", "venter", "rein"});
  CHECK(wrap("", 10) == Lines{""});
  CHECK(longestWord("Bezet (niet-economisch)") == 11);
}
