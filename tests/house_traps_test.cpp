// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/repository.h"

using namespace hectare::tests;

// The traps that experts look for in figures of this kind, by number: 1 gross, net, issuable and offered; 2 half-empty
// plots; 3 reserve, option, frozen; 4 unknown is not zero; 5 overlapping constraints; 6 slivers; 7 area method; 8
// parcels astride; 9 contiguous plots; 10 old zoning; 11 head offices; 12 density of what; 13 disclosure; 14 dates and
// NIS codes; 17 stated areas; 18 joins that multiply; 19 lost zeros. 15 (net new jobs) and 16 (services that fail) come
// with scenarios and services.
TEST_CASE("Every trap has a test that is named after it") {
  const auto files = codeBelow({"tests"});
  for (int trap = 1; trap <= 19; ++trap) {
    if (trap == 15 || trap == 16) continue;
    const std::string named = fmt::format("TEST_CASE(\"Trap {}: ", trap);
    INFO(named);
    CHECK(std::ranges::any_of(files,
                              [&](const ProjectFile& file) { return file.text.find(named) != std::string::npos; }));
  }
}
